public import Documents
internal import Platform

extension Store {
  /// Tells which incidents repeat earlier ones.
  ///
  /// Who asks first after a change waits until all postmortems are compared with all; then it is kept, where the index
  /// can be written.
  ///
  /// - Parameters:
  ///   - id: Of the incident that is the later or the earlier of all that are told; nil for all.
  ///   - begun: When the file of a path was first committed, in seconds since 1970.
  /// - Returns: In order of the later incident, by the day on which it was written.
  /// - Throws: ``StorageError`` where the index is damaged or held by another process.
  public func recurrenceClaims(with id: String? = nil, begun: (String) -> Int?)
    throws(StorageError) -> [RecurrenceClaim]
  {
    if let known = try knownClaims(with: id) { return known }
    var keys: [String: Int] = [:]
    return try comparing { () throws(StorageError) in
      try knownClaims(with: nil)
    } compare: { () throws(StorageError) in
      let (traced, keysOfTraced) = try traced(begun)
      keys = keysOfTraced
      return Documents.recurrenceClaims(among: traced)
    } keep: { claims throws(StorageError) in
      try keep(claims, keys: keys)
    }.filter { id == nil || $0.later == id || $0.earlier == id }
  }

  /// Compares all documents with all, and keeps what that gives.
  ///
  /// Nobody may change the documents between reading them and writing what was found. Whoever cannot write, or has no
  /// room for it, has the answer all the same.
  ///
  /// - Parameters:
  ///   - known: Returns what is kept: of two processes the second finds what the first one did.
  ///   - compare: Compares all with all.
  ///   - keep: Writes it down.
  /// - Returns: What is kept, or what the comparison gave.
  /// - Throws: ``StorageError`` where the index is damaged.
  func comparing<Value>(
    known: () throws(StorageError) -> Value?, compare: () throws(StorageError) -> Value,
    keep: (Value) throws(StorageError) -> Void
  ) throws(StorageError) -> Value {
    let isKept = (try? connection.run("BEGIN IMMEDIATE")) != nil
    do throws(StorageError) {
      if isKept, let known = try known() {
        try connection.run("COMMIT")
        return known
      }
      let value = try compare()
      guard isKept else { return value }
      do throws(StorageError) {
        try keep(value)
        try connection.run("COMMIT")
      } catch {
        // SQLite may have taken it back itself, as it does on a full disk.
        try? connection.run("ROLLBACK")
      }
      return value
    } catch {
      if isKept { try? connection.run("ROLLBACK") }
      throw error
    }
  }

  private func knownClaims(with id: String?) throws(StorageError) -> [RecurrenceClaim]? {
    let isCompared = try connection.prepare("SELECT is_compared FROM origin").map { $0.integer(0) }
    guard isCompared.first == 1 else { return nil }
    let own = "(SELECT key FROM document WHERE id = ?)"
    return try connection.prepare(
      """
      SELECT later.id, earlier.id, line, is_said_by_earlier, score, stems, actions
      FROM recurrence
        JOIN document AS later ON later.key = recurrence.later
        JOIN document AS earlier ON earlier.key = recurrence.earlier
      \(id == nil ? "" : "WHERE recurrence.later IN \(own) OR recurrence.earlier IN \(own)")
      ORDER BY recurrence.number
      """
    )
    .map(id.map { [.text($0), .text($0)] } ?? []) { row in
      RecurrenceClaim(
        later: row.text(0), earlier: row.text(1),
        line: row.integer(2) == 0 ? nil : row.integer(2),
        isSaidByEarlier: row.integer(3) == 1, score: Double(row.integer(4)) / 1000,
        stems: unpackedStems(row.blob(5)), actions: row.parts(6))
    }
  }

  private func keep(_ claims: [RecurrenceClaim], keys: [String: Int]) throws(StorageError) {
    try connection.run("DELETE FROM recurrence")
    let insert = try connection.prepare(
      """
      INSERT INTO recurrence (later, earlier, line, is_said_by_earlier, score, stems, actions)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for claim in claims {
      guard let later = keys[claim.later], let earlier = keys[claim.earlier] else { continue }
      try insert.run(
        .integer(later), .integer(earlier), .integer(claim.line ?? 0),
        .integer(claim.isSaidByEarlier ? 1 : 0), .integer(Int((claim.score * 1000).rounded())),
        .blob(packed(claim.stems)), .text(packed(claim.actions)))
    }
    try connection.run("UPDATE origin SET is_compared = 1")
  }

  /// Returns all postmortems with what they are compared by, and the key of each by its id.
  private func traced(_ begun: (String) -> Int?) throws(StorageError) -> (
    [TracedIncident], keys: [String: Int]
  ) {
    var actions: [Int: [(id: String, text: String)]] = [:]
    try connection.prepare("SELECT document, id, text FROM action").forEach([]) { row in
      actions[row.integer(0), default: []].append((row.text(1), row.text(2)))
    }
    var keys: [String: Int] = [:]
    var traced: [TracedIncident] = []
    try connection.prepare(
      """
      SELECT \(Store.incidentColumns), document.key, trace.packed
      FROM trace JOIN document ON document.key = trace.document
      ORDER BY document.key
      """
    )
    .forEach([]) { row in
      let incident = Store.incident(row)
      let key = row.integer(Store.incidentColumnCount)
      keys[incident.id] = key
      traced.append(
        TracedIncident(
          incident: incident,
          trace: Trace(packed: row.blob(Store.incidentColumnCount + 1)[...]),
          actions: actions[key] ?? [], begun: begun(incident.path)))
    }
    return (traced, keys)
  }
}

private func packed(_ stems: [UInt32]) -> [UInt8] {
  var packer = BytePacker()
  for stem in stems { packer.add(threeBytesOf: stem) }
  return packer.bytes
}

private func unpackedStems(_ bytes: [UInt8]) -> [UInt32] {
  var reader = ByteUnpacker(bytes)
  var stems: [UInt32] = []
  while let stem = reader.threeBytes() { stems.append(stem) }
  return stems
}
