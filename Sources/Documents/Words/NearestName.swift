/// Returns the name that was probably meant by `word`; nil where none is near enough.
///
/// Near is a name that begins with the word, or one with at most a third of the letters wrong.
/// Dashes in front count for nothing. Of names equally near, the first wins.
public func nearest(to word: String, among names: [String]) -> String? {
  let typed = letters(of: word)
  guard !typed.isEmpty, typed.count <= 40 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let known = letters(of: name)
    let isBeginning = typed.count > 1 && known.starts(with: typed)
    let distance = isBeginning ? 1 : editDistance(typed, known)
    guard distance <= max(1, min(typed.count, known.count) / 3), distance < known.count,
      distance < best?.distance ?? .max
    else { continue }
    best = (name, distance)
  }
  return best?.name
}

private func letters(of word: String) -> [Unicode.Scalar] {
  Array(word.lowercased().unicodeScalars.drop { $0 == "-" })
}

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
