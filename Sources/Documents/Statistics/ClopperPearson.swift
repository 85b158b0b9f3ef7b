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
