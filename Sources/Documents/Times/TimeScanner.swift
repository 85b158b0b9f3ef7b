import Platform

/// Reads the times with which lines of a timeline begin.
///
/// The scanner walks over bytes, takes one part after the other (mark, date, clock, zone, range) in
/// whatever order they stand, and stops at the first byte that belongs to none.
struct TimeScanner {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let order: DateOrder
  /// `15.15` is a time of day, as in a column of times.
  private let allowsDots: Bool
  private var time = WrittenTime()
  private var hasClock = false
  /// True for the forms of machines, `T` between day and clock or seconds: what follows is an offset.
  private var isTimestamp = false

  /// Reads the time at the beginning of a text.
  ///
  /// - Parameters:
  ///   - text: Where the time is looked for, at the beginning only.
  ///   - limit: Bytes of the text that may belong to the time.
  ///   - order: How to read a date such as `03/04/2021`.
  ///   - allowsDots: True where `14.05` is a clock.
  /// - Returns: The time and the offset, in bytes, after its last part; nil where none stands there.
  static func scan(
    _ text: String, limit: Int? = nil, order: DateOrder = .dayMonthYear, allowsDots: Bool = false
  ) -> (time: WrittenTime, end: Int)? {
    // A time is short; what follows need not be copied.
    let bytes = Array(text.utf8.prefix(min(limit ?? 96, 96)))
    var scanner = TimeScanner(
      bytes: bytes[...], position: 0, order: order, allowsDots: allowsDots)
    return scanner.scan()
  }

  private init(bytes: ArraySlice<UInt8>, position: Int, order: DateOrder, allowsDots: Bool) {
    self.bytes = bytes
    self.position = position
    self.order = order
    self.allowsDots = allowsDots
  }

  private mutating func scan() -> (time: WrittenTime, end: Int)? {
    var end = 0
    while position < bytes.endIndex {
      if takeApproximation() { continue }
      if takeDate() || takeClock() || takeZone() || takeBracket() || takeRangeEnd() {
        end = position
        continue
      }
      guard takeSeparator() else { break }
    }
    guard hasClock || time.date != nil || time.isUnknown else { return nil }
    return (time, end)
  }
}

// MARK: - The parts of a time

extension TimeScanner {
  private mutating func takeApproximation() -> Bool {
    if take("~") || take("≈") || take("±") {
      time.isApproximate = true
      return true
    }
    guard startsWord("ac") else { return false }
    for word in [
      "approximately", "approx.", "approx", "around", "about", "circa", "ca.", "ca", "c.",
    ] {
      if takeWord(word) {
        time.isApproximate = true
        return true
      }
    }
    return false
  }

  private mutating func takeClock() -> Bool {
    if take("??:??") || take("?:??") {
      time.isUnknown = true
      time.isApproximate = true
      hasClock = true
      return true
    }
    guard let clock = readClock(at: position) else { return false }
    if hasClock {
      // `22:02, 22:07, 22:33`: the first counts, the others belong to it.
      guard position > 0, followsComma else { return false }
      position = clock.end
      return true
    }
    time.minute = clock.minute
    time.second = clock.second
    if clock.hasSecond { isTimestamp = true }
    if clock.isApproximate { time.isApproximate = true }
    hasClock = true
    position = clock.end
    return true
  }

