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
