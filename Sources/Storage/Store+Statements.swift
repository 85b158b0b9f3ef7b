public import Documents

extension Store {
  /// Returns the action items of all incidents, to be compared.
  public func statements() throws(StorageError) -> PackedStatements {
    var ids: [Int: String] = [:]
    try connection.prepare("SELECT key, id FROM document").forEach([]) { row in
      ids[row.integer(0)] = row.text(1)
    }
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

  /// Returns action items in the words of their documents; those that are not there are left out.
  public func written(_ places: [StatementPlace]) throws(StorageError)
    -> [StatementPlace: WrittenStatement]
  {
    let action = try connection.prepare(
      "SELECT id, text FROM action WHERE document = ? ORDER BY rowid LIMIT 1 OFFSET ?")
    var written: [StatementPlace: WrittenStatement] = [:]
    for place in places where written[place] == nil {
      try action.forEach([.integer(place.document), .integer(place.number)]) { row in
        written[place] = WrittenStatement(id: row.text(0), text: row.text(1))
      }
    }
    return written
  }
}
