internal import Documents
internal import Platform
internal import Storage

/// An action item beside its incident, as the index has both.
typealias KnownAction = (action: ActionItem, incident: Incident)

extension Answers {
  /// Sets action items against the calendar.
  ///
  /// - Parameters:
  ///   - paths: Of the documents of these files only; nil for all.
  ///   - isOpenOnly: Leaves out what is done or dropped.
  /// - Returns: In order of path and line; what recurred is not told.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func trackedActions(paths: [String]? = nil, isOpenOnly: Bool = false) throws -> [TrackedAction] {
    tracked(try datedActions(paths: paths, isOpenOnly: isOpenOnly))
  }

  func tracked(_ items: [KnownAction]) -> [TrackedAction] {
    Documents.tracked(items, today: today, dueDays: base.settings.dueDays)
  }

  /// Returns action items set against the calendar, with the incidents that struck while they were open, and in how
  /// many nearly the same is promised. It compares all that was promised.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func comparedActions(_ items: [KnownAction]) throws -> [TrackedAction] {
    countingPromises(
      try recurrenceMap(of: postmortems()).marking(tracked(items), today: today),
      like: try store.likeStatements()
    )
  }

  /// Finds action items, with the days that git tells.
  ///
  /// - Parameters:
  ///   - filters: On the documents.
  ///   - paths: Of the documents of these files only; nil for all.
  ///   - isOpenOnly: Leaves out what is done or dropped.
  /// - Returns: Each beside its incident, in order of path and line.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func datedActions(
    matching filters: [Query.Filter] = [], paths: [String]? = nil, isOpenOnly: Bool = false
  ) throws -> [KnownAction] {
    let history = try history()
    var found = try store.actions(matching: filters, paths: paths, isOpenOnly: isOpenOnly)
    if history.absence != nil { return found }
    var start = 0
    while start < found.count {
      let path = found[start].incident.path
      let end = found[start...].firstIndex { $0.incident.path != path } ?? found.count
      let items = found[start..<end].map(\.action)
      for (place, item) in zip(start..<end, try dated(items, of: path, by: history)) {
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

  private func dated(_ items: [ActionItem], of path: String, by history: GitHistory) throws
    -> [ActionItem]
  {
    guard let file = history[path] else { return items }
    if file.knows(items) { return Documents.dated(items, by: file, today: today) }
    // One was worded anew and is not committed: which one, only all items of the file and their words tell.
    guard let file = try history.withWords(path) else { return items }
    let all = Documents.dated(try store.actions(ofPath: path), by: file, today: today)
    let known = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    return items.map { known[$0.id] ?? $0 }
  }
}

extension Answers {
  /// Returns what the repository shows of some items, in their order.
  ///
  /// - Throws: ``Problem`` where git cannot tell, `StorageError` where what was read is damaged or held by another process.
  func evidence(for items: [TrackedAction]) throws -> [ActionEvidence] {
    try laterCommits().evidence(for: items, among: store.incidents())
  }

  /// Returns what more than one incident promised.
  ///
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func promises() throws -> [RepeatedPromise] {
    try RepeatedPromises(store.likeStatements(), incidents: store.incidents())
      .first(read: store.written)
  }
}
