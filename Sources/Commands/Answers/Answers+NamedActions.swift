internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Returns the action items that words of a person mean, each once: an id, its beginning, a place, or the id that it
  /// had before it was re-worded, for which git's history is asked.
  ///
  /// - Throws: ``Problem`` for the first word that means none, or several.
  func actions(named names: [String]) throws -> [KnownAction] {
    let known = try store.actions()
    var found: [KnownAction] = []
    for name in names {
      let action =
        try reworded(name, among: known) ?? action(named: name, among: known)
      if !found.contains(where: { $0.action == action.action && $0.incident == action.incident }) {
        found.append(action)
      }
    }
    return found
  }

  /// Returns what changes the action items of a file.
  ///
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func changer(ofFile path: String) throws -> FileChanger {
    FileChanger(base: base, path: path, incidents: try store.incidents(named: path))
  }

  /// Returns the ids of action items, behind those of their incidents, that somebody looked at and left as they are
  /// since a day.
  ///
  /// - Throws: `StorageError` where the history is damaged or held by another process.
  func keptActions(since day: Day) throws -> Set<[String]> {
    try history().read?.kept(since: day) ?? []
  }

  /// Returns the item that had an id before its words were others; nil where an item has it now.
  private func reworded(_ name: String, among known: [KnownAction]) throws -> KnownAction? {
    let id = name.lowercased()
    guard id.utf8.count == 6, !known.contains(where: { $0.action.id.hasPrefix(id) }) else {
      return nil
    }
    return try history().formerIds(of: known).first { $0.id == id }.map { known[$0.place] }
  }

  private func action(named name: String, among known: [KnownAction]) throws(Problem)
    -> KnownAction
  {
    if let place = place(named: name, in: base) {
      let action = known.first { $0.incident.path == place.path && $0.action.line == place.line }
      guard let action else { throw .noAction(name, nearest: []) }
      return action
    }
    let id = name.lowercased()
    let exact = known.filter { $0.action.id == id }
    let meant = exact.isEmpty ? known.filter { $0.action.id.hasPrefix(id) } : exact
    guard let first = meant.first else {
      throw .noAction(name, nearest: nearest(to: id, among: known).map(base.seen))
    }
    guard meant.count == 1 else { throw .severalActions(name, meant.map(base.seen)) }
    guard id.utf8.count >= shortestBeginning else { throw .shortAction(name, base.seen(first)) }
    return first
  }
}

extension KnowledgeBase {
  /// Returns an action item with its path as it is opened from where the command was called.
  func seen(_ known: KnownAction) -> KnownAction {
    var known = known
    known.incident.path = openablePath(known.incident.path)
    return known
  }
}

/// Three digits mean one item of a small knowledge base today, and another tomorrow.
private let shortestBeginning = 4

/// Reads `postmortems/x.md:42`.
private func place(named name: String, in base: KnowledgeBase) -> (path: String, line: Int)? {
  guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")),
    let line = Int(decimal: name.utf8[name.utf8.index(after: colon)...]),
    let path = base.relativePath(String(name[..<colon]))
  else { return nil }
  return (path, line)
}

/// Returns the items with one digit of six wrong, or two swapped.
private func nearest(to id: String, among known: [KnownAction]) -> [KnownAction] {
  let typed = Array(id.unicodeScalars)
  guard (4...8).contains(typed.count) else { return [] }
  return Array(
    known.filter { editDistance(typed, Array($0.action.id.unicodeScalars)) == 1 }.prefix(3))
}
