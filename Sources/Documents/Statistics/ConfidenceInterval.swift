/// The values that an estimate from few may well stand for: in 19 of 20 such intervals the true one lies.
public struct ConfidenceInterval: Sendable, Equatable {
  public var low: Double
  /// Infinite where nothing bounds it.
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The chance that is left beyond either end.
  static let tail = 0.025
  /// Beyond it lies ``tail`` of a normal distribution.
  static let normalQuantile = 1.959963984540054
}
