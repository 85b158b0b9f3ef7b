internal import Platform

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
