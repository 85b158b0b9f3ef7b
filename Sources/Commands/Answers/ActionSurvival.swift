internal import Documents
internal import Platform
internal import Storage

extension Store {
  /// Returns the days of all action items of postmortems, by the path of the file: as the documents tell them, or where
  /// messages of commits close some, as these do.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func actionDays(closedBy history: GitHistory, today: Day) throws -> [String: [ItemDays]] {
    if history.trailers.isEmpty { return try actionDays() }
    return Dictionary(grouping: try actions(datedBy: history, today: today), by: \.incident.path)
      .mapValues { $0.map(\.action.days) }
  }

  /// Returns how long action items stay open.
  ///
  /// - Parameters:
  ///   - actions: Those of all postmortems, by the path of the file.
  ///   - history: What git tells of them.
  ///   - today: Up to which they are followed.
  /// - Returns: nil where git tells nothing.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func survival(of actions: [String: [ItemDays]], datedBy history: GitHistory, today: Day) throws
    -> ActionSurvival?
  {
    if history.absence != nil { return nil }
    let items = try actions.map { path, items in
      guard history.trailers.isEmpty, let file = history[path] else { return items }
      // Which one was worded anew only the words tell.
      return try dated(items, by: file, today: today)
        ?? self.actions(paths: [path], datedBy: history, today: today).map(\.action.days)
    }
    return Documents.survival(of: items.joined(), today: today)
  }
}
