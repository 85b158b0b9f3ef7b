public import Documents
public import Platform

/// What was read of git's history: a database of its own beside the index.
///
/// It costs more to read than the documents do, and a new pattern, for which the index is made anew, changes
/// nothing in it.
public final class HistoryStore {
  /// What it was read from.
  public struct Origin: Sendable, Equatable {
    /// The commit up to which it was read, all its hex digits.
    public var head: String
    /// Stands for all else that decides what is read: program, settings, where the history ends.
    public var fingerprint: String

    public init(head: String, fingerprint: String) {
      self.head = head
      self.fingerprint = fingerprint
    }
  }

  private let connection: Connection

  /// Opens what was read before.
  ///
  /// - Returns: nil where there is nothing, or nothing of use: it has to be read.
  public static func open(_ path: String) throws(StorageError) -> HistoryStore? {
    try Connection.open(path, version: HistorySchema.version).map(HistoryStore.init)
  }

  init(_ connection: Connection) {
    self.connection = connection
  }

  public func origin() throws(StorageError) -> Origin? {
    try connection.prepare("SELECT head, fingerprint FROM origin").map {
      Origin(head: $0.text(0), fingerprint: $0.text(1))
    }.first
  }

  /// Returns the days of all items that stand in a file, by path from the top of the work tree; their words
  /// are left out.
  public func days() throws(StorageError) -> [String: FileHistory] {
    let rows = try connection.prepare("SELECT path, days FROM file WHERE is_present").map {
      (path: $0.text(0), history: FileHistory(days: $0.blob(1)))
    }
    var files: [String: FileHistory] = [:]
    for row in rows {
      guard let history = row.history else { throw .damage(row.path) }
      files[row.path] = history
    }
    return files
  }

  /// Returns what all commits say of themselves, in no order.
  public func messages() throws(StorageError) -> [CommitMessage] { try messages(where: "TRUE") }

  /// Returns the messages that close action items, or take back a commit.
  public func closingMessages() throws(StorageError) -> [CommitMessage] {
    try messages(where: "closes")
  }

  private func messages(where condition: String) throws(StorageError) -> [CommitMessage] {
    let rows = try connection.prepare(
      "SELECT name, time, day, arrival, author, text FROM message WHERE \(condition)"
    ).map { row in
      (
        name: ObjectName(hex: row.text(0).utf8), time: row.integer(1),
        day: Day(number: row.integer(2)), arrival: Day(number: row.integer(3)),
        author: row.text(4), text: row.text(5)
      )
    }
    return rows.compactMap { row in
      row.name.map {
        CommitMessage(
          name: $0, time: row.time, day: row.day, arrival: row.arrival, author: row.author,
          text: row.text)
      }
    }
  }

  /// Returns the ids of the action items, behind those of their incidents, that were looked at and left as they are
  /// since a day.
  public func kept(since day: Day) throws(StorageError) -> Set<[String]> {
    Set(
      try connection.prepare("SELECT incident, action FROM kept WHERE day >= ?")
        .map([.integer(day.number)]) { [$0.text(0), $0.text(1)] })
  }

  /// Returns the commits from a time on whose patches were read, with their words.
  public func searchedCommits(since time: Int) throws(StorageError) -> [SearchedCommit] {
    let rows = try connection.prepare(
      "SELECT name, time, words FROM message WHERE time >= ? AND words IS NOT NULL"
    ).map([.integer(time)]) { row in
      (name: ObjectName(hex: row.text(0).utf8), time: row.integer(1), words: row.blob(2))
    }
    return rows.compactMap { row in
      row.name.map { SearchedCommit(name: $0, time: row.time, words: row.words) }
    }
  }

  /// Returns the commits from a time on whose patches were not read yet.
  public func unsearchedCommits(since time: Int) throws(StorageError) -> Set<ObjectName> {
    let names = try connection.prepare("SELECT name FROM message WHERE time >= ? AND words IS NULL")
      .map([.integer(time)]) { ObjectName(hex: $0.text(0).utf8) }
    return Set(names.compactMap(\.self))
  }

  /// Returns the paths of files with items that had other words before.
  public func rewordedPaths() throws(StorageError) -> [String] {
    try connection.prepare("SELECT path FROM file WHERE is_present AND is_reworded ORDER BY path")
      .map { $0.text(0) }
  }

  /// Returns all paths of which something is known.
  public func paths() throws(StorageError) -> Set<String> {
    Set(try connection.prepare("SELECT path FROM file").map { $0.text(0) })
  }

  /// Returns all that is known of some files; those that are not known are left out.
  public func files(_ paths: [String]) throws(StorageError) -> [String: FileHistory] {
    let statement = try connection.prepare("SELECT days, memory FROM file WHERE path = ?")
    var files: [String: FileHistory] = [:]
    for path in paths {
      let rows = try statement.map([.text(path)]) {
        FileHistory(days: $0.blob(0), memory: $0.blob(1))
      }
      guard let row = rows.first else { continue }
      guard let history = row else { throw .damage(path) }
      files[path] = history
    }
    return files
  }
}

/// A change of any of this needs a new `version`: what another version wrote is read anew from git.
enum HistorySchema {
  /// Kept in the database's `user_version`.
  static let version = 9

  static let tables = """
    -- One row: the commit up to which was read, and what else decides what is read.
    CREATE TABLE origin (
      head TEXT NOT NULL,
      fingerprint TEXT NOT NULL
    );

    -- A row is a path at that commit, or one that was: its action items with the days on which their
    -- marks changed, and what further commits need (see PackedHistory.swift).
    CREATE TABLE file (
      path TEXT PRIMARY KEY,
      is_present INTEGER NOT NULL,
      is_reworded INTEGER NOT NULL,
      days BLOB NOT NULL,
      memory BLOB NOT NULL
    );

    -- A row is a commit that leads to that one, in the order of reading. Words are those of its patch (see
    -- PackedCommitWords.swift), NULL until somebody asks for evidence.
    CREATE TABLE message (
      name TEXT PRIMARY KEY,
      time INTEGER NOT NULL,
      day INTEGER NOT NULL,
      arrival INTEGER NOT NULL,
      closes INTEGER NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      words BLOB
    );

    -- Every command that dates action items asks for the few that close some.
    CREATE INDEX message_closing ON message (closes) WHERE closes;

    -- A row is an action item that somebody looked at and left as it is, with the day. It is in no file, and where it is
    -- lost a review asks once more.
    CREATE TABLE kept (
      action TEXT NOT NULL,
      incident TEXT NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (action, incident)
    );
    """
}
