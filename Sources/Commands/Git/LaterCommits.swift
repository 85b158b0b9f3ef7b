internal import Documents
internal import Platform
internal import Storage

/// What git tells of a knowledge base, to be asked for what later commits say.
struct LaterCommits {
  private let base: KnowledgeBase
  private let history: GitHistory
  private let progress: Progress
  private let messages: [CommitMessage]
  /// nil where git cannot be asked.
  private let git: GitProgram?
  /// Asked with a path from the top of the work tree; true for one under which a document ever stood, too.
  private let isDocument: @Sendable (String) -> Bool

  init(
    _ base: KnowledgeBase, _ history: GitHistory, environment: (String) -> String?,
    progress: Progress
  ) throws(StorageError) {
    self.base = base
    self.history = history
    self.progress = progress
    messages = try history.messages()
    git = base.git(environment)
    let isNow = Checkout(base.root).map(base.isDocument)
    let former = try history.read?.paths() ?? []
    isDocument = { former.contains($0) || isNow?($0) ?? false }
  }

  /// Returns the postmortems that later commits name by file, id or title.
  ///
  /// Commits that change nothing but postmortems are left out: they say what is written, and not what was done.
  ///
  /// - Parameter incidents: Which may be named.
  /// - Returns: In the order of the incidents. It costs a pass over all messages.
  func citedIncidents(_ incidents: [Incident]) -> [CitedIncident] {
    if messages.isEmpty { return [] }
    let postmortems = incidents.filter { $0.kind == .postmortem }
    let citations = Citations(of: postmortems, in: messages)
    let later = citations.places.map { place in
      let begun = history.begun(postmortems[place].path) ?? Int.max
      return (place, citations[place].filter { $0.time > begun })
    }
    let others = documentsOnly(Set(later.flatMap { $0.1.map(\.name) }))
    return later.compactMap { place, commits in
      let commits = commits.filter { !others.contains($0.name) }
      guard !commits.isEmpty else { return nil }
      return CitedIncident(incident: postmortems[place], commits: commits)
    }
  }

  /// Returns action items with the later commits that name their postmortems.
  func citing(_ items: [TrackedAction]) -> [TrackedAction] {
    var incidents: [IncidentPlace: Incident] = [:]
    for item in items { incidents[IncidentPlace(item.incident)] = item.incident }
    let cited = Dictionary(
      citedIncidents(Array(incidents.values)).map { (IncidentPlace($0.incident), $0.commits) }
    ) { first, _ in first }
    return items.map { item in
      var item = item
      item.citations = cited[IncidentPlace(item.incident)] ?? []
      return item
    }
  }

  /// Returns those of some commits that change nothing but postmortems; none where git cannot tell.
  private func documentsOnly(_ commits: Set<ObjectName>) -> Set<ObjectName> {
    guard !commits.isEmpty, let git else { return [] }
    let names = commits.sorted { $0.hex < $1.hex }
    return (try? git.trusted { try $0.commits(names, touchingOnly: isDocument) }) ?? []
  }

  /// Returns what the repository shows of some items, in their order.
  ///
  /// - Throws: ``Problem`` where git cannot tell, `StorageError` where what was read is damaged or held by another process.
  func evidence(for items: [TrackedAction], among incidents: [Incident]) throws -> [ActionEvidence]
  {
    let items = citing(items)
    let mentions = mentions(of: items.map(\.incident))
    let commits = try searchedCommits(for: incidents)
    let named = Dictionary(messages.map { ($0.name, $0) }) { first, _ in first }
    let ranked = rankedEvidence(
      for: items.map { item in
        EvidenceQuestion(
          text: item.action.promise, since: begun(item.incident),
          citations: Set(item.citations.map(\.name)))
      }, among: commits)
    return zip(items, ranked).map { item, found in
      ActionEvidence(
        item: item, mentions: mentions[IncidentPlace(item.incident)] ?? [],
        commits: found.compactMap { evidence in named[evidence.commit].map { (evidence, $0) } })
    }
  }

  /// Returns the commits that may be evidence with their words, reading the patches of those that are new.
  private func searchedCommits(for incidents: [Incident]) throws -> [SearchedCommit] {
    guard let patches = history.read else { return [] }
    let first = incidents.filter { $0.kind == .postmortem }.map(begun).min() ?? 0
    let since = first - EvidenceQuestion.hindsight
    let unknown = try patches.unsearchedCommits(since: since)
    let unread = messages.filter { unknown.contains($0.name) }
    var known = try patches.searchedCommits(since: since)
    guard !unread.isEmpty, let git else { return known }
    do {
      let words = try PatchReading(git: git, isDocument: isDocument)
        .words(of: unread, progress: progress)
      // What cannot be kept is read again the next time.
      try? base.keep(Array(zip(unread.map(\.name), words)))
      known += zip(unread, words).map {
        SearchedCommit(name: $0.name, time: $0.time, words: $1.packed)
      }
    } catch let failure as GitProgram.Failure {
      throw Problem.git(.refused(failure.message))
    } catch let silence as ChildProcess.Silence {
      throw Problem.git(.silent(seconds: silence.seconds))
    }
    return known
  }

  /// Returns where tracked files other than postmortems name some of these.
  private func mentions(of incidents: [Incident]) -> [IncidentPlace: [ActionEvidence.Place]] {
    guard let git else { return [:] }
    var named: [(key: IncidentPlace, known: KnownAs)] = []
    for incident in incidents where !named.contains(where: { $0.key == IncidentPlace(incident) }) {
      named.append((IncidentPlace(incident), KnownAs(incident)))
    }
    let words = Set(named.flatMap(\.known.references)).sorted()
    guard !words.isEmpty else { return [:] }
    let lines = ((try? git.trusted { try $0.lines(holding: words) }) ?? [])
      .filter { !isDocument($0.path) }
    return Dictionary(
      named.map { key, known in (key, lines.filter { known.isNamed(in: $0.text) }) }
    ) { first, _ in first }
  }

  /// When a postmortem came, in seconds since 1970; where git does not tell, its day.
  private func begun(_ incident: Incident) -> Int {
    history.begun(incident.path) ?? incident.date.map { $0.number * 86_400 } ?? 0
  }
}

/// A document among all, as several may share an id or a file.
struct IncidentPlace: Hashable {
  var path: String
  var id: String

  init(_ incident: Incident) {
    path = incident.path
    id = incident.id
  }
}
