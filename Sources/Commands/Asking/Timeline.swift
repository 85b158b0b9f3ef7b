internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem timeline`: what happened across incidents, in order of time.
func runTimeline(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let query = try invocation.query(scale: base.settings.reading.severities)
  let found = try store.search(query, limit: nil, order: .date).map(\.incident)
  let events = base.events(of: found.filter { $0.kind == .postmortem })
  switch invocation.line.format {
  case .text:
    if events.isEmpty {
      invocation.say("no events")
    } else {
      invocation.write(text(events, width: invocation.width), root: base.root)
    }
  default: invocation.write(listing(events), as: invocation.line.format)
  }
  return events.isEmpty ? .no : .done
}

extension KnowledgeBase {
  /// Returns all timeline entries in order of time; those without a moment stand behind their neighbours.
  fileprivate func events(of incidents: [Incident]) -> [(Incident, TimelineEntry)] {
    var events: [(seconds: Int, event: (Incident, TimelineEntry))] = []
    let matcher = PatternMatcher([])
    inOrder(count: incidents.count, threads: processorCount()) { index in
      read(incidents[index], matcher: matcher).timeline
    } consume: { index, entries in
      var last = incidents[index].date.map { $0.number * 86_400 } ?? 0
      for entry in entries {
        last = entry.start?.seconds ?? last
        events.append((last, (incidents[index], entry)))
      }
    }
    return events.enumerated().sorted {
      ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset)
    }.map(\.element.event)
  }
}
