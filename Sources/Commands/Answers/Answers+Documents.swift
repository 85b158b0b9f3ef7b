internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Reads all documents, each with the days that git tells and the incidents that it repeats, on all cores.
  ///
  /// - Parameters:
  ///   - body: Called from several threads, in no order.
  ///   - consume: Called with the place and what `body` gave, in order of the paths.
  /// - Returns: How many there are.
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func eachDocument<Value: Sendable>(
    _ body: @escaping @Sendable (Document, [Recurrence]) -> Value, consume: (Int, Value) -> Void
  ) throws -> Int {
    let incidents = try store.incidents().sorted { $0.path < $1.path }
    let actions = Dictionary(grouping: try trackedActions(), by: \.incident.id)
    let recurrences = Dictionary(
      grouping: promising(
        try reasoned(recurrenceMap(of: incidents).recurrences()), actions), by: \.incident.id)
    try base.readEach(incidents, in: store, matcher: PatternMatcher(base.patterns())) {
      _, document in
      var document = document
      document.takeDays(from: (actions[document.id] ?? []).map(\.action))
      return body(document, recurrences[document.id] ?? [])
    } consume: { index, value in
      consume(index, value)
    }
    return incidents.count
  }

  /// Returns paths and bytes of the newest postmortems with files of their own, by which the house's style is told.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func newestPostmortems() throws -> [(path: String, bytes: [UInt8])] {
    let shared = try store.idsOfSharedFiles()
    let folder = base.settings.postmortems.first ?? "postmortems"
    return try postmortems().lazy
      .filter { $0.date != nil && shared[$0.path] == nil && Path.isWithin($0.path, folder) }
      .sorted { ($1.date ?? Day(number: 0), $1.path) < ($0.date ?? Day(number: 0), $0.path) }
      .prefix(documentsOfHouse)
      .compactMap { incident in
        (try? base.contents(incident.path)).map { (path: incident.path, bytes: $0) }
      }
  }

  /// The names of systems that documents write.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func systems() throws -> [String] { try store.labels(.systems) }
}
