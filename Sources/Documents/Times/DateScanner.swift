import Platform

/// Reads the dates of people: `2026-01-31`, `31.01.2026`, `Jan 30`, `25th May 2023`, `July 1, 2020`.
enum DateScanner {
  /// Reads a date that begins at `start`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: An index of `bytes`.
  ///   - order: How to read `03/04/2021`, where both numbers could be the month.
  /// - Returns: The date and the offset after it.
  static func scan(_ bytes: ArraySlice<UInt8>, at start: Int, order: DateOrder)
    -> (date: WrittenDate, end: Int)?
  {
    numeric(bytes, at: start, order: order) ?? withUnits(bytes, at: start)
      ?? monthFirst(bytes, at: start) ?? dayFirst(bytes, at: start)
  }

  /// Reads a text that is a date and nothing before it, as metadata give it.
  static func date(in text: String, order: DateOrder = .dayMonthYear) -> WrittenDate? {
    let bytes = Array(text.utf8.prefix(200))[...]
    var start = 0
    // A weekday or a word may stand in front: `Wednesday, 2018-08-22`.
    while start < bytes.endIndex {
      if let found = scan(bytes, at: start, order: order) { return found.date }
      while start < bytes.endIndex, isLetter(bytes[start]) || isDigit(bytes[start]) { start += 1 }
      while start < bytes.endIndex, !isLetter(bytes[start]), !isDigit(bytes[start]) { start += 1 }
    }
    return nil
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>, at start: Int, order: DateOrder)
    -> (date: WrittenDate, end: Int)?
  {
    guard let first = digits(bytes, at: start), let separator = byte(bytes, first.end),
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
        || separator == UInt8(ascii: "."),
      let second = digits(bytes, at: first.end + 1), second.end - first.end <= 3
    else { return nil }
    let hasThird = byte(bytes, second.end) == separator
    let third = hasThird ? digits(bytes, at: second.end + 1) : nil
    if first.end - start == 4 {
      guard let third, third.end - second.end <= 3 else { return nil }
      return valid(WrittenDate(year: first.value, month: second.value, day: third.value), third.end)
    }
    guard let third, first.end - start <= 2 else { return nil }
    let length = third.end - second.end - 1
    guard length == 4 || length == 2 else { return nil }
    let year = length == 2 ? 2000 + third.value : third.value
    guard year >= 1970 else { return nil }
    let isAmbiguous = first.value <= 12 && second.value <= 12 && first.value != second.value
    let isDayFirst =
      first.value > 12
      || (isAmbiguous && (order != .monthDayYear || separator == UInt8(ascii: ".")))
    let date = WrittenDate(
      year: year, month: isDayFirst ? second.value : first.value,
      day: isDayFirst ? first.value : second.value,
      isAmbiguous: isAmbiguous && separator != UInt8(ascii: "."))
    return valid(date, third.end)
  }

  /// `2026年1月30日`, `1月30日`, `2026년 1월 30일`.
  private static func withUnits(_ bytes: ArraySlice<UInt8>, at start: Int)
    -> (date: WrittenDate, end: Int)?
  {
    func number(at place: Int, before units: [String]) -> (value: Int, end: Int)? {
      var place = place
      while byte(bytes, place) == UInt8(ascii: " ") { place += 1 }
      guard let number = digits(bytes, at: place), byte(bytes, number.end) ?? 0 >= 0xe0,
        let unit = units.first(where: { bytes[number.end...].starts(with: $0.utf8) })
      else { return nil }
      return (number.value, number.end + unit.utf8.count)
    }
    let year = number(at: start, before: ["年", "년"])
    guard let month = number(at: year?.end ?? start, before: ["月", "월"]),
      let day = number(at: month.end, before: ["日", "일", "号", "號"])
    else { return nil }
    return valid(WrittenDate(year: year?.value, month: month.value, day: day.value), day.end)
  }

  /// A month and a day before a time of day, `01-30 14:05` and `30/1 14:05`.
  static func shortDate(_ bytes: ArraySlice<UInt8>, at start: Int, order: DateOrder)
    -> (date: WrittenDate, end: Int)?
  {
    guard let first = digits(bytes, at: start), first.end - start <= 2,
      let separator = byte(bytes, first.end), "-/.".utf8.contains(separator),
      let second = digits(bytes, at: first.end + 1), second.end - first.end <= 3
    else { return nil }
    var end = second.end
    if separator == UInt8(ascii: "."), byte(bytes, end) == separator { end += 1 }
    guard let space = byte(bytes, end), space == UInt8(ascii: " ") || space == UInt8(ascii: "T"),
      let hour = digits(bytes, at: end + 1), hour.end - end <= 3,
      byte(bytes, hour.end) == UInt8(ascii: ":")
    else { return nil }
    let isDayFirst =
      separator == UInt8(ascii: ".")
      || separator == UInt8(ascii: "/") && order != .monthDayYear && second.value <= 12
      || first.value > 12
    let (month, day) =
      isDayFirst ? (second.value, first.value) : (first.value, second.value)
    return valid(WrittenDate(year: nil, month: month, day: day), end)
  }

