public import Platform

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

/// How often something happened in two times, one after the other, and whether that is more than chance.
///
/// Given their sum, the later of two Poisson counts is binomial, whatever the rate: its share is that of the time, unless
/// the rate changed.
///
/// J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31
/// (1940), 313–323.
public struct RateChange: Sendable, Equatable {
  public enum Trend: String, Sendable {
    case rising, falling
  }

  /// The first day of the later time.
  public var middle: Day
  public var earlier: Int
  public var later: Int
  /// How many times as often as before it happened; from 0, and to infinity where it never had.
  public var ratio: ConfidenceInterval

  /// - Parameters:
  ///   - middle: The first day of the later time.
  ///   - earlier: How often it happened at first.
  ///   - later: How often it happened then.
  ///   - earlierDays: How long it was watched for at first.
  ///   - laterDays: How long it was watched for then.
  public init(at middle: Day, earlier: Int, later: Int, earlierDays: Int, laterDays: Int) {
    self.middle = middle
    self.earlier = earlier
    self.later = later
    let share = clopperPearsonInterval(later, of: earlier + later)
    func ratio(_ share: Double) -> Double {
      share / (1 - share) * Double(earlierDays) / Double(laterDays)
    }
    // Without any time before there is nothing to compare with.
    self.ratio =
      earlierDays > 0 && laterDays > 0
      ? ConfidenceInterval(low: ratio(share.low), high: ratio(share.high))
      : ConfidenceInterval(low: 0, high: .infinity)
  }

  /// What may be said aloud: nil where chance alone might have done it, and where too few are counted.
  public var trend: Trend? {
    guard earlier + later >= RateChange.fewest else { return nil }
    if ratio.low > 1 { return .rising }
    return ratio.high < 1 ? .falling : nil
  }

  /// Of fewer a trend is never said.
  private static let fewest = 8
}