  private var followsComma: Bool {
    bytes[..<position].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ",")
  }

  /// Takes `- 10:30`, `–20:00`, `to 14:00`, `until Oct 31 04:00` after a clock.
  private mutating func takeRangeEnd() -> Bool {
    guard hasClock || time.date != nil, time.endMinute == nil, time.endDate == nil else {
      return false
    }
    var probe = self
    probe.skipSpaces()
    guard
      probe.take("-") || probe.take("–") || probe.take("—") || probe.take("→")
        || probe.takeWord("to") || probe.takeWord("until") || probe.takeWord("till")
    else { return false }
    probe.skipSpaces()
    while probe.take("~") || probe.take("≈") { probe.time.isApproximate = true }
    let date = readDate(at: probe.position, order: order)
    if let date {
      probe.position = date.end
      probe.skipSeparators()
    }
    if let clock = probe.readClock(at: probe.position) {
      time.endMinute = clock.minute
      time.endDate = date?.date
      time.isApproximate = time.isApproximate || probe.time.isApproximate
      position = clock.end
      return true
    }
    guard let date, !hasClock else { return false }
    time.endDate = date.date
    position = date.end
    return true
  }

  private mutating func takeDate() -> Bool {
    guard time.date == nil else { return false }
    if let found = readDate(at: position, order: order) {
      time.date = found.date
      position = found.end
      return true
    }
    guard startsWord("mtwfs") else { return false }
    for name in TimeScanner.weekdays where takeWord(name) {
      return takeSeparator() || true
    }
    return false
  }

  private mutating func takeZone() -> Bool {
    // The end of a range may name the zone again.
    guard hasClock, time.zone == nil || time.isRange, position < bytes.endIndex else {
      return false
    }
    var end = position
    while end < bytes.endIndex, end - position < 24, isZoneByte(bytes[end]) { end += 1 }
    // `10:00 UTC: text`: a mark at the end of the word belongs to the text.
    while end > position, !isLetter(bytes[end - 1]), !isDigit(bytes[end - 1]) { end -= 1 }
    guard end > position else { return false }
    let first = bytes[position]
    // `10:00 - text`: a dash alone is no zone.
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    if isSigned, end - position < 3 { return false }
    // `10:00-10:30` is a range, `20:15:08-06:00` an offset.
    if first == UInt8(ascii: "-"), !isTimestamp,
      bytes[position..<end].contains(UInt8(ascii: ":"))
    {
      return false
    }
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    guard isSigned || word.first?.isUppercase == true else { return false }
    // `UTC+2`, and `UTC +2` in two words.
    if let zone = WrittenZone(word) {
      time.zone = time.zone ?? zone
      position = end
      return true
    }
    return false
  }

  /// Takes `(Jan 30)`, `(UTC)`, `[approx]` where all of it belongs to the time.
  private mutating func takeBracket() -> Bool {
    guard position < bytes.endIndex,
      let close = closer(of: bytes[position]),
      let end = bytes[(position + 1)...].firstIndex(of: close), end - position <= 40
    else { return false }
    var inner = TimeScanner(
      bytes: bytes[..<end], position: position + 1, order: order, allowsDots: allowsDots)
    inner.time = time
    inner.hasClock = hasClock
    let before = inner.time
    while inner.position < end {
      guard
        inner.takeApproximation() || inner.takeDate() || inner.takeClock()
          || inner.takeZone() || inner.takeRangeEnd() || inner.takeSeparator()
      else { return false }
    }
    guard inner.time != before || inner.hasClock != hasClock else { return false }
    time = inner.time
    hasClock = inner.hasClock
    isTimestamp = inner.isTimestamp
    position = end + 1
    return true
  }

  private func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "`"): UInt8(ascii: "`")
    default: nil
    }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues",
    "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun",
  ]
}

// MARK: - Clocks

extension TimeScanner {
  private struct Clock {
    var minute: Int
    var second = 0
    var hasSecond = false
    var isApproximate = false
    var end: Int
  }

  /// Reads `13:05`, `8:40`, `12:53:34`, `12:53.34`, `09h30`, `03:26pm`, `9 AM`, `14:30ish`.
  private func readClock(at start: Int) -> Clock? {
    guard let hour = digits(at: start, atMost: 2) else { return nil }
    var end = hour.end
    var minute = 0
    var second = 0
    var hasMinute = false
    var hasSecond = false
    if let separator = byte(at: end),
      separator == UInt8(ascii: ":") || separator | 0x20 == UInt8(ascii: "h")
        || separator == UInt8(ascii: ".") && (allowsDots || time.date != nil),
      let part = digits(at: end + 1, atMost: 2), part.end - end == 3
    {
      minute = part.value
      end = part.end
      hasMinute = true
      if let next = byte(at: end), next == UInt8(ascii: ":") || next == UInt8(ascii: "."),
        let part = digits(at: end + 1, atMost: 2), part.end - end == 3
      {
        second = part.value
        hasSecond = true
        end = part.end
        // Fractions of a second say nothing here.
        if byte(at: end) == UInt8(ascii: "."), let part = digits(at: end + 1, atMost: 9) {
          end = part.end
        }
      }
    }
    let half = readHalf(at: end)
    guard hasMinute || half != nil else { return nil }
    var hours = hour.value
    if let half {
      end = half.end
      // `14:17 PM` is written, and means what it says.
      if hours < 12, half.isAfternoon { hours += 12 }
      if hours == 12, !half.isAfternoon { hours = 0 }
    }
    guard hours <= 24, minute < 60, second < 62 else { return nil }
    var isApproximate = false
    if matches("ish", at: end) {
      isApproximate = true
      end += 3
    }
    // `10:00abc` and `1:2:3:4` are something else, `10:00UTC` and `10:00Z` are not.
    if let next = byte(at: end), isDigit(next) || isLetter(next) && !isZone(at: end) { return nil }
    return Clock(
      minute: hours * 60 + minute, second: min(second, 59), hasSecond: hasSecond,
      isApproximate: isApproximate, end: end)
  }

