internal import Platform

extension Connection {
  /// Opens a database of ours to read from.
  ///
  /// - Returns: nil where there is none, or one of another version or of no use: it has to be made.
  static func open(_ path: String, version: Int) throws(StorageError) -> Connection? {
    guard Files.kind(of: path) == .file else { return nil }
    do throws(StorageError) {
      let connection = try Connection(path, .write)
      return try connection.isOfUse(version: version) ? connection : nil
    } catch {
      if error.isDamage { return nil }
      // A folder that cannot be written to can still be read.
      let connection = try Connection(path, .read)
      return try connection.isOfUse(version: version) ? connection : nil
    }
  }

  /// Triggers and views are nothing that we make: somebody else's would run with what we write.
  private func isOfUse(version: Int) throws(StorageError) -> Bool {
    try run(Schema.using)
    let known = try prepare("PRAGMA user_version").map { $0.integer(0) }.first
    guard known == version else { return false }
    return try prepare("SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') LIMIT 1")
      .map { $0.integer(0) }.isEmpty
  }

  /// Begins a database in a file that is not there yet, or in memory.
  static func building(_ path: String, version: Int, tables: String) throws(StorageError)
    -> Connection
  {
    let connection = try Connection(path, .create)
    try connection.run(Schema.using)
    try connection.run(Schema.building)
    try connection.run("PRAGMA application_id = \(Schema.applicationIdentifier)")
    try connection.run("BEGIN")
    try connection.run("PRAGMA user_version = \(version)")
    try connection.run(tables)
    return connection
  }

  /// The path of a database that no file holds.
  static let memory = ":memory:"
}

/// The file beside a database in which its successor is made; what is not finished is removed.
final class BuildingFile {
  let path: String

  /// The caller holds the lock, so what an interrupted one left behind can be removed.
  init(beside target: String) throws(SystemError) {
    path = target + ".building"
    try Files.remove(path)
  }

  /// Puts it in the place of the database.
  func rename(to target: String) throws(SystemError) {
    try Files.rename(path, to: target)
  }

  deinit {
    // On a full disk half of an index would be what fills it. Once it is renamed nothing is there.
    try? Files.remove(path)
  }
}
