/// So many of so many, with the interval that the share lies in.
public struct Proportion: Sendable, Equatable {
  public var count: Int
  public var total: Int
  public var interval: ConfidenceInterval

  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
    interval = wilsonInterval(Double(count), of: Double(total))
  }

  /// From 0 to 1; 0 of nothing is 0.
  public var share: Double { total == 0 ? 0 : Double(count) / Double(total) }
}

/// Returns the score interval of a share, which unlike that of the textbooks holds for few and for none.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
/// Statistical Association 22 (1927), 209–212.
///
/// - Parameters:
///   - count: Those that have it; no whole number where ``SurvivalCurve`` asks.
///   - total: Those that were looked at.
/// - Returns: Both ends from 0 to 1; all of it where nothing was looked at.
func wilsonInterval(_ count: Double, of total: Double) -> ConfidenceInterval {
  guard total > 0 else { return ConfidenceInterval(low: 0, high: 1) }
  let z = ConfidenceInterval.normalQuantile
  let middle = count + z * z / 2
  let reach = z * (max(count * (total - count), 0) / total + z * z / 4).squareRoot()
  // Rounding must not leave a crumb of a share for none of them.
  return ConfidenceInterval(
    low: count <= 0 ? 0 : (middle - reach) / (total + z * z),
    high: count >= total ? 1 : (middle + reach) / (total + z * z))
}
