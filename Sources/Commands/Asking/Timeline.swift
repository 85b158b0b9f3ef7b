internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem timeline`: what happened across incidents, in order of time.
func runTimeline(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let typed = try invocation.query(base, store)
  let (query, notes) = try base.corrected(typed, in: store)
  for note in notes { invocation.say("note: \(note)") }
  let choosesEvents = query.choosesEvents && !invocation.line.flag("whole")
  var asked = query
  // An event without the word is wanted, whatever else its incident says.
  if choosesEvents { asked.excluded = [] }
  let found = try store.search(asked, limit: nil, order: .date).map(\.incident)
    .filter { $0.kind == .postmortem }
  let events = try base.events(of: found, in: store, answering: choosesEvents ? query : nil)
  let shown = try invocation.cut(events, toLast: true)
  invocation.answer(
    count: events.count, in: base, nothing: nothing(choosesEvents ? found.count : 0),
    listing: listing(shown), text: text(shown, width: invocation.width))
  if found.isEmpty { try invocation.sayUnmet(query, base, store) }
  return events.isEmpty ? .no : .done
}

/// What to say where there is no event; of incidents that were found all the same there may be some.
private func nothing(_ incidents: Int) -> String {
  incidents == 0
    ? "no events"
    : "no event holds all words; `--whole` lists those of \(counted(incidents, "incident")) found by them"
}

extension KnowledgeBase {
  /// Returns all timeline entries, or those that answer a query, in order of time; those without a moment
  /// stand behind their neighbours.
  fileprivate func events(of incidents: [Incident], in store: Store, answering query: Query?)
    throws(StorageError) -> [(Incident, TimelineEntry)]
  {
    var events: [(seconds: Int, event: (Incident, TimelineEntry))] = []
    let filter = query.map { WordFilter($0) }
    // Asked for in the timeline, a word of the title does not do.
    let asksTitles = query?.roles.isEmpty ?? false
    var read = [[(entry: TimelineEntry, isWanted: Bool)]](repeating: [], count: incidents.count)
    try readEach(incidents, in: store, matcher: .none) { index, document in
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
