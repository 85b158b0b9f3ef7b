public import Documents
public import Platform

/// Puts what was read of git's history into its database, within one transaction.
public final class HistoryWriter {
  private let connection: Connection
  private let insert: Statement
  private let building: BuildingFile?
  private let target: String

  /// Begins a new one in a file beside `path`; ``finish(_:)`` puts it in its place.
  ///
  /// The caller holds the lock, so what an interrupted reading left behind can be removed.
  public static func building(_ path: String) throws -> HistoryWriter {
    let file = try BuildingFile(beside: path)
    return try HistoryWriter(connection(file.path), building: file, target: path)
  }

  /// Begins one that no file holds, for where none can be written; ``store`` is it.
  public static func inMemory() throws -> HistoryWriter {
    try HistoryWriter(connection(Connection.memory), building: nil, target: "")
  }

  private static func connection(_ path: String) throws(StorageError) -> Connection {
    try Connection.building(
      path, version: HistorySchema.version, tables: HistorySchema.tables)
  }

  /// What was written, once it is finished.
  public var store: HistoryStore { HistoryStore(connection) }

  /// Begins to bring one up to date.
  public static func updating(_ path: String) throws -> HistoryWriter {
    let connection = try Connection(path, .write)
    try connection.run(Schema.using)
    try connection.run("PRAGMA synchronous = normal")
    try connection.run("BEGIN IMMEDIATE")
    return try HistoryWriter(connection, building: nil, target: path)
  }

  private init(_ connection: Connection, building: BuildingFile?, target: String)
    throws(StorageError)
  {
    self.connection = connection
    self.building = building
    self.target = target
    insert = try connection.prepare(
      "INSERT OR REPLACE INTO file (path, is_present, is_reworded, days, memory) VALUES (?, ?, ?, ?, ?)"
    )
  }

  /// Puts a file in, in the place of what was known of it. Of a path that was left the name stays: commits that changed
  /// nothing else changed documents only.
  public func put(_ path: String, _ history: FileHistory) throws(StorageError) {
    try insert.run(
      .text(path), .integer(history.content == nil ? 0 : 1),
      .integer(history.actions.contains { !$0.former.isEmpty } ? 1 : 0), .blob(history.packedDays),
      .blob(history.packedMemory))
  }

  /// Puts in what commits say of themselves.
  public func put(_ messages: some Sequence<CommitMessage>) throws(StorageError) {
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO message (name, time, day, arrival, closes, author, text) VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    for message in messages {
      try insert.run(
        .text(message.name.hex), .integer(message.time), .integer(message.day.number),
        .integer(message.arrival.number),
        .integer(ActionTrailers.concern(message) ? 1 : 0),
        .text(message.author), .text(message.text))
    }
  }

  /// Notes that an action item was looked at and left as it is; nil for a day takes that back.
  public func keep(_ action: String, of incident: String, on day: Day?) throws(StorageError) {
    try connection.prepare("DELETE FROM kept WHERE action = ? AND incident = ?")
      .run(.text(action), .text(incident))
    guard let day else { return }
    try connection.prepare("INSERT INTO kept (action, incident, day) VALUES (?, ?, ?)")
      .run(.text(action), .text(incident), .integer(day.number))
  }

  /// Puts in the words of the patches of commits.
  public func put(words: some Sequence<(ObjectName, CommitWords)>) throws(StorageError) {
    let update = try connection.prepare("UPDATE message SET words = ? WHERE name = ?")
    for (commit, words) in words { try update.run(.blob(words.packed), .text(commit.hex)) }
  }

  /// Ends the transaction in which nothing but words was put in.
  public func finish() throws(StorageError) { try connection.run("COMMIT") }

  /// Ends the transaction, and notes what was read.
  ///
  /// - Throws: ``StorageError``, or a `SystemError` where a new file cannot be put in its place.
  public func finish(_ origin: HistoryStore.Origin) throws {
    try connection.run("DELETE FROM origin")
    try connection.prepare("INSERT INTO origin (head, fingerprint) VALUES (?, ?)")
      .run(.text(origin.head), .text(origin.fingerprint))
    try connection.run("COMMIT")
    guard let building else { return }
    // One that a killed update left would be played into the new file.
    try Files.remove(target + "-journal")
    try building.rename(to: target)
  }
}
