internal import Documents
internal import Platform

/// Returns the documents that were probably meant by an id or a path that none has, the nearest first.
///
/// Near is an id that holds what was typed, or one with at most a third of the letters wrong, or one that
/// has most of its words.
func nearest(to name: String, among documents: [Incident]) -> [Incident] {
  let typed = Path.stem(of: name).lowercased()
  let letters = Array(typed.unicodeScalars)
  let words = Set(plainWords(typed))
  guard typed.count > 2, letters.count <= 80 else { return [] }
  let scored = documents.compactMap { document -> (score: Int, document: Incident)? in
    let id = document.id.lowercased()
    if id.contains(typed) { return (0, document) }
    let known = Array(id.unicodeScalars)
    let limit = min(letters.count, known.count) / 3
    if abs(known.count - letters.count) <= limit {
      let distance = editDistance(letters, known)
      if distance <= limit { return (distance, document) }
    }
    let own = plainWords(id) + plainWords(document.title)
    let shared = words.count { word in own.contains { isNear(word, $0) } }
    return shared > 0 && shared * 2 > words.count ? (100 - shared, document) : nil
  }
  return scored.sorted { ($0.score, $0.document.id) < ($1.score, $1.document.id) }
    .prefix(3).map(\.document)
}

/// Returns the words of a name or path, without folders, ending and marks, as a search takes them.
func words(ofName name: String) -> String {
  plainWords(Path.stem(of: name)).joined(separator: " ")
}

/// One letter may be wrong, but not the first, and not in a short word.
private func isNear(_ word: String, _ other: String) -> Bool {
  if word == other { return true }
  guard word.count > 4, abs(word.count - other.count) < 2, word.first == other.first else {
    return false
  }
  return editDistance(Array(word.unicodeScalars), Array(other.unicodeScalars)) == 1
}
