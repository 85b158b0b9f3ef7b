public import Documents
internal import Platform

/// Puts documents into an index, or takes them out, within one transaction.
public final class IndexWriter {
  private let connection: Connection
  private let insertDocument: Statement
  private let insertWords: Statement
  private let insertAction: Statement
  private let insertLikeness: Statement
  private let insertTrace: Statement
  private let isFresh: Bool
  private let target: String
  private let building: BuildingFile?
  /// Names that documents want and that have come or gone.
  private var touchedNames: Set<String> = []
  private var stale = 0

  /// Begins a new index in a file beside `path`; ``finish(fingerprint:stamps:)`` puts it in its place.
  ///
  /// The caller holds the lock, so what an interrupted build left behind can be removed.
  ///
  /// - Parameters:
  ///   - path: Of the index.
  ///   - size: Bytes of all documents, nearly.
  /// - Returns: A writer within a transaction.
  /// - Throws: `SystemError` or ``StorageError`` where no file can be made there.
  public static func building(_ path: String, size: Int = 0) throws -> IndexWriter {
    let file = try BuildingFile(beside: path)
    return try building(file.path, size: size, target: path, building: file)
  }

  /// Begins an index that no file holds, for where none can be written; ``store`` is it.
  public static func inMemory(size: Int = 0) throws -> IndexWriter {
    try building(Connection.memory, size: size, target: "", building: nil)
  }

  private static func building(
    _ path: String, size: Int, target: String, building: BuildingFile?
  ) throws -> IndexWriter {
    let connection = try Connection.building(
      path, version: Schema.version, tables: Schema.tables)
    try connection.run(Schema.fewMerges(size: size))
    return try IndexWriter(connection, isFresh: true, target: target, building: building)
  }

  /// What was written, once it is finished.
  public var store: Store { Store(connection) }

  /// Begins to bring an index up to date.
  public static func updating(_ path: String) throws -> IndexWriter {
    let connection = try Connection(path, .write)
    try connection.run(Schema.using)
    try connection.run("PRAGMA synchronous = normal")
    try connection.run("BEGIN IMMEDIATE")
    return try IndexWriter(connection, isFresh: false, target: path, building: nil)
  }

