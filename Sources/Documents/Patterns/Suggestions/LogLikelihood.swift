internal import Platform

/// Returns Dunning's G² for two words: how far the sentences that hold both are from what chance would
/// make of those that hold each.
///
/// - Returns: 0 where they stand together no more often than by chance.
func logLikelihood(both: Int, first: Int, second: Int, of total: Int) -> Double {
  let expected = Double(first) * Double(second) / Double(max(total, 1))
  guard Double(both) > expected, expected > 0 else { return 0 }
  let observed = [both, first - both, second - both, total - first - second + both]
  let rows = [first, first, total - first, total - first]
  let columns = [second, total - second, second, total - second]
  var sum = 0.0
  for cell in observed.indices where observed[cell] > 0 {
    let chance = Double(rows[cell]) * Double(columns[cell]) / Double(total)
    sum += Double(observed[cell]) * logarithm(Double(observed[cell]) / chance)
  }
  return 2 * sum
}
