import Platform

/// A time that a program wrote at the beginning of a line or in a field.
struct LogTime: Equatable {
  var moment: Moment
  /// The offset after its last byte.
  var end: Int
  var assumptions: Set<ImportedSource.Assumption> = []

  /// Reads the time that begins at a place: ISO 8601 (RFC 3339), syslog (RFC 3164), `ctime`, RFC 5322, web servers'
  /// (NCSA), klog, seconds or milliseconds since 1970.
  static func read(_ bytes: ArraySlice<UInt8>, at place: Int, _ context: ImportContext) -> LogTime?
  {
    let reader = LogTimeReader(bytes: bytes, place: place, context: context)
    guard let first = reader.byte else { return nil }
    if isDigit(first) {
      return reader.attempt { $0.readISO() } ?? reader.attempt { $0.readDayFirst() }
        ?? reader.attempt { $0.readSeconds() }
    }
    guard isLetter(first) else { return nil }
    return reader.attempt { $0.readMonthFirst() } ?? reader.attempt { $0.readDayFirst() }
      ?? reader.attempt { $0.readKlog() }
  }

  /// Reads a value that is a time and nothing else; nil for `0001-01-01T00:00:00Z` too, which means none.
  static func read(_ value: JSON, _ context: ImportContext) -> LogTime? {
    switch value {
    case .int(let number): LogTime(number: number, end: 0)
    case .double(let number) where (0...1e17).contains(number):
      LogTime(number: Int(number), end: 0)
    case .string(let text):
      read(Array(trimmedText(text.prefix(64)).utf8)[...], at: 0, context)
        .flatMap { $0.moment.seconds > 0 ? $0 : nil }
    default: nil
    }
  }

  /// The time of a number since 1970, of seconds or of a thousandth, millionth or less of one, told by its size.
  fileprivate init?(number: Int, end: Int) {
    var seconds = number
    while seconds >= 100_000_000_000 { seconds /= 1000 }
    // Less than a thousand million was before there were such logs.
    guard seconds >= 1_000_000_000 else { return nil }
    moment = Moment(seconds: seconds, offset: 0)
    self.end = end
  }

  init(
    _ moment: Moment, end: Int, _ assumptions: Set<ImportedSource.Assumption> = []
  ) {
    self.moment = moment
    self.end = end
    self.assumptions = assumptions
  }
}

private struct LogTimeReader {
  let bytes: ArraySlice<UInt8>
  var place: Int
  let context: ImportContext

  var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  /// Reads a form without moving on.
  func attempt(_ read: (inout LogTimeReader) -> LogTime?) -> LogTime? {
    var copy = self
    return read(&copy)
  }

  /// `2026-01-31T06:47:12.5Z`, `2026/01/31 06:47:12`.
  mutating func readISO() -> LogTime? {
    guard let year = digits(4...4), let mark = byte, "-/".utf8.contains(mark), take(mark),
      let month = digits(2...2), take(mark), let number = digits(2...2),
      let day = Day(year: year, month: month, day: number),
      take(UInt8(ascii: "T")) || take(UInt8(ascii: " ")) || take(UInt8(ascii: "_"))
    else { return nil }
    return readClock(on: day)
  }

  /// `31/Jan/2026:06:47:12 +0000`, `Sat, 31 Jan 2026 06:47:12 GMT`.
  mutating func readDayFirst() -> LogTime? {
    if let byte, isLetter(byte) {
      guard takeWeekday() else { return nil }
      _ = take(UInt8(ascii: ","))
      skipSpaces()
    }
    guard let number = digits(1...2), let mark = byte, " /-".utf8.contains(mark), take(mark),
      let month = takeMonth(), take(mark), let year = digits(4...4),
      let day = Day(year: year, month: month, day: number),
      take(UInt8(ascii: ":")) || take(UInt8(ascii: " "))
    else { return nil }
    return readClock(on: day)
  }

  /// `Jan 31 06:47:12`, `Sat Jan 31 06:47:12 2026`, `Sat Jan 31 06:47:12 UTC 2026`.
  mutating func readMonthFirst() -> LogTime? {
    if takeWeekday() { skipSpaces() }
    guard let month = takeMonth(), take(UInt8(ascii: " ")) else { return nil }
    skipSpaces()
    guard let number = digits(1...2), take(UInt8(ascii: " ")) else { return nil }
    var year = attemptYear()
    if year != nil { skipSpaces() }
    guard let clock = takeClock() else { return nil }
    var offset = takeZone()
    if year == nil, take(UInt8(ascii: " ")) {
      year = attemptYear()
      if year == nil { place -= 1 }
    }
    if offset == nil { offset = takeZone() }
    let written = WrittenDate(year: year, month: month, day: number)
    guard let day = context.day(of: written) else { return nil }
    return time(day, clock, offset, year == nil ? [.year] : [])
  }

