import Platform

/// A time as somebody wrote it, before it is known on which day and in which zone.
struct WrittenTime: Equatable, Sendable {
  var date: WrittenDate?
  /// Minutes since midnight; nil where only a day is given.
  var minute: Int?
  /// Minutes after the start that a timeline counts from, as in `T+5m`; negative before it.
  var sinceStart: Int?
  /// Seconds beyond the minute.
  var second = 0
  /// The end of a range, in the same form.
  var endDate: WrittenDate?
  var endMinute: Int?
  var endSecond = 0
  var zone: WrittenZone?
  /// `~`, `about`, `ca.`, `14:30ish`.
  var isApproximate = false
  /// `??:??`: there was a time, and nobody knows it.
  var isUnknown = false

  static let unknown = WrittenTime(isUnknown: true)

  /// True for a time within a day, and not a day alone.
  var tellsMoment: Bool { minute != nil || sinceStart != nil }

  var isRange: Bool { endMinute != nil || endDate != nil }
}

/// A day as somebody wrote it: the year may be missing, or all but the weekday.
struct WrittenDate: Equatable, Sendable {
  var year: Int?
  var month: Int
  var day: Int
  /// True where day and month could be read the other way round, as in `03/04/2021`.
  var isAmbiguous = false

  /// Returns the day; a missing year is the one that puts it nearest to `reference`.
  func day(near reference: Day?) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    guard let reference else { return nil }
    let candidates = [-1, 0, 1].compactMap {
      Day(year: reference.date.year + $0, month: month, day: day)
    }
    return candidates.min { abs($0.days(since: reference)) < abs($1.days(since: reference)) }
  }
}

/// Which of two numbers is the month where a date could be read either way.
public enum DateOrder: String, Sendable {
  case yearMonthDay = "ymd"
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
}
