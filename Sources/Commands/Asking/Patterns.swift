internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem patterns`: what keeps happening.
func runPatterns(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let today = try invocation.today()
  let since = try invocation.line.day("since")
  let incidents = try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  let recurrences = RecurrenceMap(incidents).recurrences(from: since, actions: [])
  let open = try store.trackedActions(isOpenOnly: true, today: today, settings: base.settings)
  let summaries = patternSummaries(
    base.patterns(), incidents: incidents.filter { isWithin($0, since) },
    actions: open.filter { isWithin($0.incident, since) }, recurrences: recurrences, today: today)
  switch invocation.line.format {
  case .text:
    if summaries.isEmpty {
      let searched = incidents.count { isWithin($0, since) }
      invocation.say("no pattern was found in \(counted(searched, "incident"))")
    } else {
      invocation.write(text(summaries, width: invocation.width), root: base.root)
      let untagged = incidents.count { isWithin($0, since) && $0.patterns.isEmpty }
      if untagged > 0 {
        let verb = untagged == 1 ? "shows" : "show"
        invocation.say("\(counted(untagged, "incident")) \(verb) none of the known patterns")
      }
    }
  default: invocation.write(listing(summaries), as: invocation.line.format)
  }
  return summaries.isEmpty ? .no : .done
}

private func isWithin(_ incident: Incident, _ since: Day?) -> Bool {
  guard let since else { return true }
  return incident.date.map { $0 >= since } ?? false
}

/// `postmortem patterns show`: the evidence for one pattern, and what to do about it.
func runPatternsShow(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let pattern = try base.pattern(named: invocation.line.arguments[0])
  let today = try invocation.today()
  let incidents = try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  let matcher = PatternMatcher([pattern])
  let shown = incidents.filter { $0.patterns.contains(pattern.id) }.compactMap { incident in
    base.read(incident, matcher: matcher).patterns.first.map { (incident, $0) }
  }
  let actions = try store.trackedActions(today: today, settings: base.settings)
  let recurrences = RecurrenceMap(incidents)
    .recurrences(actions: actions)
    .filter { $0.patterns.contains(pattern.id) }
  switch invocation.line.format {
  case .text:
    invocation.write(
      text(pattern, incidents: shown, recurrences: recurrences, width: invocation.width),
      root: base.root)
  default:
    invocation.console.output.writeLine(
      json(pattern, incidents: shown, recurrences: recurrences).pretty)
  }
  return shown.isEmpty ? .no : .done
}

extension KnowledgeBase {
  /// Returns the pattern of an id, or of the beginning of one.
  ///
  /// - Throws: ``Problem`` where none is called so.
  func pattern(named name: String) throws(Problem) -> Pattern {
    let patterns = patterns()
    if let pattern = patterns.first(where: { $0.id == name }) { return pattern }
    let beginnings = patterns.filter { $0.id.hasPrefix(name) }
    if beginnings.count == 1 { return beginnings[0] }
    throw .noPattern(name, nearest: nearest(to: name, among: patterns.map(\.id)))
  }
}
