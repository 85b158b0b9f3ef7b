public import Platform

/// The days from the first record to the last, against which counts are set.
///
/// It does not go on until today: that nobody wrote is no proof that nothing happened.
public struct ObservationPeriod: Sendable, Equatable {
  public var first: Day
  public var last: Day
  public var records: Int
  /// Days between two records that follow one another.
  public var longestGap: Int

  /// - Parameter days: Of all records, in any order; without one there is no period.
  public init?(_ days: [Day]) {
    let days = days.sorted()
    guard let first = days.first, let last = days.last else { return nil }
    self.first = first
    self.last = last
    records = days.count
    longestGap = zip(days.dropFirst(), days).map { $0.days(since: $1) }.max() ?? 0
  }

  /// Both ends count.
  public var days: Int { last.days(since: first) + 1 }

  /// The first day of its later half.
  public var middle: Day { first.adding(days: days / 2) }

  /// Returns how often something happens; nil where so short a time or so few say nothing of it.
  public func rate(of count: Int) -> Rate? {
    days >= ObservationPeriod.fewestDays && count >= ObservationPeriod.fewestForRate
      ? Rate(count, in: days) : nil
  }

  private static let fewestDays = 30
  private static let fewestForRate = 5

  /// Compares the later half with the earlier.
  ///
  /// - Parameter days: On which it happened, all of them within the period.
  /// - Returns: How often in either, of which the later may be longer by a day.
  public func change(of days: [Day]) -> RateChange {
    let later = days.count { $0 >= middle }
    return RateChange(
      at: middle, earlier: days.count - later, later: later, earlierDays: self.days / 2,
      laterDays: self.days - self.days / 2)
  }

  /// Returns whether something that happened so often, the last time on `day`, has stopped: for more than a year of the
  /// period, and for longer than chance would have it.
  func hasStopped(since day: Day, count: Int) -> Bool {
    let rest = last.days(since: day)
    let change = RateChange(
      at: day.adding(days: 1), earlier: count, later: 0, earlierDays: days - rest, laterDays: rest)
    return rest > 365 && change.ratio.high < 1
  }
}

/// That nobody has written for longer than ever before.
public struct Silence: Sendable, Equatable {
  /// The day of the last record.
  public var since: Day
  public var days: Int
  public var longestGap: Int

  public init(since: Day, days: Int, longestGap: Int) {
    self.since = since
    self.days = days
    self.longestGap = longestGap
  }
}

extension ObservationPeriod {
  /// Returns the silence since the last record; nil where it is no longer than twice the longest gap, or where too few
  /// records tell what is usual.
  public func silence(on today: Day) -> Silence? {
    let days = today.days(since: last)
    guard records >= ObservationPeriod.fewestForSilence, days > 2 * longestGap else { return nil }
    return Silence(since: last, days: days, longestGap: longestGap)
  }

  /// Two gaps, of which one is the longest.
  private static let fewestForSilence = 3
}
