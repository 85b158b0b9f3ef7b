/// How often something happened in a time, with the interval that the rate lies in.
public struct Rate: Sendable, Equatable {
  public var count: Int
  /// How long it was watched for.
  public var days: Int
  /// Of the rate in a year.
  public var interval: ConfidenceInterval

  public init(_ count: Int, in days: Int) {
    self.count = count
    self.days = days
    let counts = poissonInterval(count)
    interval = ConfidenceInterval(
      low: Rate.aYear(counts.low, days), high: Rate.aYear(counts.high, days))
  }

  public var perYear: Double { Rate.aYear(Double(count), days) }

  public static let daysOfYear = 365.25

  private static func aYear(_ count: Double, _ days: Int) -> Double {
    count * daysOfYear / Double(max(days, 1))
  }
}

/// Returns the exact interval of the number that was to be expected where one was counted.
///
/// F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437–442.
func poissonInterval(_ count: Int) -> ConfidenceInterval {
  func chance(ofAtLeast count: Int, _ mean: Double) -> Double {
    upperTail(from: count, mode: Int(mean), last: nil) { mean / Double($0) }
  }
  let tail = ConfidenceInterval.tail
  // Further than ten standard deviations away no end of it lies.
  let farthest = Double(count) + 10 * (Double(count) + 1).squareRoot()
  return ConfidenceInterval(
    low: count <= 0
      ? 0 : beginning(in: 0...Double(count)) { chance(ofAtLeast: count, $0) >= tail },
    high: beginning(in: Double(count)...farthest) { chance(ofAtLeast: count + 1, $0) >= 1 - tail })
}
