public import Platform

/// The days that a date of a query covers: one day, a week, a month, a year.
public struct DaySpan: Equatable, Sendable {
  public var first: Day
  /// Inclusive.
  public var last: Day

  /// What can be written, for advice.
  public static let examples = "2026, 2026-01, 2026-W05, 2026-01-31, today or 30d"

  /// Reads `2026`, `2026-01`, `2026-W05`, `2026-01-31`, `today`, `yesterday`, `last week`, `30d`, `6m`.
  public init?(_ text: String, today: Day) {
    let text = text.lowercased().map { $0 == "_" ? " " : $0 }
    let word = String(text)
    if let day = Day(iso: word) {
      self.init(day, day)
    } else if let week = Week(iso: word) {
      self.init(week.monday, week.sunday)
    } else if let span = DaySpan.named(word, today: today) ?? DaySpan.ago(word, today: today) {
      self = span
    } else {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map {
        Int(decimal: $0.utf8)
      }
      guard let first = parts.first, let year = first, (1970...9999).contains(year),
        parts.count <= 2
      else { return nil }
      if parts.count == 1 {
        guard let start = Day(year: year, month: 1, day: 1),
          let end = Day(year: year, month: 12, day: 31)
        else { return nil }
        self.init(start, end)
      } else {
        guard let month = parts[1], (1...12).contains(month),
          let start = Day(year: year, month: month, day: 1)
        else { return nil }
        self.init(start, start.adding(days: Day.length(ofMonth: month, year: year) - 1))
      }
    }
  }

  private init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  private static func named(_ word: String, today: Day) -> DaySpan? {
    let week = Week(of: today)
    switch word {
    case "today": return DaySpan(today, today)
    case "tomorrow": return DaySpan(today.adding(days: 1), today.adding(days: 1))
    case "yesterday": return DaySpan(today.adding(days: -1), today.adding(days: -1))
    case "this week", "week": return DaySpan(week.monday, week.sunday)
    case "last week": return DaySpan(week.adding(weeks: -1).monday, week.adding(weeks: -1).sunday)
    case "this year": return DaySpan("\(today.date.year)", today: today)
    case "last year": return DaySpan("\(today.date.year - 1)", today: today)
    case "this month", "last month":
      let (year, month, _) = today.date
      let back = word.hasPrefix("last") ? 1 : 0
      let shifted = year * 12 + month - 1 - back
      return DaySpan(
        "\(padded(shifted / 12, to: 4))-\(padded(shifted % 12 + 1, to: 2))", today: today)
    default: return nil
    }
  }

  /// `30d`, `2w`, `6m`, `1y`: the day so long ago.
  private static func ago(_ word: String, today: Day) -> DaySpan? {
    guard let days = days(word) else { return nil }
    let day = today.adding(days: -days)
    return DaySpan(day, day)
  }

  /// Reads a number of days: `30d`, `2w`, `6m`, `1y`.
  public static func days(_ word: String) -> Int? {
    guard let unit = word.last, let number = Int(decimal: word.dropLast().utf8), number < 100_000
    else { return nil }
    switch unit {
    case "d": return number
    case "w": return number * 7
    case "m": return number * 30
    case "y": return number * 365
    default: return nil
    }
  }
}
