internal import Documents
internal import Platform
internal import Rendering

/// Action items of one file, changed in memory, and unless it is a dry run on the disk.
struct FileChange {
  var path: String
  var old: [UInt8]
  var edit: ActionEdit
  /// Ids of items that were as wanted before.
  var unchanged: Set<String>
}

/// What is to become of which items of one file.
typealias WantedChange = (change: ActionChange, items: [KnownAction])

/// Changes action items of one file, all or none of them.
struct FileChanger {
  let base: KnowledgeBase
  let path: String
  /// All that the index has of the file.
  let incidents: [Incident]

  /// Reads the file as it is now, and writes it changed.
  ///
  /// - Throws: ``Problem`` where the items are gone or resist, `SystemError` where the file cannot be read
  ///   or written; it is the old one then.
  func run(_ wanted: [WantedChange], isDryRun: Bool) throws -> FileChange {
    try base.rewrite(path, isDryRun: isDryRun) { old in
      var found = FileChange(path: path, old: old, edit: ActionEdit(bytes: old), unchanged: [])
      for wish in wanted { try make(wish, in: &found) }
      found.edit.items.sort { $0.line < $1.line }
      return (found.edit.bytes, found)
    }
  }

  private func make(_ wanted: WantedChange, in file: inout FileChange) throws(Problem) {
    let reading = { base.documents($0, path: path, named: incidents.map(\.id)) }
    let documents = reading(file.edit.bytes)
    // The lines of the index may be older than the file.
    let current = wanted.items.map { item in
      documents.first { $0.id == item.incident.id }?.actions.first { $0.id == item.action.id }
    }
    let gone = zip(wanted.items, current).filter { $0.1 == nil }.map(\.0)
    guard gone.isEmpty else { throw .actionsGone(base.openablePath(path), gone.map(base.seen)) }
    let found = current.compactMap(\.self)
    let edit = editActions(
      in: file.edit.bytes, atLines: Set(found.map(\.line)), wanted.change,
      options: base.settings.reading, reading: reading)
    guard edit.refusals.isEmpty else { throw .refused(base.openablePath(path), edit.refusals) }
    file.edit.bytes = edit.bytes
    file.edit.items += edit.items
    file.unchanged.formUnion(found.filter { wanted.change.isTrue(of: $0) }.map(\.id))
  }
}

/// A file as it was, and as it is to be.
struct ChangedFile {
  var path: String
  var old: [UInt8]
  var new: [UInt8]
  /// How many things of it changed.
  var count: Int
}

extension KnowledgeBase {
  /// Reads a file of the root as it is now, and writes it changed; where somebody else was quicker it is read once more.
  ///
  /// - Parameters:
  ///   - path: As seen from the root.
  ///   - isDryRun: True where nothing is to be written.
  ///   - change: Gives the new bytes for the old ones, and what is to be told of them.
  /// - Returns: What is told of the bytes that stand there now, or would.
  /// - Throws: `SystemError` where it cannot be read or written, ``Problem`` where it never stays as it was read, and
  ///   what `change` throws; the file is the old one then.
  func rewrite<Told>(
    _ path: String, isDryRun: Bool, change: (_ old: [UInt8]) throws -> (new: [UInt8], told: Told)
  ) throws -> Told {
    for _ in 0..<5 {
      let old = try contents(path)
      let (new, told) = try change(old)
      if isDryRun || new == old { return told }
      if try Files.replace(fullPath(path), bytes: new, expecting: old) { return told }
    }
    throw Problem.fileInUse(openablePath(path))
  }
}

extension Invocation {
  /// Writes what would change: to a program byte by byte, so that it can apply it.
  func writeDiff(_ changes: [ChangedFile], root: String) {
    for change in changes {
      let diff = unifiedDiff(change.old, change.new, path: change.path)
      if console.columns == nil {
        console.output.write(bytes: diff)
      } else {
        write(text(diff: diff), root: root)
      }
    }
  }
}