  private func isZone(at start: Int) -> Bool {
    let word = String(decoding: bytes[start...].prefix { isLetter($0) }, as: UTF8.self)
    return word.uppercased() == word && WrittenZone(word) != nil
  }

  private func readHalf(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    var place = start
    while byte(at: place) == UInt8(ascii: " ") { place += 1 }
    guard place - start <= 1, let letter = byte(at: place) else { return nil }
    let isAfternoon = letter | 0x20 == UInt8(ascii: "p")
    guard isAfternoon || letter | 0x20 == UInt8(ascii: "a") else { return nil }
    for form in ["m", ".m."] where matches(form, at: place + 1) {
      let end = place + 1 + form.utf8.count
      if let next = byte(at: end), isLetter(next) || next == UInt8(ascii: "_") { return nil }
      return (isAfternoon, end)
    }
    return nil
  }
}

// MARK: - Bytes

extension TimeScanner {
  private func byte(at place: Int) -> UInt8? {
    place < bytes.endIndex ? bytes[place] : nil
  }

  private func digits(at start: Int, atMost count: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < bytes.endIndex, end - start < count, isDigit(bytes[end]) { end += 1 }
    guard let value = Int(decimal: bytes[start..<max(start, end)]) else { return nil }
    return (value, end)
  }

  private func matches(_ word: String, at start: Int) -> Bool {
    var place = start
    for letter in word.utf8 {
      guard let byte = byte(at: place),
        lowered(byte) == letter
      else { return false }
      place += 1
    }
    return true
  }

  private mutating func take(_ mark: String) -> Bool {
    guard bytes[min(position, bytes.endIndex)...].starts(with: mark.utf8) else { return false }
    position += mark.utf8.count
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard matches(word, at: position) else { return false }
    let end = position + word.utf8.count
    if let next = byte(at: end), isLetter(next) { return false }
    position = end
    return true
  }

  /// Takes what may stand between parts: spaces, commas, `at`, `@`, `kl`, `T` between digits.
  private mutating func takeSeparator() -> Bool {
    guard let byte = byte(at: position) else { return false }
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "@")
      || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "*")
    {
      position += 1
      return true
    }
    if take("\u{a0}") { return true }
    if byte == UInt8(ascii: "T"), time.date != nil, !hasClock,
      let next = self.byte(at: position + 1),
      isDigit(next)
    {
      isTimestamp = true
      position += 1
      return true
    }
    guard startsWord("akuot") || byte >= 0x80 else { return false }
    for word in ["at", "kl.", "kl", "klokken", "um", "à", "on", "the", "uhr"] where takeWord(word) {
      return true
    }
    return false
  }

  /// A look at one letter saves comparing with a list of words.
  private func startsWord(_ letters: String) -> Bool {
    byte(at: position).map { letters.utf8.contains($0 | 0x20) } ?? false
  }

  private mutating func skipSpaces() {
    while byte(at: position) == UInt8(ascii: " ") { position += 1 }
  }

  private mutating func skipSeparators() {
    while takeSeparator() {}
  }

  private func isZoneByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private func readDate(at start: Int, order: DateOrder) -> (date: WrittenDate, end: Int)? {
    DateScanner.scan(bytes, at: start, order: order)
  }
}
