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

/// Returns the exact interval of a share: it is never too narrow, and for few wider than that of Wilson.
///
/// C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
/// Biometrika 26 (1934), 404–413.
func clopperPearsonInterval(_ count: Int, of total: Int) -> ConfidenceInterval {
  func chance(ofAtLeast count: Int, _ share: Double) -> Double {
    let odds = share / (1 - share)
    return upperTail(
      from: count, mode: min(Int(Double(total + 1) * share), total), last: total
    ) { odds * Double(total - $0 + 1) / Double($0) }
  }
  let tail = ConfidenceInterval.tail
  return ConfidenceInterval(
    low: count <= 0 ? 0 : beginning(in: 0...1) { chance(ofAtLeast: count, $0) >= tail },
    high: count >= total
      ? 1 : beginning(in: 0...1) { chance(ofAtLeast: count + 1, $0) >= 1 - tail })
}

/// Returns the share of a distribution over whole numbers that lies at or above one of them.
///
/// It goes from the most likely number to both sides and divides by what it met, so that no factorial is needed and
/// nothing overflows however large the counts; what is too small to be told from nothing is left out.
///
/// - Parameters:
///   - count: Where the tail begins.
///   - mode: The most likely number.
///   - last: The largest that there is; nil where there is none.
///   - ratio: How likely a number is against the one before it.
/// - Returns: From 0 to 1, exact to about fifteen digits of 1.
func upperTail(from count: Int, mode: Int, last: Int?, ratio: (Int) -> Double) -> Double {
  var (sum, tail) = (0.0, 0.0)
  func take(_ number: Int, _ weight: Double) -> Bool {
    sum += weight
    if number >= count { tail += weight }
    return weight > sum * 1e-18
  }
  var (number, weight) = (mode, 1.0)
  while take(number, weight), number != last {
    number += 1
    weight *= ratio(number)
  }
  (number, weight) = (mode, 1.0)
  while number > 0 {
    weight /= ratio(number)
    number -= 1
    guard take(number, weight) else { break }
  }
  return tail / sum
}

/// Returns where a condition that holds from some number on begins to hold, by halving.
func beginning(in range: ClosedRange<Double>, of holds: (Double) -> Bool) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  // Beyond the digits that anybody is shown.
  for _ in 0..<44 {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle }
  }
  return (low + high) / 2
}
