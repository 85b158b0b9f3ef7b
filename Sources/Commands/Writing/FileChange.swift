internal import Documents
internal import Platform

/// Action items of one file, changed in memory, and unless it is a dry run on the disk.
struct FileChange {
  var path: String
  var old: [UInt8]
  var edit: ActionEdit
  /// Ids of items that were as wanted before.
  var unchanged: Set<String>
}

/// Changes action items of one file, all or none of them.
struct FileChanger {
  let base: KnowledgeBase
  let path: String
  /// All that the index has of the file.
  let incidents: [Incident]
  let change: ActionChange

  /// Reads the file as it is now, and writes it changed.
  ///
  /// Where somebody else was quicker it is read once more.
  ///
  /// - Throws: ``Problem`` where the items are gone or resist, `SystemError` where the file cannot be read
  ///   or written; it is the old one then.
  func run(_ items: [KnownAction], isDryRun: Bool) throws -> FileChange {
    for _ in 0..<FileChanger.attempts {
      let file = base.fullPath(path)
      let old = try base.contents(path)
      let found = try changed(old, items)
      if isDryRun || found.edit.bytes == old { return found }
      if try Files.replace(file, bytes: found.edit.bytes, expecting: old) { return found }
    }
    throw Problem.fileInUse(base.openablePath(path))
  }

  private static let attempts = 5

  private func changed(_ bytes: [UInt8], _ items: [KnownAction]) throws(Problem) -> FileChange {
    let reading = { base.documents($0, path: path, named: incidents.map(\.id)) }
    let documents = reading(bytes)
    // The lines of the index may be older than the file.
    let current = items.map { item in
      documents.first { $0.id == item.incident.id }?.actions.first { $0.id == item.action.id }
    }
    let gone = zip(items, current).filter { $0.1 == nil }.map(\.0)
    guard gone.isEmpty else { throw .actionsGone(base.openablePath(path), gone.map(base.seen)) }
    let found = current.compactMap(\.self)
    let edit = editActions(
      in: bytes, atLines: Set(found.map(\.line)), change, options: base.settings.reading,
      reading: reading)
    guard edit.refusals.isEmpty else { throw .refused(base.openablePath(path), edit.refusals) }
    return FileChange(
      path: path, old: bytes, edit: edit,
      unchanged: Set(found.filter { change.isTrue(of: $0) }.map(\.id)))
  }
}
