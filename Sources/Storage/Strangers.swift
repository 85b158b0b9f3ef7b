internal import Platform

/// Returns the names in the folder of an index that this program uses, and under which something stands that
/// it did not make: a link, a folder, a file with another beginning.
///
/// A file that is empty or begins with zeros is one of ours that lost power while it was made.
public func strangers(inIndexFolder folder: String) -> [String] {
  Files.names(in: folder).compactMap { bytes in
    let name = String(decoding: bytes, as: UTF8.self)
    guard let kind = OwnFile(name: name) else { return nil }
    let path = Path.join(folder, name)
    guard let beginning = Files.beginning(of: path, count: OwnFile.headerLength),
      let end = Files.end(of: path, count: OwnFile.journalMark.count)
    else { return name }
    return kind.isOurs(beginning: beginning, end: end) ? nil : name
  }.sorted()
}

/// What the files are that lie in the folder of an index.
private enum OwnFile {
  case database, journal
  /// SQLite makes one beside a database of another mode than ours, and takes what stands there for its own.
  case foreignJournal
  /// Its content does not matter.
  case other

  /// Bytes of a database that say what it is.
  static let headerLength = 100

  init?(name: String) {
    if [".gitignore", "lock"].contains(name) {
      self = .other
      return
    }
    let databases = ["index.db", "history.db"].flatMap { [$0, $0 + ".building"] }
    guard let base = databases.last(where: { name.hasPrefix($0) }) else { return nil }
    switch name.dropFirst(base.count) {
    case "": self = .database
    case "-journal": self = .journal
    case "-wal", "-shm": self = .foreignJournal
    default: return nil
    }
  }

  func isOurs(beginning: [UInt8], end: [UInt8]) -> Bool {
    switch self {
    case .other: true
    case .foreignJournal: false
    case .database: isZero(beginning.prefix(16)) || isOurDatabase(beginning)
    // The mark is zero until all else is safely on the disk. At the end of a journal it stands behind the name of
    // another one, which SQLite removes after playing this one back; a transaction over one database has none.
    case .journal:
      isZero(beginning.prefix(8))
        || beginning.starts(with: OwnFile.journalMark) && end != OwnFile.journalMark
    }
  }

  /// See "Rollback Journal Header Format" of SQLite's file format.
  static let journalMark: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]

  private func isZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0 }
  }

  /// See "The Database Header" of SQLite's file format.
  private func isOurDatabase(_ beginning: [UInt8]) -> Bool {
    let mark = Array("SQLite format 3\0".utf8)
    guard beginning.count >= OwnFile.headerLength else {
      return mark.starts(with: beginning.prefix(mark.count))
    }
    func number(_ place: Int) -> Int {
      beginning[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    // 2 would be a database with a journal of the other kind.
    guard beginning.starts(with: mark), beginning[18] == 1, beginning[19] == 1 else { return false }
    let version = number(60)
    switch number(68) {
    case Schema.applicationIdentifier: return true
    // Before version 8 the index, and before 3 the history, said nothing.
    case 0: return (1...7).contains(version)
    default: return false
    }
  }
}
