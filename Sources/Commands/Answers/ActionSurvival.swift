internal import Documents
internal import Platform
internal import Storage

extension Store {
  /// Returns how long the action items of all postmortems stay open.
  ///
  /// - Parameters:
  ///   - history: What git tells of them.
  ///   - today: Up to which they are followed.
  /// - Returns: nil where git tells nothing.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func actionSurvival(datedBy history: GitHistory, today: Day) throws -> ActionSurvival? {
    if history.absence != nil { return nil }
    let known = try actionDays()
    let items = try known.flatMap { path, items in
      guard let file = history[path] else { return items }
      guard file.knows(items) else {
        // Which one was worded anew only the words tell.
        return try actions(paths: [path], datedBy: history, today: today).map(\.action)
      }
      return dated(items, by: file, today: today)
    }
    return survival(of: items, today: today)
  }
}
