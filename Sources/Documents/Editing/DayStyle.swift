import Platform

/// How somebody wrote a day in a cell.
struct DayStyle: Equatable {
  private enum Form: Equatable {
    case iso
    /// `31.01.2026`, `01/31/2026`.
    case numbers(separator: String, isMonthFirst: Bool, isPadded: Bool)
    /// `Jan 31, 2026`, `January 31 2026`.
    case monthFirst(isShort: Bool, comma: Bool)
    /// `31 January 2026`.
    case dayFirst(isShort: Bool)
  }

  private var form: Form

  static let iso = DayStyle(form: .iso)

  func text(_ day: Day) -> String {
    let (year, month, number) = (day.date.year, day.date.month, day.date.day)
    switch form {
    case .iso: return day.description
    case .numbers(let separator, let isMonthFirst, let isPadded):
      let parts = (isMonthFirst ? [month, number] : [number, month]).map {
        isPadded ? padded($0, to: 2) : String($0)
      }
      return (parts + [String(year)]).joined(separator: separator)
    case .monthFirst(let isShort, let comma):
      return "\(monthName(month, isShort)) \(number)\(comma ? "," : "") \(year)"
    case .dayFirst(let isShort):
      return "\(number) \(monthName(month, isShort)) \(year)"
    }
  }

  /// Tells the style of a day that was read; what is of no known style is written as ISO has it.
  init(of written: String, _ day: Day) {
    let date = day.date
    self =
      DayStyle.known.first {
        $0.text(Day(year: date.year, month: date.month, day: date.day) ?? day) == written
      } ?? .iso
  }

  private init(form: Form) { self.form = form }

  private static let known: [DayStyle] = {
    var forms: [Form] = [.iso]
    for separator in [".", "/", "-"] {
      for isMonthFirst in [false, true] {
        for isPadded in [true, false] {
          forms.append(
            .numbers(separator: separator, isMonthFirst: isMonthFirst, isPadded: isPadded))
        }
      }
    }
    for isShort in [true, false] {
      forms += [.monthFirst(isShort: isShort, comma: true)]
      forms += [.monthFirst(isShort: isShort, comma: false), .dayFirst(isShort: isShort)]
    }
    return forms.map { DayStyle(form: $0) }
  }()
}

/// Finds the first day with its year in a cell, and how it is written.
func writtenDay(in bytes: ArraySlice<UInt8>) -> (range: Range<Int>, style: DayStyle, day: Day)? {
  var start = bytes.startIndex
  while start < bytes.endIndex {
    if let found = DateScanner.scan(bytes, at: start, order: .dayMonthYear),
      let day = found.date.day(near: nil)
    {
      let written = String(decoding: bytes[start..<found.end], as: UTF8.self)
      return (start..<found.end, DayStyle(of: written, day), day)
    }
    while start < bytes.endIndex, isLetter(bytes[start]) || isDigit(bytes[start]) { start += 1 }
    while start < bytes.endIndex, !isLetter(bytes[start]), !isDigit(bytes[start]) { start += 1 }
  }
  return nil
}
