import Platform

/// A zone as somebody wrote it.
enum WrittenZone: Equatable, Sendable {
  /// Seconds east of UTC, as in `UTC-6`, `CST` or `+02:00`.
  case offset(Int)
  /// A zone with changes through the year, as in `America/Chicago` or `ET`.
  case named(TimeZoneFile)

  /// Returns seconds east of UTC for a clock of this zone.
  func offset(day: Day, minute: Int) -> Int {
    switch self {
    case .offset(let seconds): seconds
    case .named(let zone): zone.offset(day: day, minute: minute)
    }
  }

  /// Reads an abbreviation, an offset or a name of the time zone database.
  ///
  /// Abbreviations that several countries use (`IST`, `BST`, `CST`) take their meaning in English
  /// operations work: India, Britain, Central America.
  init?(_ text: some StringProtocol) {
    let word = trimmedText(text)
    if let hours = WrittenZone.abbreviations[word.uppercased()] {
      self = .offset(Int(hours * 3600))
      return
    }
    if let seconds = WrittenZone.offset(written: word) {
      self = .offset(seconds)
      return
    }
    let name = WrittenZone.names[word.uppercased()] ?? word
    // All names begin with a capital, so that `and/or` need not be looked up on the disk.
    guard name.contains("/"), name.first?.isUppercase == true, let zone = TimeZoneFile(named: name)
    else { return nil }
    self = .named(zone)
  }

  /// Reads `+02:00`, `-0600`, `UTC-5`, `GMT+1`.
  private static func offset(written text: String) -> Int? {
    var rest = Substring(text.uppercased())
    for prefix in ["UTC", "GMT"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(3) }
    rest = Substring(trimmedText(rest).replacingMinus())
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let digits = rest.dropFirst().filter { $0 != ":" }
    guard let number = Int(decimal: digits.utf8), digits.count <= 4 else { return nil }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    // `21:39:12-13` is a second later.
    guard minutes <= 14 * 60, sign == "+" || digits.count > 2 || number <= 12 else { return nil }
    return (sign == "-" ? -60 : 60) * minutes
  }

  /// Hours east of UTC.
  private static let abbreviations: [String: Double] = [
    "AEDT": 11, "AEST": 10, "AKST": -9, "AKDT": -8, "ACST": 9.5, "AWST": 8, "BRT": -3, "BST": 1,
    "CDT": -5, "CEST": 2, "CET": 1, "CST": -6, "EAT": 3, "EDT": -4, "EEST": 3, "EET": 2,
    "EST": -5, "GMT": 0, "HKT": 8, "HST": -10, "IST": 5.5, "JST": 9, "KST": 9, "MDT": -6,
    "MESZ": 2, "MEZ": 1, "MSK": 3, "MST": -7, "NZDT": 13, "NZST": 12, "PDT": -7, "PST": -8,
    "SAST": 2, "SGT": 8, "UTC": 0, "WEST": 1, "WET": 0, "Z": 0,
  ]

  /// Everyday words for zones whose offset depends on the season.
  private static let names: [String: String] = [
    "CT": "America/Chicago", "ET": "America/New_York", "MT": "America/Denver",
    "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles", "EASTERN": "America/New_York",
    "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver",
  ]
}

extension String {
  /// Typographic minus and dashes become the one that offsets are written with.
  fileprivate func replacingMinus() -> String {
    guard utf8.contains(0xe2) else { return self }
    return String(map { "\u{2212}\u{2013}".contains($0) ? "-" : $0 })
  }
}

/// Finds the zone that a sentence names for the times around it.
///
/// `All times CST.`, `(all times in UTC)`, `Times are UTC-5`, `Timeline (PST)`, `Zeiten in MEZ`.
func zoneStatement(in text: String) -> WrittenZone? {
  guard mayNameZone(text) else { return nil }
  let words = oneLine(text).utf8.split(whereSeparator: partsZones).map { Substring($0) }
  for (index, word) in words.enumerated() where mayBeZone(word) {
    // Lower-case words such as `est` or `mt` are rarely zones.
    guard word.contains("/") || word.uppercased() == word || word.capitalized == word else {
      continue
    }
    // `CDT (UTC-5)`: both say the same; `UTC +2` is one zone in two words.
    if word.uppercased() == "UTC" || word.uppercased() == "GMT", index + 1 < words.count,
      let first = words[index + 1].first, first == "+" || first == "-",
      let zone = WrittenZone(String(word) + words[index + 1])
    {
      return zone
    }
    if word.contains(where: \.isNumber), !word.uppercased().hasPrefix("UTC"),
      !word.uppercased().hasPrefix("GMT")
    {
      continue
    }
    if let zone = WrittenZone(word) { return zone }
  }
  return nil
}

private func partsZones(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "("),
    UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "*"),
    UInt8(ascii: "["), UInt8(ascii: "]"):
    true
  default: false
  }
}

extension Substring {
  fileprivate var capitalized: String {
    prefix(1).uppercased() + dropFirst().lowercased()
  }
}

/// A zone begins with a capital or a sign; a word in small letters after it is `Pacific` and its few kin.
private func mayBeZone(_ word: Substring) -> Bool {
  guard let first = word.utf8.first else { return false }
  guard first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") else {
    return first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first >= 0x80
  }
  guard let second = word.utf8.dropFirst().first, second >= UInt8(ascii: "a") else { return true }
  return beginsZoneWord(first) || word.utf8.contains(UInt8(ascii: "/"))
}

/// `Pacific`, `Eastern`, `Central`, `Mountain`, `Utc`, `Gmt`.
private func beginsZoneWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "P"), UInt8(ascii: "E"), UInt8(ascii: "C"), UInt8(ascii: "M"),
    UInt8(ascii: "U"), UInt8(ascii: "G"):
    true
  default: false
  }
}

/// Most text names no zone: one has two capitals in a row, a `/`, or is one of a few capitalised words.
func mayNameZone(_ text: String) -> Bool {
  var last: UInt8 = 0
  for byte in text.utf8 {
    let isCapital = byte >= 0x41 && byte <= 0x5a
    if isCapital, last >= 0x41, last <= 0x5a { return true }
    if byte == UInt8(ascii: "/") { return true }
    if !isCapital, beginsZoneWord(last) { return true }
    last = byte
  }
  return false
}
