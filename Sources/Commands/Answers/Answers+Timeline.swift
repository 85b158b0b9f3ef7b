internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// What happened in incidents that answer a query.
  struct Events {
    /// In order of time; those without a moment stand behind their neighbours.
    var events: [(Incident, TimelineEntry)]
    /// How many incidents answer.
    var incidents: Int
    /// True where the query chooses among the events of these.
    var areChosen: Bool
    /// How the query was understood, for people.
    var notes: [String]
  }

  /// Returns the timeline entries that answer a query, of the incidents that do; all of theirs where it asks for no
  /// words, or `isWhole`.
  ///
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func timeline(_ typed: Query, isWhole: Bool) throws -> Events {
    let (query, notes) = try base.corrected(typed, in: store)
    let choosesEvents = query.choosesEvents && !isWhole
    var asked = query
    // An event without the word is wanted, whatever else its incident says.
    if choosesEvents { asked.excluded = [] }
    let found = try store.search(asked, limit: nil, order: .date).map(\.incident)
      .filter { $0.kind == .postmortem }
    return Events(
      events: try events(of: found, answering: choosesEvents ? query : nil),
      incidents: found.count, areChosen: choosesEvents, notes: notes)
  }

  private func events(of incidents: [Incident], answering query: Query?) throws(StorageError)
    -> [(Incident, TimelineEntry)]
  {
    var events: [(seconds: Int, event: (Incident, TimelineEntry))] = []
    let filter = query.map { WordFilter($0) }
    // Asked for in the timeline, a word of the title does not do.
    let asksTitles = query?.roles.isEmpty ?? false
    var read = [[(entry: TimelineEntry, isWanted: Bool)]](repeating: [], count: incidents.count)
    try base.readEach(incidents, in: store, matcher: .none) { index, document in
      let title = asksTitles ? incidents[index].title : ""
      return document.timeline.map { entry in
        (entry: entry, isWanted: filter?.keeps(entry.text, title) ?? true)
      }
    } consume: { index, entries in
      read[index] = entries
    }
    for (index, entries) in read.enumerated() {
      var last = incidents[index].date.map { $0.number * 86_400 } ?? 0
      for (entry, isWanted) in entries {
        last = entry.start?.seconds ?? last
        if isWanted { events.append((last, (incidents[index], entry))) }
      }
    }
    return events.enumerated().sorted {
      ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset)
    }.map(\.element.event)
  }
}