  /// `January 30, 2026`, `Jan 30`, `Feb. 3rd`.
  private static func monthFirst(_ bytes: ArraySlice<UInt8>, at start: Int)
    -> (date: WrittenDate, end: Int)?
  {
    guard let month = month(bytes, at: start) else { return nil }
    var place = month.end
    if byte(bytes, place) == UInt8(ascii: ".") { place += 1 }
    while byte(bytes, place) == UInt8(ascii: " ") || byte(bytes, place) == UInt8(ascii: "-") {
      place += 1
    }
    guard let day = digits(bytes, at: place), day.end - place <= 2 else { return nil }
    // `May 5:30` has a clock and no day; in `May 5: text` the colon is only a mark.
    if byte(bytes, day.end) == UInt8(ascii: ":"), let next = byte(bytes, day.end + 1), isDigit(next)
    {
      return nil
    }
    let end = skipSecondDay(bytes, at: skipOrdinal(bytes, at: day.end))
    let date = WrittenDate(year: nil, month: month.number, day: day.value)
    return valid(date, end).map { withYear(bytes, $0) }
  }

  /// `October 29-30, 2025` begins on the first of both.
  private static func skipSecondDay(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int {
    var place = start
    if byte(bytes, place) == UInt8(ascii: "-") {
      place += 1
    } else if bytes[min(place, bytes.endIndex)...].starts(with: "–".utf8) {
      place += 3
    }
    guard place > start, let day = digits(bytes, at: place), day.end - place <= 2,
      byte(bytes, day.end) == UInt8(ascii: ",")
    else { return start }
    return day.end
  }

  /// `30 January 2026`, `25th May`, `30. Januar 2026`.
  private static func dayFirst(_ bytes: ArraySlice<UInt8>, at start: Int)
    -> (date: WrittenDate, end: Int)?
  {
    guard let day = digits(bytes, at: start), day.end - start <= 2 else { return nil }
    var place = skipOrdinal(bytes, at: day.end)
    if byte(bytes, place) == UInt8(ascii: ".") { place += 1 }
    while byte(bytes, place) == UInt8(ascii: " ") || byte(bytes, place) == UInt8(ascii: "-") {
      place += 1
    }
    place = skipOf(bytes, at: place)
    guard place > day.end, let month = month(bytes, at: place) else { return nil }
    let date = WrittenDate(year: nil, month: month.number, day: day.value)
    return valid(date, month.end).map { withYear(bytes, $0) }
  }

  private static func withYear(_ bytes: ArraySlice<UInt8>, _ found: (date: WrittenDate, end: Int))
    -> (date: WrittenDate, end: Int)
  {
    var place = found.end
    while let next = byte(bytes, place), ", .-'".utf8.contains(next) { place += 1 }
    place = skipOf(bytes, at: place)
    guard place > found.end, let year = digits(bytes, at: place), year.end - place == 4,
      (1970...2999).contains(year.value)
    else { return found }
    var date = found.date
    date.year = year.value
    return (date, year.end)
  }

  private static func valid(_ date: WrittenDate, _ end: Int) -> (date: WrittenDate, end: Int)? {
    // A leap year allows 29 February where the year is not known.
    guard Day(year: date.year ?? 2024, month: date.month, day: date.day) != nil else { return nil }
    return (date, end)
  }

  private static func month(_ bytes: ArraySlice<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    guard let found = TimeWord.find(in: bytes, at: start), let month = found.word.month else {
      return nil
    }
    return (month, found.end)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>, at start: Int) -> (value: Int, end: Int)? {
    var end = start
    while let next = byte(bytes, end), isDigit(next), end - start < 5 { end += 1 }
    guard start < end, let value = Int(decimal: bytes[start..<end]) else { return nil }
    return (value, end)
  }

  /// `25th of May`, `25 de mayo de 2026`.
  private static func skipOf(_ bytes: ArraySlice<UInt8>, at place: Int) -> Int {
    for word in ["of ", "de ", "del "]
    where bytes[min(place, bytes.endIndex)...].starts(with: word.utf8) {
      return place + word.utf8.count
    }
    return place
  }

  private static func skipOrdinal(_ bytes: ArraySlice<UInt8>, at place: Int) -> Int {
    for ending in ["st", "nd", "rd", "th", "º"]
    where bytes[min(place, bytes.endIndex)...].starts(with: ending.utf8) {
      return place + ending.utf8.count
    }
    return place
  }

  private static func byte(_ bytes: ArraySlice<UInt8>, _ place: Int) -> UInt8? {
    place < bytes.endIndex ? bytes[place] : nil
  }
}
