internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Returns how many incidents there were, how bad and how long, and how long action items stay open.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func statistics() throws -> Statistics {
    let history = try history()
    // Where git tells nothing, nobody can say how long one stays open.
    let actions = history.absence == nil ? try actionDays() : [:]
    // What messages of commits close, the index has as open.
    let states =
      try history.trailers.isEmpty
      ? store.actionStates()
      : Dictionary(grouping: actions.values.joined(), by: \.state).mapValues(\.count)
    var statistics = Documents.statistics(
      try store.incidents(), actionStates: states, scale: base.settings.reading.severities,
      today: today)
    statistics.survival = try survival(of: actions)
    return statistics
  }

  /// Returns the days of all action items of postmortems, by the path of the file: as the documents tell them, or where
  /// messages of commits close some, as these do.
  private func actionDays() throws -> [String: [ItemDays]] {
    if try history().trailers.isEmpty { return try store.actionDays() }
    return Dictionary(grouping: try datedActions(), by: \.incident.path)
      .mapValues { $0.map(\.action.days) }
  }

  /// Returns how long action items stay open; nil where git tells nothing.
  private func survival(of actions: [String: [ItemDays]]) throws -> ActionSurvival? {
    let history = try history()
    if history.absence != nil { return nil }
    let items = try actions.map { path, items in
      guard history.trailers.isEmpty, let file = history[path] else { return items }
      // Which one was worded anew only the words tell.
      return try dated(items, by: file, today: today)
        ?? datedActions(paths: [path]).map(\.action.days)
    }
    return Documents.survival(of: items.joined(), today: today)
  }
}
