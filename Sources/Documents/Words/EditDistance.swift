/// Returns how many letters must be added, removed, replaced or swapped with their neighbour.
///
/// The "optimal string alignment" distance: no part is edited twice. The cost is the product of both
/// lengths.
public func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
  var above: [Int] = []
  var row = Array(0...other.count)
  for (i, left) in one.enumerated() {
    var next = [i + 1]
    next.reserveCapacity(row.count)
    for (j, right) in other.enumerated() {
      var cost = min(next[j] + 1, row[j + 1] + 1, row[j] + (left == right ? 0 : 1))
      if i > 0, j > 0, left == other[j - 1], right == one[i - 1] {
        cost = min(cost, above[j - 1] + 1)
      }
      next.append(cost)
    }
    above = row
    row = next
  }
  return row[other.count]
}
