import Testing

@testable import Documents

/// Intervals against those that were published.
@Suite struct IntervalTests {
  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics
  /// in Medicine 17 (1998), 857–872, table I: methods 3 (score) and 5 (Clopper–Pearson).
  private static let newcombe: [(count: Int, total: Int, wilson: [String], exact: [String])] = [
    (81, 263, ["0.2553", "0.3662"], ["0.2527", "0.3676"]),
    (15, 148, ["0.0624", "0.1605"], ["0.0578", "0.1617"]),
    (0, 20, ["0.0000", "0.1611"], ["0.0000", "0.1684"]),
    (1, 29, ["0.0061", "0.1718"], ["0.0009", "0.1776"]),
  ]

  @Test(arguments: newcombe)
  func `shares lie where Newcombe found them`(
    count: Int, total: Int, wilson: [String], exact: [String]
  ) {
    #expect(ends(Proportion(count, of: total).interval) == wilson)
    #expect(ends(clopperPearsonInterval(count, of: total)) == exact)
  }

  @Test func `the share of all is the mirror of that of none`() {
    #expect(ends(Proportion(20, of: 20).interval) == ["0.8389", "1.0000"])
    #expect(ends(clopperPearsonInterval(20, of: 20)) == ["0.8316", "1.0000"])
  }

  @Test func `of nothing nothing is known`() {
    #expect(Proportion(0, of: 0).share == 0)
    #expect(ends(Proportion(0, of: 0).interval) == ["0.0000", "1.0000"])
    #expect(ends(clopperPearsonInterval(0, of: 0)) == ["0.0000", "1.0000"])
  }

  @Test func `counts of many thousands have an exact interval too`() {
    // By the beta distribution of SciPy 1.17.
    #expect(ends(clopperPearsonInterval(5000, of: 10_000)) == ["0.4902", "0.5098"])
    // By its chi-squared distribution.
    #expect(ends(poissonInterval(5000), digits: 2) == ["4862.36", "5140.55"])
  }

  /// F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437–442, the table of 0.025.
  @Test(arguments: [
    (0, ["0.00", "3.69"]), (1, ["0.03", "5.57"]), (5, ["1.62", "11.67"]), (10, ["4.80", "18.39"]),
  ])
  func `counts lie where Garwood found them`(count: Int, expected: [String]) {
    #expect(ends(poissonInterval(count), digits: 2) == expected)
  }

  /// Cases of lung cancer in Fredericia and in three other towns, as in the help of R's `poisson.test`, which asks the
  /// binomial distribution as well: rate ratio 1.971488, 95 percent confidence interval 0.8584264 4.2772659.
  @Test func `two rates are compared as R compares them`() {
    let change = RateChange(
      at: day("2026-01-01"), earlier: 6 + 8 + 7, later: 11, earlierDays: 1083 + 1050 + 878,
      laterDays: 800)
    #expect(ends(change.ratio) == ["0.8584", "4.2773"])
    #expect(change.trend == nil)
  }
}

/// Returns both ends with as many digits after the point.
func ends(_ interval: ConfidenceInterval, digits: Int = 4) -> [String] {
  [interval.low, interval.high].map { fixed($0, digits: digits) }
}

/// Returns a number with as many digits after the point.
func fixed(_ number: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
  let whole = Int((number * Double(scale)).rounded())
  let rest = String(whole % scale)
  return "\(whole / scale).\(String(repeating: "0", count: digits - rest.count))\(rest)"
}
