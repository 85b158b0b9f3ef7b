/// A week of ISO 8601, Monday to Sunday: the span of a report.
public struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let monday: Day

  /// The week in which a day lies.
  public init(of day: Day) {
    monday = day.adding(days: 1 - day.weekday)
  }

  /// Reads `2026-W06`; nil where that year has no such week.
  public init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3,
      parts[1].first == UInt8(ascii: "W") || parts[1].first == UInt8(ascii: "w"),
      let year = Int(decimal: parts[0]), let number = Int(decimal: parts[1].dropFirst()),
      // The fourth of January always lies in the first week.
      let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    self.init(of: fourth.adding(days: 7 * (number - 1)))
    guard self.number == number, self.year == year else { return nil }
  }

  /// The last day, inclusive.
  public var sunday: Day {
    monday.adding(days: 6)
  }

  /// The year that owns the week: that of its Thursday.
  public var year: Int {
    monday.adding(days: 3).date.year
  }

  /// From 1 to 53.
  public var number: Int {
    let thursday = monday.adding(days: 3)
    guard let newYear = Day(year: thursday.date.year, month: 1, day: 1) else { return 1 }
    return thursday.days(since: newYear) / 7 + 1
  }

  public func adding(weeks: Int) -> Week {
    Week(of: monday.adding(days: 7 * weeks))
  }

  public static func < (left: Week, right: Week) -> Bool {
    left.monday < right.monday
  }

  /// `2026-W06`.
  public var description: String {
    "\(padded(year, to: 4))-W\(padded(number, to: 2))"
  }
}

/// Three months of a year.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counted from year 0, so that those between two can be listed.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// The quarter in which a day lies.
  public init(of day: Day) {
    let date = day.date
    number = date.year * 4 + (date.month - 1) / 3
  }

  public static func < (left: Quarter, right: Quarter) -> Bool { left.number < right.number }

  /// `2026-Q1`.
  public var description: String { "\(padded(number / 4, to: 4))-Q\(number % 4 + 1)" }

  /// `26Q1`, for the head of a narrow column.
  public var short: String { "\(padded(number / 4 % 100, to: 2))Q\(number % 4 + 1)" }
}
