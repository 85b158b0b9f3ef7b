/// Returns the lengths of time that a text states: `~33m (bifrost down), ~3h (config churn)`.
///
/// Known forms: `1h 5m`, `6 hours, 14 minutes`, `103 minutes`, `~24h40m`, `11 Days`, `01:30`,
/// `307800s`, `approximately 2 weeks`, `1-2 hours`. What gives no length, such as `ongoing`, is one
/// duration without minutes.
func durations(in text: String) -> [Duration] {
  var scanner = DurationScanner(Array(text.unicodeScalars))
  return scanner.scan()
}

private struct DurationScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func scan() -> [Duration] {
    var found: [Duration] = []
    while position < scalars.count {
      skip(" ,;+&")
      if take("and ") { continue }
      guard position < scalars.count else { break }
      let start = position
      let isApproximate = takeApproximation()
      if let amount = takeAmount() {
        found.append(duration(amount, isApproximate: isApproximate, label: takeLabel()))
      } else {
        position = start
        let words = takeLabel()
        // Words without a length matter only where no length is given at all.
        if found.isEmpty, let words {
          found.append(
            lengthInBrackets(start..<position)
              ?? (start == 0 && position == scalars.count ? lengthOfSpan(words) : nil)
              ?? Duration(minutes: nil, approximate: false, label: words))
        }
      }
      if position == start { position += 1 }
    }
    if found.count > 1, let first = found.first, first.minutes == nil { found.removeFirst() }
    return found
  }

  /// `21:45 to 23:28 UTC (103 minutes)` gives its length in brackets.
  private func lengthInBrackets(_ range: Range<Int>) -> Duration? {
    guard let open = scalars[range].firstIndex(of: "("),
      let close = scalars[open..<range.upperBound].firstIndex(of: ")")
    else { return nil }
    var inner = DurationScanner(Array(scalars[open + 1..<close]))
    let isApproximate = inner.takeApproximation()
    return inner.takeAmount().map { duration($0, isApproximate: isApproximate, label: nil) }
  }

  /// `10:00 AM - 12:30 PM` tells when it began and ended.
  private func lengthOfSpan(_ words: String) -> Duration? {
    guard let (time, scanned) = TimeScanner.scan(words), scanned == words.utf8.count,
      let start = time.minute, let end = time.endMinute, start != end,
      time.date == nil, time.endDate == nil
    else { return nil }
    let minutes = (end - start + 24 * 60) % (24 * 60)
    return Duration(minutes: minutes, approximate: time.isApproximate, label: nil)
  }

  private func duration(
    _ amount: (minutes: Double, isRange: Bool), isApproximate: Bool, label: String?
  ) -> Duration {
    // Longer than a thousand years is a slip of the pen, and may not even fit a number.
    let isPlausible = amount.minutes < 1e9
    return Duration(
      minutes: isPlausible ? Int(amount.minutes.rounded()) : nil,
      approximate: isApproximate || amount.isRange, label: label)
  }

  private mutating func takeApproximation() -> Bool {
    var found = false
    while take("~") || take("≈") || take("<") || take(">") || take("about ")
      || take("approximately ")
      || take("approx. ") || take("approx ") || take("around ") || take("ca. ") || take("circa ")
      || take("roughly ") || take("over ") || take("almost ") || take("nearly ")
      || take("less than ")
    {
      found = true
      skip(" ")
    }
    return found
  }

  private mutating func takeAmount() -> (minutes: Double, isRange: Bool)? {
    if let clock = takeClock() { return (clock, false) }
    var total = 0.0
    var isRange = false
    var hasAny = false
    var smallest = Double.infinity
    while true {
      let start = position
      if hasAny {
        skip(" ")
        if take("and ") || take(", ") { skip(" ") }
      }
      guard var number = takeNumber() else {
        position = start
        break
      }
      skip(" ")
      if take("-") || take("–") || take("—") || take("to ") {
        skip(" ~")
        if let upper = takeNumber() {
          number = upper
          isRange = true
          skip(" ")
        }
      }
      // Each part of one length is of a smaller unit: `2h, 30m (other)` is one, `2h, 3h` are two.
      guard let unit = takeUnit(), unit < smallest else {
        position = start
        break
      }
      smallest = unit
      total += number * unit
      hasAny = true
    }
    return hasAny ? (total, isRange) : nil
  }

  /// `01:30` and `01:30:00`, hours first.
  private mutating func takeClock() -> Double? {
    let start = position
    guard let hours = takeNumber(), take(":"), let minutes = takeNumber(), minutes < 60 else {
      position = start
      return nil
    }
    if take(":") { _ = takeNumber() }
    // `21:45 to 23:28` and `9:45 AM - 11:00 AM` are spans of the day, and no lengths.
    let end = position
    skip(" ")
    let isClock =
      position < scalars.count && (end == position && scalars[end].properties.isAlphabetic)
      || ["-", "–", "—", "to ", "am ", "am-", "am–", "pm ", "pm-", "pm–", "utc"].contains(
        where: upcoming)
    position = isClock ? start : end
    if isClock { return nil }
    return hours * 60 + minutes
  }

  private mutating func takeNumber() -> Double? {
    var text = ""
    var next = position
    while next < scalars.count, scalars[next].isASCII,
      isDigit(UInt8(scalars[next].value))
        || (scalars[next] == "." && !text.isEmpty && !text.contains("."))
    {
      text.unicodeScalars.append(scalars[next])
      next += 1
    }
    if text.hasSuffix(".") {
      text.removeLast()
      next -= 1
    }
    if text.isEmpty {
      for (word, value) in [
        ("one ", 1.0), ("two ", 2), ("three ", 3), ("four ", 4), ("five ", 5), ("six ", 6),
        ("seven ", 7), ("eight ", 8), ("nine ", 9), ("ten ", 10), ("an ", 1), ("half an ", 0.5),
        ("a few ", 3),
      ] where take(word) {
        return value
      }
      return nil
    }
    position = next
    return Double(text)
  }

  /// Minutes of the unit that stands here.
  private mutating func takeUnit() -> Double? {
    for (name, minutes) in DurationScanner.units where upcoming(name) {
      let end = position + name.unicodeScalars.count
      // `2h30m` continues with a digit, `2 hostnames` with a letter.
      if end < scalars.count, scalars[end].properties.isAlphabetic { continue }
      position = end
      if position < scalars.count, scalars[position] == "." { position += 1 }
      return minutes
    }
    return nil
  }

  private mutating func takeLabel() -> String? {
    skip(" ")
    let start = position
    var depth = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth <= 0, scalar == "," || scalar == ";" || scalar == "+" || scalar == "\n" { break }
      position += 1
    }
    var label = ""
    label.unicodeScalars.append(contentsOf: scalars[start..<position])
    label = trimmedText(label)
    while label.hasSuffix(".") { label.removeLast() }
    if label.hasPrefix("("), label.hasSuffix(")"), label.filter({ $0 == "(" }).count == 1 {
      label = String(label.dropFirst().dropLast())
    }
    return label.isEmpty ? nil : label
  }

  private mutating func skip(_ set: String) {
    while position < scalars.count, set.unicodeScalars.contains(scalars[position]) { position += 1 }
  }

  private func upcoming(_ text: String) -> Bool {
    var place = position
    for scalar in text.unicodeScalars {
      guard place < scalars.count, isSame(scalars[place], scalar) else { return false }
      place += 1
    }
    return true
  }

  /// Whatever the case of what is written; `lower` is in lower case.
  private func isSame(_ written: Unicode.Scalar, _ lower: Unicode.Scalar) -> Bool {
    if written == lower { return true }
    if written.isASCII { return UInt32(lowered(UInt8(written.value))) == lower.value }
    return written.properties.lowercaseMapping == String(lower)
  }

  private mutating func take(_ text: String) -> Bool {
    guard upcoming(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// The longer names first, since the shorter are their beginnings.
  private static let units: [(String, Double)] = [
    ("minutes", 1), ("minute", 1), ("minutter", 1), ("minuten", 1), ("mins", 1), ("min", 1),
    ("m", 1),
    ("hours", 60), ("hour", 60), ("stunden", 60), ("stunde", 60), ("heures", 60), ("timer", 60),
    ("hrs", 60), ("hr", 60), ("h", 60), ("days", 1440), ("day", 1440), ("dager", 1440),
    ("tage", 1440), ("minuti", 1), ("minuto", 1), ("minutos", 1), ("ore", 60), ("ora", 60),
    ("horas", 60), ("hora", 60), ("giorni", 1440), ("días", 1440), ("dias", 1440), ("jours", 1440),
    ("d", 1440), ("weeks", 10_080), ("week", 10_080), ("w", 10_080), ("months", 43_200),
    ("month", 43_200), ("seconds", 1.0 / 60), ("second", 1.0 / 60), ("secs", 1.0 / 60),
    ("sec", 1.0 / 60), ("s", 1.0 / 60),
  ]
}
