/// A word of the index, stemmed, and how many documents hold it.
public struct IndexedTerm: Sendable, Equatable {
  public var word: String
  public var documents: Int
}

extension Store {
  /// Returns the terms of the index that begin so and are about as long as a word.
  ///
  /// The index keeps stems, so that a term may be up to six letters shorter than the word. The cost is one
  /// pass over what the index holds under that beginning.
  public func terms(beginningWith beginning: String, near length: Int) throws(StorageError)
    -> [IndexedTerm]
  {
    try connection.run(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, 'row')")
    return try connection.prepare(
      """
      SELECT term, doc FROM temp.vocabulary
      WHERE term >= ?1 AND term < ?1 || char(1114111) AND length(term) BETWEEN ?2 AND ?3
      """
    ).map([.text(beginning), .integer(max(length - 6, 2)), .integer(length + 2)]) {
      IndexedTerm(word: $0.text(0), documents: $0.integer(1))
    }
  }

  /// Returns the paths of some documents that hold a term of the index.
  public func paths(holding term: String, limit: Int) throws(StorageError) -> [String] {
    try connection.run(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, words, 'instance')")
    return try connection.prepare(
      """
      SELECT document.path FROM temp.places JOIN document ON document.key = temp.places.doc
      WHERE temp.places.term = ? LIMIT ?
      """
    ).map([.text(term), .integer(limit)]) { $0.text(0) }
  }
}
