internal import Documents
internal import Platform
internal import Storage

extension KnowledgeBase {
  /// Returns the query with words that no document holds, or nearly none, as they were probably meant.
  ///
  /// - Returns: The query, and a sentence for each word that is read in another way.
  func corrected(_ query: Query, in store: Store) throws -> (query: Query, notes: [String]) {
    guard !query.hasNoWords else { return (query, []) }
    var query = query
    var notes: [String] = []
    for (group, count) in zip(query.telling, try store.counts(of: query)) where count < 2 {
      guard let place = query.groups.firstIndex(of: group), group.alternatives.count == 1,
        let typed = group.alternatives[0].misspellable,
        let meant = try meant(by: typed, in: store, exceeding: count)
      else { continue }
      let term = Query.Term(words: [meant])
      if count == 0 {
        query.groups[place] = Query.Group([term])
        notes.append("note: no document holds `\(typed)`; `\(meant)` is looked for")
      } else {
        query.groups[place].alternatives.append(term)
        notes.append("note: `\(typed)` is in one document only; `\(meant)` is looked for too")
      }
    }
    return (query, notes)
  }

  /// Returns the word of the knowledge base that was probably meant by one that it has not, or only once.
  private func meant(by typed: String, in store: Store, exceeding count: Int) throws -> String? {
    let letters = Array(typed.unicodeScalars)
    // One letter in a short word, two in a long one; a word that stands once may be right.
    let allowed = count > 0 || letters.count < 8 ? 1 : 2
    if count > 0, letters.count < 7 { return nil }
    // Nearly all misspellings begin as the word does; of the others the first letter is right.
    for length in [2, 1] {
      let beginning = String(typed.prefix(length))
      let candidates = try store.terms(beginningWith: beginning, near: letters.count)
        .filter { $0.documents > count * 10 }
        .map { term in (term, distance(letters, term.word)) }
        .filter { $0.1 <= allowed }
        .sorted { ($0.1, $1.0.documents, $0.0.word) < ($1.1, $0.0.documents, $1.0.word) }
      for (term, _) in candidates.prefix(3) {
        if let word = try writtenForm(of: term.word, near: letters, within: allowed, in: store) {
          return word
        }
      }
    }
    return nil
  }

  /// The index keeps stems, so that the ending of the typed word counts for nothing.
  private func distance(_ typed: [Unicode.Scalar], _ stem: String) -> Int {
    let stem = Array(stem.unicodeScalars)
    let lengths = max(stem.count - 1, 1)...max(stem.count + 1, 1)
    return lengths.filter { $0 <= typed.count && typed.count - $0 <= 6 }
      .map { editDistance(Array(typed.prefix($0)), stem) + ($0 < typed.count - 4 ? 1 : 0) }
      .min() ?? editDistance(typed, stem)
  }

  /// Finds a stem as a document writes it, since a stem is no word to search for or to show.
  private func writtenForm(
    of stem: String, near typed: [Unicode.Scalar], within allowed: Int, in store: Store
  ) throws -> String? {
    var best: (word: String, distance: Int)?
    for path in try store.paths(holding: stem, limit: 3) {
      guard let bytes = try? contents(path) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for word in Set(plainWords(text)) where word.hasPrefix(String(stem.prefix(2))) {
        let distance = editDistance(typed, Array(word.unicodeScalars))
        guard distance <= allowed, isMisspelling(typed, of: Array(word.unicodeScalars)),
          (distance, word) < (best?.distance ?? .max, best?.word ?? "")
        else { continue }
        best = (word, distance)
      }
    }
    return best?.word
  }
}

/// Returns whether a word is rather another one misspelt than one by itself, which the knowledge base
/// happens to lack.
///
/// Between short words one other letter makes another word (`cure` and `curl`), and an ending too (`drive`
/// and `driven`); a letter that is missing, doubled or swapped with its neighbour is a slip of the finger.
private func isMisspelling(_ typed: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
  if typed == word { return false }
  if typed.count >= 7 { return true }
  if typed.count == word.count { return typed.sorted() == word.sorted() }
  return typed.count > 4 && !typed.starts(with: word) && !word.starts(with: typed)
}

extension Query.Term {
  /// The word, where it is one that people misspell: of letters, and long enough to be told from others.
  fileprivate var misspellable: String? {
    guard words.count == 1, !isQuoted, !isPrefix, exact == nil, words[0].count >= 4,
      words[0].allSatisfy({ $0.isLetter }), words[0].utf8.count <= 40
    else { return nil }
    return words[0]
  }
}
