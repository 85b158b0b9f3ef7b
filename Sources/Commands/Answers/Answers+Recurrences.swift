internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// Returns which incidents repeat which; of two of one day git tells which came first.
  ///
  /// - Parameter id: Of the incident that is the later or the earlier of all that are told; nil for all.
  /// - Returns: In order of the later incident.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func recurrenceClaims(with id: String? = nil) throws -> [RecurrenceClaim] {
    let history = try history()
    return try store.recurrenceClaims(with: id) { history.begun($0) }
  }

  /// Returns which of some incidents repeat which.
  func recurrenceMap(of incidents: [Incident]) throws -> RecurrenceMap {
    RecurrenceMap(try recurrenceClaims(), incidents: incidents)
  }

  /// Returns which incidents one repeats, and which repeat it.
  func recurrenceMap(with id: String) throws -> RecurrenceMap {
    let claims = try recurrenceClaims(with: id)
    let ids = Set(claims.flatMap { [$0.later, $0.earlier] })
    return RecurrenceMap(claims, incidents: try store.incidents(calledAnyOf: ids.sorted()))
  }

  /// Returns recurrences with the words that show them, for which the files of both incidents are looked into.
  ///
  /// - Returns: In the same order; one of which a file cannot be read stays without reasons.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func reasoned(_ recurrences: [Recurrence]) throws -> [Recurrence] {
    var files = try IncidentFiles(base, store)
    return try recurrences.map { recurrence in
      recurrence.reasoned(
        later: try files.sections(recurrence.incident),
        earlier: try files.sections(recurrence.earlier))
    }
  }

  /// Returns families with words for what they are about, of the few surest of their ties: each costs the reading of a
  /// file.
  ///
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func worded(_ families: some Sequence<Family>) throws -> [Family] {
    var files = try IncidentFiles(base, store)
    return try families.map { family in
      var family = family
      family.recurrences = try family.recurrences.sorted { $0.score > $1.score }.prefix(mostTies)
        .map { $0.worded(later: try files.sections($0.incident)) }
      return family
    }
  }
}

/// Returns recurrences with those of the earlier incident's action items that speak of the later.
///
/// - Parameters:
///   - recurrences: Any.
///   - actions: By the id of their incident.
/// - Returns: In the same order.
func promising(_ recurrences: [Recurrence], _ actions: [String: [TrackedAction]]) -> [Recurrence] {
  recurrences.map { $0.promising(actions[$0.earlier.id] ?? []) }
}

private let mostTies = 4

/// The text of incidents, each read once as long as they are few: that of thousands would fill the memory.
private struct IncidentFiles {
  private static let mostKept = 256

  private let base: KnowledgeBase
  private let shared: SharedFiles
  private var known: [String: [Section]] = [:]

  init(_ base: KnowledgeBase, _ store: Store) throws(StorageError) {
    self.base = base
    shared = try base.sharedFiles(in: store)
  }

  /// Returns the text of an incident; nothing where its file cannot be read.
  mutating func sections(_ incident: Incident) throws -> [Section] {
    if let sections = known[incident.id] { return sections }
    let bytes = try? base.contents(incident.path)
    let sections = try bytes.map { try base.sections(of: incident, shared, bytes: $0) } ?? []
    if known.count == IncidentFiles.mostKept { known = [:] }
    known[incident.id] = sections
    return sections
  }
}
