internal import Assets
internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem patterns`: what keeps happening.
func runPatterns(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let today = try invocation.today()
  let since = try invocation.line.days("since", today: today)?.first
  let incidents = try store.incidents(matching: [Query.Filter(.kind(.postmortem))])
  let like = try store.likeStatements()
  let searched = incidents.filter { isWithin($0, since) }
  // A list for programs has no place for what was open and what was promised.
  let isPage = [.text, .html].contains(invocation.line.format) && !invocation.line.flag("count")
  let history = try invocation.history(of: base)
  let map = try store.recurrenceMap(of: incidents, datedBy: history)
  let families =
    isPage
    ? try base.worded(
      Documents.families(of: map.recurrences(from: since)).prefix(mostFamilies), in: store) : []
  var overview = PatternOverview(
    patterns: patternSummaries(
      base.patterns(), incidents: searched, actions: try store.actionCounts(),
      repeats: map.repeats(from: since)),
    promises: isPage ? try repeatedPromises(like, incidents: searched, read: store.written) : [],
    families: families,
    incidents: searched.count,
    unclassified: searched.count { $0.patterns.isEmpty }, today: today)
  let patterns = overview.patterns
  overview.silence = ObservationPeriod(incidents.compactMap(\.date))?.silence(on: today)
  // A list for programs has no place for it either.
  if !isPage, !invocation.line.flag("count"), let silence = overview.silence {
    invocation.say("note: \(lowercasedFirst(sentence(silence)))")
  }
  overview.patterns = try invocation.cut(patterns)
  if isPage, invocation.line.format == .html {
    invocation.console.output.write(html(overview, style: embeddedReportStyle))
  } else {
    invocation.answer(
      // What several promised is told even where no pattern is known.
      count: isPage && !overview.isEmpty
        ? max(patterns.count, 1) : patterns.count,
      in: base,
      nothing: "no pattern was found in \(counted(searched.count, "incident"))",
      listing: listing(overview.patterns), text: text(overview, width: invocation.width))
  }
  return overview.isEmpty ? .no : .done
}

/// A page has room for a few.
private let mostFamilies = 5

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
  let tagged = try base.tagged(
    incidents.filter { $0.patterns.contains(pattern.id) }, in: store, matcher: matcher)
  let history = try invocation.history(of: base)
  let actions = try store.trackedActions(
    datedBy: history, today: today, settings: base.settings)
  let map = try store.recurrenceMap(of: incidents, datedBy: history)
  let shown = try invocation.cut(tagged, "incidents")
  let recurrences = try base.reasoned(
    invocation.cut(
      map.recurrences().filter { $0.patterns.contains(pattern.id) }, "recurrences"), in: store
  )
  .map { $0.promising(actions) }
  let summary = patternSummaries(
    [pattern], incidents: incidents, actions: try store.actionCounts(), repeats: map.repeats()
  ).first
  if invocation.line.format == .json {
    // With advice and recurrences, of which a list has no place.
    invocation.console.output.writeLine(
      json(pattern, summary: summary, incidents: shown, recurrences: recurrences).pretty)
  } else {
    invocation.answer(
      count: tagged.count, in: base, nothing: nil, listing: listing(shown),
      text: text(
        pattern, summary: summary, incidents: shown, of: tagged.count, recurrences: recurrences,
        width: invocation.width, paths: invocation.paths(base)))
  }
  return tagged.isEmpty ? .no : .done
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

extension KnowledgeBase {
  /// Returns the incidents that a matcher of one pattern tags, each with its evidence, in their order.
  func tagged(_ incidents: [Incident], in store: Store, matcher: PatternMatcher)
    throws(StorageError) -> [(incident: Incident, tag: PatternTag)]
  {
    var tags = [PatternTag?](repeating: nil, count: incidents.count)
    try readEach(incidents, in: store, matcher: matcher) { _, document in
      document.countedPatterns.first
    } consume: { place, tag in
      tags[place] = tag
    }
    return zip(incidents, tags).compactMap { incident, tag in tag.map { (incident, $0) } }
  }
}
