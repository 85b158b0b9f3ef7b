public import Documents

extension Store {
  /// Returns which action items of all incidents say the same.
  ///
  /// Who asks first after a change waits until all are compared with all; then it is kept, where the index can be written.
  public func likeStatements() throws(StorageError) -> LikeStatements {
    if let known = try knownLikeStatements() { return known }
    return try comparing { () throws(StorageError) in
      try knownLikeStatements()
    } compare: { () throws(StorageError) in
      LikeStatements(try statements())
    } keep: { like throws(StorageError) in
      try connection.run("DELETE FROM promise")
      try connection.prepare("INSERT INTO promise (packed) VALUES (?)").run(.blob(like.packed))
    }
  }

  private func knownLikeStatements() throws(StorageError) -> LikeStatements? {
    let packed = try connection.prepare("SELECT packed FROM promise").map { $0.blob(0) }.first
    guard let packed else { return nil }
    return LikeStatements(packed: packed, ids: try incidentIds())
  }

  /// Returns the action items of all incidents, to be compared.
  func statements() throws(StorageError) -> PackedStatements {
    let ids = try incidentIds()
    var packed = PackedStatements()
    packed.incidents.reserveCapacity(ids.count)
    try connection.prepare("SELECT document, statements FROM likeness ORDER BY document")
      .forEach([]) { row in
        let key = row.integer(0)
        guard let id = ids[key] else { return }
        row.appendBlob(1, to: &packed.bytes)
        packed.incidents.append(
          PackedStatements.Incident(id: id, key: key, end: packed.bytes.count))
      }
    return packed
  }

  /// Returns the id of each document by its key.
  private func incidentIds() throws(StorageError) -> [Int: String] {
    var ids: [Int: String] = [:]
    try connection.prepare("SELECT key, id FROM document").forEach([]) { row in
      ids[row.integer(0)] = row.text(1)
    }
    return ids
  }

  /// Returns action items in the words of their documents; those that are not there are left out.
  public func written(_ places: [StatementPlace]) throws(StorageError)
    -> [StatementPlace: WrittenStatement]
  {
    var written: [StatementPlace: WrittenStatement] = [:]
    // For each query alone SQLite would ask the file system for a lock, and look whether somebody has written.
    try connection.run("BEGIN")
    defer { try? connection.run("COMMIT") }
    let action = try connection.prepare(
      "SELECT id, text FROM action WHERE document = ? ORDER BY rowid LIMIT 1 OFFSET ?")
    for place in places where written[place] == nil {
      try action.forEach([.integer(place.document), .integer(place.number)]) { row in
        written[place] = WrittenStatement(id: row.text(0), text: row.text(1))
      }
    }
    return written
  }
}

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
