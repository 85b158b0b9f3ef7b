internal import Documents
internal import Platform
internal import Storage

extension Answers {
  /// One document with what others say of it.
  struct Glance {
    /// Its action items have the days that git tells.
    var document: Document
    /// It with earlier ones that it repeats, and later ones that repeat it.
    var recurrences: [Recurrence]
    /// Its action items, with what recurred while they stood open.
    var actions: [TrackedAction]
    /// Later commits that name it.
    var citedBy: [CommitMessage]
  }

  /// Documents beside one.
  struct Neighbours {
    /// Those that it names.
    var related: [Incident]
    /// Those that are strikingly like it and stand nowhere else.
    var similar: [SearchHit]
  }

  /// Returns one document at a glance.
  ///
  /// - Throws: ``Problem`` where none or several are called so, `StorageError`.
  func glance(at name: String) throws -> Glance {
    let incident = try incident(named: name)
    var document = try base.read(incident, in: store, matcher: PatternMatcher(base.patterns()))
    let map = try recurrenceMap(with: document.id)
    let repeated = try reasoned(map.recurrences(with: document.id))
    // Of all action items only theirs are looked at.
    let paths = Set(repeated.map(\.earlier.path)).union([incident.path]).sorted()
    let actions = try trackedActions(paths: paths)
    document.takeDays(from: actions.filter { $0.incident.id == incident.id }.map(\.action))
    let own = document.actions.map { ($0, Incident(document)) }
    return Glance(
      document: document, recurrences: repeated.map { $0.promising(actions) },
      actions: map.marking(tracked(own), today: today),
      citedBy: try laterCommits().citedIncidents([incident]).first?.commits ?? [])
  }

  /// Returns the documents that one names, and those that are like it.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func neighbours(of glance: Glance) throws -> Neighbours {
    let document = glance.document
    var related: [Incident] = []
    for name in document.related + document.supersedes + document.supersededBy {
      related += try store.incidents(named: name).prefix(1)
    }
    // What repeats it or is repeated stands above.
    let stated = Set(
      related.map(\.id) + glance.recurrences.flatMap { [$0.incident.id, $0.earlier.id] })
    let similar = try base.similar(to: Likened(document), in: store)
      .prefix(6 + stated.count).filter {
        !stated.contains($0.incident.id) && ($0.likeness?.isStriking ?? false)
      }
    return Neighbours(related: related, similar: Array(similar.prefix(3)))
  }
}

extension Likeness {
  /// True where two documents look alike to somebody who reads both: a few common words are no likeness.
  var isStriking: Bool {
    isNearDuplicate || naming != nil
      || words.count >= 3 && share >= (systems.isEmpty && patterns.isEmpty ? 0.3 : 0.2)
  }
}
