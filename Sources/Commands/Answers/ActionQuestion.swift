internal import Documents
internal import Platform
internal import Storage

/// Which action items are asked for.
struct ActionQuestion {
  /// On the incidents, their owners and the words of an item.
  var query = Query()
  /// The only word that was typed, which may name an incident.
  var name: String?
  var isOpenOnly = true
  var isOverdueOnly = false
  var isUnownedOnly = false
  var isIdeasOnly = false
  var owners: [String] = []
  /// In days; what is younger is not asked for.
  var minimumAge: Int?
}

extension Answers {
  /// Returns the action items that are asked for, compared with all that was promised, in order of path and line.
  ///
  /// - Throws: `StorageError` where an index is damaged or held by another process.
  func actions(_ question: ActionQuestion) throws -> [TrackedAction] {
    var question = question
    let found: [KnownAction]
    if let incident = try question.name.flatMap({ try namedIncident($0) }) {
      question.query = Query()
      found = try datedActions(paths: [incident.path], isOpenOnly: question.isOpenOnly)
        .filter { $0.incident.id == incident.id }
    } else {
      // An owner is asked of the item, not of the incident that it is in.
      let filters = question.query.filters.filter { owner(in: $0) == nil }
      found = try datedActions(matching: filters, isOpenOnly: question.isOpenOnly)
    }
    return try comparedActions(found).filter(ActionFilter(question).keeps)
  }

  /// Returns the incident that a word names by its whole id, its path, or the beginning of an id with a day; any other
  /// word is looked for in the items.
  private func namedIncident(_ name: String) throws -> Incident? {
    let path = base.relativePath(name)
    let named = try store.incidents(named: name).filter {
      $0.id == name || $0.path == path || Day(iso: String(name.prefix(10))) != nil
    }
    return named.count == 1 ? named[0] : nil
  }
}

/// A question, ready to be put to many items.
private struct ActionFilter {
  let question: ActionQuestion
  /// Names that the owner must all be, or must none be; in lower case, without `@`.
  var owners: [String]
  var otherOwners: [String] = []
  /// nil where the query has no words.
  let words: WordFilter?

  init(_ question: ActionQuestion) {
    self.question = question
    let query = question.query
    words = query.hasNoWords && query.excluded.isEmpty ? nil : WordFilter(query)
    owners = question.owners.map(bareOwner)
    for filter in query.filters {
      guard let name = owner(in: filter) else { continue }
      if filter.isNegated { otherOwners.append(name) } else { owners.append(name) }
    }
  }

  func keeps(_ item: TrackedAction) -> Bool {
    if question.isOverdueOnly, !item.isOverdue { return false }
    if question.isUnownedOnly, item.action.owner != nil { return false }
    if question.isIdeasOnly, !item.isIdea { return false }
    let owner = item.action.owner.map(bareOwner)
    if !owners.allSatisfy({ $0 == owner }) || otherOwners.contains(where: { $0 == owner }) {
      return false
    }
    if let minimumAge = question.minimumAge,
      (item.ageDays ?? 0) <= minimumAge || item.action.state == .unknown
    {
      return false
    }
    return words?.keeps(item.action.text, item.incident.title) ?? true
  }
}

private func owner(in filter: Query.Filter) -> String? {
  if case .owner(let name) = filter.condition { return bareOwner(name) }
  return nil
}
