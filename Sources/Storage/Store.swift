public import Documents
internal import Platform

/// The index of a knowledge base: everything that SQL is needed for.
///
/// It holds nothing that is not in the markdown, so any doubt about it is settled by making it anew.
public final class Store {
  let connection: Connection

  /// Opens an index to read from.
  ///
  /// - Returns: nil where there is none, or one of another version or of no use: it has to be built.
  public static func open(_ path: String) throws(StorageError) -> Store? {
    try Connection.open(path, version: Schema.version).map(Store.init)
  }

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// What the index was made from: a fingerprint of settings, patterns and program, and the stamps of the
  /// files, each list of which is worth one comparison.
  public func origin() throws(StorageError) -> (fingerprint: String, stamps: StampList) {
    let rows = try connection.prepare("SELECT fingerprint, stamps FROM origin").map { row in
      (row.text(0), StampList(bytes: row.blob(1)))
    }
    return rows.first ?? ("", StampList([]))
  }

  /// How many files and folders were left out when the index was made, since they could not be looked at.
  public func failures() throws(StorageError) -> Int {
    try connection.prepare("SELECT failures FROM origin").map { $0.integer(0) }.first ?? 0
  }

  /// How many files are known by their names only, since they could not be read.
  public func unreadFiles() throws(StorageError) -> Int {
    try connection.prepare(
      "SELECT count(DISTINCT path) FROM document WHERE content_hash = 0"
    ).map { $0.integer(0) }.first ?? 0
  }

  /// How many documents there are, and how many findings they have.
  public func counts() throws(StorageError) -> IndexCounts {
    let rows = try connection.prepare(
      """
      SELECT count(*), coalesce(sum(errors), 0), coalesce(sum(warnings), 0),
        (SELECT count(*) FROM action)
      FROM document
      """
    ).map { row in
      IndexCounts(
        documents: row.integer(0), errors: row.integer(1), warnings: row.integer(2),
        actions: row.integer(3))
    }
    return rows.first ?? IndexCounts(documents: 0, errors: 0, warnings: 0, actions: 0)
  }
}

/// The size of an index, for the line that ends `index`.
public struct IndexCounts: Sendable, Equatable {
  public var documents: Int
  public var errors: Int
  public var warnings: Int
  public var actions: Int
}
