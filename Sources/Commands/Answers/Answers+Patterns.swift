internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Finds what keeps happening in the postmortems since a day.
  ///
  /// - Parameters:
  ///   - since: nil for all.
  ///   - isPage: True to add families and promises, for which a list for programs has no place.
  ///   - mostPromises: Of more the words are not read; nil for all.
  /// - Returns: All patterns, and of families the largest few.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func patternOverview(since: Day?, isPage: Bool, mostPromises: Int? = nil) throws
    -> PatternOverview
  {
    let incidents = try postmortems()
    let searched = incidents.filter { isWithin($0, since) }
    let map = try recurrenceMap(of: incidents)
    let promises =
      isPage ? RepeatedPromises(try store.likeStatements(), incidents: searched) : nil
    var overview = PatternOverview(
      patterns: patternSummaries(
        base.patterns(), incidents: searched, actions: try store.actionCounts(since: since),
        repeats: map.repeats(from: since)),
      promises: try promises?.first(mostPromises, read: store.written) ?? [],
      families: isPage
        ? try worded(families(of: map.recurrences(from: since)).prefix(mostFamilies)) : [],
      incidents: searched.count, unclassified: searched.count { $0.patterns.isEmpty },
      today: today)
    overview.promiseCount = promises?.count ?? 0
    overview.silence = ObservationPeriod(incidents.compactMap(\.date))?.silence(on: today)
    return overview
  }

  /// One pattern, and where it was found.
  struct PatternAnswer {
    var pattern: Pattern
    var summary: PatternSummary?
    var incidents: [(incident: Incident, tag: PatternTag)]
    /// Of incidents that both have it, without the words that show it.
    var recurrences: [Recurrence]
  }

  /// Finds the incidents of one pattern with its evidence.
  ///
  /// - Parameter name: Its id, or the beginning of one.
  /// - Returns: All of them.
  /// - Throws: ``Problem`` where no pattern is called so, `StorageError`.
  func pattern(named name: String) throws -> PatternAnswer {
    let pattern = try base.pattern(named: name)
    let incidents = try postmortems()
    let actions = Dictionary(grouping: try trackedActions(), by: \.incident.id)
    let map = try recurrenceMap(of: incidents)
    return PatternAnswer(
      pattern: pattern,
      summary: patternSummaries(
        [pattern], incidents: incidents, actions: try store.actionCounts(), repeats: map.repeats()
      ).first,
      incidents: try tagged(
        incidents.filter { $0.patterns.contains(pattern.id) }, by: PatternMatcher([pattern])),
      recurrences: promising(
        map.recurrences().filter { $0.patterns.contains(pattern.id) }, actions))
  }

  /// Returns the incidents that a matcher of one pattern tags, each with its evidence, in their order.
  func tagged(_ incidents: [Incident], by matcher: PatternMatcher) throws(StorageError)
    -> [(incident: Incident, tag: PatternTag)]
  {
    var tags = [PatternTag?](repeating: nil, count: incidents.count)
    try base.readEach(incidents, in: store, matcher: matcher) { _, document in
      document.countedPatterns.first
    } consume: { place, tag in
      tags[place] = tag
    }
    return zip(incidents, tags).compactMap { incident, tag in tag.map { (incident, $0) } }
  }

  /// Tells why a document carries patterns, or does not.
  ///
  /// - Parameters:
  ///   - name: By which a person means the document.
  ///   - pattern: The only one that is asked for; nil for all.
  /// - Returns: One explanation for each pattern of which words stand there.
  /// - Throws: ``Problem`` where no document or pattern is called so, `StorageError`.
  func patternExplanations(of name: String, for pattern: String?) throws -> (
    incident: Incident, explanations: [PatternExplanation]
  ) {
    let incident = try incident(named: name)
    let patterns = try pattern.map { [try base.pattern(named: $0)] } ?? base.patterns()
    let document = try base.read(incident, in: store, matcher: .none)
    return (incident, document.patternExplanations(PatternMatcher(patterns)))
  }

  /// Returns what a pattern file would tag.
  ///
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func trial(of file: PatternFile) throws -> PatternTrial {
    let incidents = try postmortems()
    let matcher = PatternMatcher([file.pattern].compactMap(\.self))
    return PatternTrial(
      file, tagged: matcher.isEmpty ? [] : try tagged(incidents, by: matcher), incidents: incidents)
  }
}

/// A page has room for a few.
private let mostFamilies = 5

private func isWithin(_ incident: Incident, _ since: Day?) -> Bool {
  guard let since else { return true }
  return incident.date.map { $0 >= since } ?? false
}

extension KnowledgeBase {
  /// Returns the pattern of an id, or of the beginning of one.
  ///
  /// - Throws: ``Problem`` where none is called so.
  fileprivate func pattern(named name: String) throws(Problem) -> Pattern {
    let patterns = patterns()
    if let pattern = patterns.first(where: { $0.id == name }) { return pattern }
    let beginnings = patterns.filter { $0.id.hasPrefix(name) }
    if beginnings.count == 1 { return beginnings[0] }
    throw .noPattern(name, nearest: nearest(to: name, among: patterns.map(\.id)))
  }
}
