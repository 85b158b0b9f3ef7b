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
