/// A point in time as it was lived: an instant together with the offset of the clock that showed it.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public var seconds: Int
  /// Seconds east of UTC.
  public var offset: Int

  public init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The moment when a clock `offset` seconds east of UTC shows `day` and `minute`.
  ///
  /// - Parameters:
  ///   - day: The civil day that the clock shows.
  ///   - minute: Minutes since midnight; 1440 and more lie on a later day.
  ///   - second: Seconds beyond the minute.
  ///   - offset: Seconds east of UTC.
  public init(day: Day, minute: Int, second: Int = 0, offset: Int) {
    seconds = day.number * 86_400 + minute * 60 + second - offset
    self.offset = offset
  }

  /// The civil day that the clock showed.
  public var day: Day {
    Day(number: (seconds + offset).dividedDown(by: 86_400))
  }

  /// Minutes since midnight that the clock showed.
  public var minuteOfDay: Int {
    (seconds + offset - day.number * 86_400) / 60
  }

  /// Returns whole minutes from `other` to this moment, rounded toward zero.
  public func minutes(since other: Moment) -> Int {
    (seconds - other.seconds) / 60
  }
}

extension Moment: Comparable {
  public static func < (left: Moment, right: Moment) -> Bool {
    left.seconds < right.seconds
  }
}

extension Moment: CustomStringConvertible {
  /// RFC 3339 with the offset: `2026-01-30T23:55:00-06:00`.
  public var description: String {
    let second = seconds + offset - day.number * 86_400
    return "\(day)T\(clock(minutes: second / 60)):\(padded(second % 60, to: 2))\(zone(offset))"
  }
}

/// Returns an offset as RFC 3339 writes it: `Z`, `-06:00`, `+05:30`.
private func zone(_ offset: Int) -> String {
  offset == 0 ? "Z" : signedClock(offset: offset)
}

/// Returns an offset in seconds as hours and minutes with their sign: `-06:00`.
public func signedClock(offset: Int) -> String {
  (offset < 0 ? "-" : "+") + clock(minutes: abs(offset) / 60)
}

/// Returns minutes as `HH:MM`.
public func clock(minutes: Int) -> String {
  "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
}

extension Int {
  /// Division that rounds toward minus infinity, so that moments before 1970 keep their day.
  func dividedDown(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
