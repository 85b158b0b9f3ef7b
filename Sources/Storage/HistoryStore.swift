public import Documents
internal import Platform

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
  static let version = 5

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
      days BLOB NOT NULL,
      memory BLOB NOT NULL
    );
    """
}
