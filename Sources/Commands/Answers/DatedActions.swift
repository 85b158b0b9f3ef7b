internal import Documents
internal import Platform
internal import Storage

extension Store {
  /// Returns action items beside their incidents, in order of path and line, with the days that git tells.
  ///
  /// - Parameters:
  ///   - filters: On the documents.
  ///   - paths: Of the documents of these files only; nil for all.
  ///   - isOpenOnly: Leaves out what is done or dropped.
  ///   - history: What git tells.
  ///   - today: The day of what is not committed yet.
  /// - Returns: Each item with the facts of the document that it stands in.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func actions(
    matching filters: [Query.Filter] = [], paths: [String]? = nil, isOpenOnly: Bool = false,
    datedBy history: GitHistory, today: Day
  ) throws -> [(action: ActionItem, incident: Incident)] {
    var found = try actions(matching: filters, paths: paths, isOpenOnly: isOpenOnly)
    if history.absence != nil { return found }
    var start = 0
    while start < found.count {
      let path = found[start].incident.path
      let end = found[start...].firstIndex { $0.incident.path != path } ?? found.count
      let items = found[start..<end].map(\.action)
      for (place, item) in zip(start..<end, try dated(items, of: path, by: history, today: today)) {
        found[place].action = item
      }
      start = end
    }
    if history.trailers.isEmpty { return found }
    found = try closedByTrailers(found, history)
    return isOpenOnly ? found.filter { !$0.action.state.isClosed } : found
  }

  /// Returns action items as the messages of commits leave them.
  private func closedByTrailers(_ items: [KnownAction], _ history: GitHistory) throws
    -> [KnownAction]
  {
    let trailers = history.trailers
    var waiting = trailers.ids
    var items = items.map { item in
      guard let commit = trailers.closing(item.action.id, of: item.incident.id) else { return item }
      waiting.remove(item.action.id)
      return (closed(item.action, by: commit), item.incident)
    }
    if waiting.isEmpty { return items }
    // An id that nobody has may be that of an item before it was re-worded.
    for (id, place) in try history.formerIds(of: items) where waiting.contains(id) {
      guard let commit = trailers.closing(id, of: items[place].incident.id) else { continue }
      items[place].action = closed(items[place].action, by: commit)
    }
    return items
  }

  private func dated(_ items: [ActionItem], of path: String, by history: GitHistory, today: Day)
    throws -> [ActionItem]
  {
    guard let file = history[path] else { return items }
    if file.knows(items) { return Documents.dated(items, by: file, today: today) }
    // One was worded anew and is not committed: which one, only all items of the file and their words tell.
    guard let file = try history.withWords(path) else { return items }
    let all = Documents.dated(try actions(ofPath: path), by: file, today: today)
    let known = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    return items.map { known[$0.id] ?? $0 }
  }
}