  /// `E0131 06:47:12.123456`, as Kubernetes' own programs write.
  mutating func readKlog() -> LogTime? {
    guard let level = byte, "IWEF".utf8.contains(level), take(level), let month = digits(2...2),
      let number = digits(2...2), take(UInt8(ascii: " ")),
      let day = context.day(of: WrittenDate(year: nil, month: month, day: number)),
      let clock = takeClock()
    else { return nil }
    return time(day, clock, nil, [.year])
  }

  /// `1769842032.123`, `1769842032123`.
  mutating func readSeconds() -> LogTime? {
    let start = place
    while let byte, isDigit(byte) { place += 1 }
    guard [10, 13, 16, 19].contains(place - start),
      let number = Int(String(decoding: bytes[start..<place], as: UTF8.self))
    else { return nil }
    if take(UInt8(ascii: ".")) { while let byte, isDigit(byte) { place += 1 } }
    return LogTime(number: number, end: place)
  }

  private mutating func readClock(on day: Day) -> LogTime? {
    guard let clock = takeClock() else { return nil }
    let offset = takeZone()
    return time(day, clock, offset, [])
  }

  private func time(
    _ day: Day, _ clock: (minute: Int, second: Int), _ offset: Int?,
    _ assumptions: Set<ImportedSource.Assumption>
  ) -> LogTime {
    guard let offset else {
      return LogTime(
        context.clock.moment(day: day, minute: clock.minute, second: clock.second), end: place,
        assumptions.union([.zone]))
    }
    return LogTime(
      Moment(day: day, minute: clock.minute, second: clock.second, offset: offset), end: place,
      assumptions)
  }

  /// `06:47`, `06:47:12`, `06:47:12,123`.
  private mutating func takeClock() -> (minute: Int, second: Int)? {
    guard let hour = digits(1...2), hour < 24, take(UInt8(ascii: ":")),
      let minute = digits(2...2), minute < 60
    else { return nil }
    guard take(UInt8(ascii: ":")) else { return (hour * 60 + minute, 0) }
    // A leap second is the last of its minute.
    guard let second = digits(2...2), second <= 60 else { return nil }
    if let mark = byte, ".,".utf8.contains(mark), place + 1 < bytes.endIndex,
      isDigit(bytes[place + 1])
    {
      place += 1
      while let byte, isDigit(byte) { place += 1 }
    }
    return (hour * 60 + minute, min(second, 59))
  }

  /// Seconds east of UTC: `Z`, `+02:00`, ` -0600`, ` UTC`.
  private mutating func takeZone() -> Int? {
    let start = place
    _ = take(UInt8(ascii: " "))
    let word = bytes[place...].prefix(6)
    if let first = word.first, "+-".utf8.contains(first) {
      let digits = word.dropFirst().prefix { isDigit($0) || $0 == UInt8(ascii: ":") }
      let number = digits.filter(isDigit)
      if number.count == 4 || number.count == 2 && place == start, let value = Int(decimal: number)
      {
        place = digits.endIndex
        let minutes = number.count == 2 ? value * 60 : value / 100 * 60 + value % 100
        return (first == UInt8(ascii: "-") ? -60 : 60) * minutes
      }
    }
    let letters = word.prefix(while: isLetter)
    let name = String(decoding: letters, as: UTF8.self)
    if !name.isEmpty, name.uppercased() == name, case .offset(let offset)? = WrittenZone(name) {
      place = letters.endIndex
      return offset
    }
    place = start
    return nil
  }

  private mutating func takeWeekday() -> Bool {
    let word = String(decoding: bytes[place...].prefix(3), as: UTF8.self)
    guard ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(word) else { return false }
    place += 3
    return true
  }

  /// Programs write months in English, whatever the zone.
  private mutating func takeMonth() -> Int? {
    let word = String(decoding: bytes[place...].prefix(3), as: UTF8.self)
    guard word.utf8.count == 3, let index = englishMonths.firstIndex(where: { $0.hasPrefix(word) })
    else { return nil }
    place += 3
    return index + 1
  }

  private mutating func attemptYear() -> Int? {
    let start = place
    if let year = digits(4...4), (1970...2999).contains(year), byte != UInt8(ascii: ":") {
      return year
    }
    place = start
    return nil
  }

  private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let run = bytes[place...].prefix(count.upperBound).prefix(while: isDigit)
    guard run.count >= count.lowerBound, let value = Int(decimal: run) else { return nil }
    place = run.endIndex
    return value
  }

  private mutating func take(_ mark: UInt8) -> Bool {
    guard byte == mark else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() {
    while take(UInt8(ascii: " ")) {}
  }
}