  private init(_ connection: Connection, isFresh: Bool, target: String, building: BuildingFile?)
    throws(StorageError)
  {
    self.connection = connection
    self.isFresh = isFresh
    self.target = target
    self.building = building
    insertDocument = try connection.prepare(
      """
      INSERT INTO document (path, id, wanted_id, kind, title, date, severity, severity_rank, status,
        systems, patterns, detection, tags, authors, fields, to_detect, to_mitigate, to_resolve, errors,
        warnings, content_hash)
      VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        ?20)
      """)
    let columns = IndexText.columns.map(\.name).joined(separator: ", ")
    let places = Array(repeating: "?", count: IndexText.columns.count).joined(separator: ", ")
    insertWords = try connection.prepare(
      "INSERT INTO words (rowid, \(columns)) VALUES (?, \(places))")
    insertAction = try connection.prepare(
      """
      INSERT INTO action (document, id, line, state, is_marked, text, type, owner, due, priority,
        ticket, commits, opened, opened_from, closed, wording, state_words, patterns, sense)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertLikeness = try connection.prepare(
      "INSERT INTO likeness (document, statements) VALUES (?, ?)")
    insertTrace = try connection.prepare("INSERT INTO trace (document, packed) VALUES (?, ?)")
  }

  /// Puts the documents of one path in, in the place of what it had before.
  ///
  /// Nothing is done where the index holds the same bytes already.
  public func put(_ entries: [IndexEntry]) throws(StorageError) {
    guard let first = entries.first else { return }
    if !isFresh {
      if try holds(first) { return }
      try remove(path: first.incident.path)
      for entry in entries { touchedNames.insert(entry.incident.id) }
    }
    for entry in entries { try insert(entry) }
  }

  /// Puts the only document of a path in.
  public func put(_ entry: IndexEntry) throws(StorageError) {
    try put([entry])
  }

  private func insert(_ entry: IndexEntry) throws(StorageError) {
    let incident = entry.incident
    try insertDocument.run([
      .text(incident.path), .text(incident.id), .text(incident.kind.rawValue),
      .text(incident.title), SQLValue(incident.date?.number), SQLValue(incident.severity?.written),
      SQLValue(incident.severity?.rank), SQLValue(incident.status), .text(packed(incident.systems)),
      .text(packed(incident.patterns)), SQLValue(incident.detection?.rawValue),
      .text(packed(entry.tags)), .text(packed(entry.authors)),
      .text(packed(entry.fields)), SQLValue(incident.toDetect), SQLValue(incident.toMitigate),
      SQLValue(incident.toResolve), .integer(entry.errors), .integer(entry.warnings),
      .integer(Int(bitPattern: UInt(truncatingIfNeeded: entry.contentHash))),
    ])
    let key = connection.lastKey
    try insertWords.run([.integer(key)] + entry.text.texts.map(SQLValue.text))
    for action in entry.actions {
      try insertAction.run([
        .integer(key), .text(action.id), .integer(action.line), .text(action.state.rawValue),
        .integer(action.isMarked ? 1 : 0), .text(action.text), SQLValue(action.type?.rawValue),
        SQLValue(action.owner), SQLValue(action.due?.number), SQLValue(action.priority),
        SQLValue(action.ticket), .text(packed(action.commits)), SQLValue(action.opened?.number),
        SQLValue(action.openedFrom?.rawValue), SQLValue(action.closed?.number),
        .integer(Int(bitPattern: UInt(truncatingIfNeeded: action.wording))),
        SQLValue(action.stateWords), .text(packed(action.patterns)),
        .integer(action.sense.code),
      ])
    }
    guard incident.kind == .postmortem else { return }
    if !entry.statements.isEmpty {
      try insertLikeness.run([.integer(key), .blob(entry.statements)])
    }
    try insertTrace.run([.integer(key), .blob(entry.trace)])
  }

  /// Returns whether the same bytes stand under the same path already. The hash 0 stands for none.
  private func holds(_ entry: IndexEntry) throws(StorageError) -> Bool {
    guard entry.contentHash != 0 else { return false }
    let known = try connection.prepare("SELECT content_hash FROM document WHERE path = ?")
      .map([.text(entry.incident.path)]) { $0.integer(0) }
    let hash = Int(bitPattern: UInt(truncatingIfNeeded: entry.contentHash))
    return !known.isEmpty && known.allSatisfy { $0 == hash }
  }

  /// Takes out the documents of a path; their words stay behind, and are counted.
  public func remove(path: String) throws(StorageError) {
    let old = try connection.prepare("SELECT key, wanted_id FROM document WHERE path = ?")
      .map([.text(path)]) { (key: $0.integer(0), name: $0.text(1)) }
    for old in old {
      touchedNames.insert(old.name)
      stale += 1
      for table in ["action", "likeness", "trace"] {
        try connection.prepare("DELETE FROM \(table) WHERE document = ?").run(.integer(old.key))
      }
      try connection.prepare("DELETE FROM document WHERE key = ?").run(.integer(old.key))
    }
  }

  /// Ends the transaction: names are settled, and what the index was made from is noted.
  ///
  /// - Parameters:
  ///   - fingerprint: Stands for settings, patterns and program.
  ///   - stamps: Of all files.
  ///   - failures: How many files and folders could not be looked at.
  /// - Throws: ``StorageError``, or a `SystemError` where a new index cannot be put in its place.
  public func finish(fingerprint: String, stamps: StampList, failures: Int = 0) throws {
    if isFresh { try connection.run(Schema.indexes) }
    try settleNames()
    if isFresh {
      try connection.prepare(
        "INSERT INTO origin (fingerprint, stamps, stale, failures, is_compared) VALUES (?, ?, 0, ?, 0)"
      ).run(.text(fingerprint), .blob(stamps.bytes), .integer(failures))
    } else {
      try connection.prepare(
        "UPDATE origin SET fingerprint = ?, stamps = ?, stale = stale + ?, failures = ?, is_compared = 0"
      ).run(.text(fingerprint), .blob(stamps.bytes), .integer(stale), .integer(failures))
      try connection.run("DELETE FROM promise")
    }
    try connection.run("COMMIT")
    guard let building else { return }
    try connection.run(Schema.usualMerges)
    try removeJournal()
    try building.rename(to: target)
  }

  /// Removes the journal that a killed update left, which SQLite would play into the new file.
  ///
  /// Without its journal the old file is of no use, so that one goes first.
  private func removeJournal() throws(SystemError) {
    let journal = target + "-journal"
    guard Files.kind(of: journal) != nil else { return }
    try Files.remove(target)
    try Files.remove(journal)
  }

  /// Gives documents that want the same id one of their own each; see ``settledNames(_:paths:taken:)``.
  ///
  /// A document that came or went may free or take the name of one that wanted another: so all that share are
  /// looked at, which are few.
  private func settleNames() throws(StorageError) {
    let shared = try connection.prepare(
      "SELECT wanted_id FROM document GROUP BY wanted_id HAVING count(*) > 1 ORDER BY wanted_id"
    ).map { $0.text(0) }
    var taken: Set<String> = []
    if !shared.isEmpty {
      taken = Set(
        try connection.prepare("SELECT DISTINCT wanted_id FROM document").map { $0.text(0) })
    }
    for name in touchedNames.subtracting(shared).sorted() + shared {
      let rows = try connection.prepare(
        "SELECT key, path, id FROM document WHERE wanted_id = ? ORDER BY path, key"
      )
      .map([.text(name)]) { (key: $0.integer(0), path: $0.text(1), id: $0.text(2)) }
      let ids = settledNames(name, paths: rows.map(\.path), taken: &taken)
      for (row, id) in zip(rows, ids) where id != row.id { try rename(row.key, to: id) }
    }
  }

  private func rename(_ key: Int, to id: String) throws(StorageError) {
    try connection.prepare("UPDATE document SET id = ? WHERE key = ?").run(.text(id), .integer(key))
    let items = try connection.prepare(
      "SELECT rowid, text FROM action WHERE document = ? ORDER BY rowid"
    )
    .map([.integer(key)]) {
      (
        row: $0.integer(0),
        item: ActionItem(line: 0, state: .open, isMarked: false, text: $0.text(1))
      )
    }
    let update = try connection.prepare("UPDATE action SET id = ? WHERE rowid = ?")
    for (row, item) in zip(items.map(\.row), numbered(items.map(\.item), incident: id)) {
      try update.run(.text(item.id), .integer(row))
    }
  }

  /// How many rows of the text index have no document any more.
  public static func staleness(_ store: Store) throws(StorageError) -> (stale: Int, documents: Int)
  {
    let rows = try store.connection.prepare(
      "SELECT stale, (SELECT count(*) FROM document) FROM origin"
    ).map { (stale: $0.integer(0), documents: $0.integer(1)) }
    return rows.first ?? (0, 0)
  }

  /// Returns whether so many rows are dead weight that the index is better made anew.
  public static func isWornOut(_ count: (stale: Int, documents: Int)) -> Bool {
    count.stale > max(200, count.documents / 4)
  }
}

/// Returns what documents are called that want the same name, in their order: that name where only one does,
/// else the path without its extension, the whole path where that is shared too, and a number after it for
/// documents of one file. What is called so already is passed over.
///
/// - Parameters:
///   - name: What they want to be called.
///   - paths: Of their files.
///   - taken: What documents want to be called or are called; what these are called comes to it.
/// - Returns: A name for each path.
func settledNames(_ name: String, paths: [String], taken: inout Set<String>) -> [String] {
  guard paths.count > 1 else { return paths.map { _ in name } }
  let stems = Dictionary(grouping: paths, by: Path.withoutExtension).mapValues(\.count)
  // A path is a better name for its own file than for one that is called so without its extension.
  let whole = Set(paths)
  var numbers: [String: Int] = [:]
  return paths.map { path in
    let stem = Path.withoutExtension(path)
    // Of those that want the name, one may lie at it.
    if stems[stem] == 1, !whole.contains(stem), stem == name || !taken.contains(stem) {
      taken.insert(stem)
      return stem
    }
    while true {
      let number = numbers[path, default: 0] + 1
      numbers[path] = number
      let id = number == 1 ? path : "\(path)#\(number)"
      if taken.insert(id).inserted { return id }
    }
  }
}
