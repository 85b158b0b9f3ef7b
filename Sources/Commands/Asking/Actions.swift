internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem actions`: what was promised.
func runActions(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let line = invocation.line
  let today = try invocation.today()
  let query = try invocation.query(base, store)
  let history = try invocation.history(of: base)
  let kept = try invocation.wantedActions(query, base, store, history)
  // Nobody can say of these whether they are still to be done.
  let unknown = groupedByIncident(kept.filter { $0.action.state == .unknown })
  let listed = groupedByIncident(kept.filter { $0.action.state != .unknown }) + unknown
  invocation.sayWhatGitLacks(history, listed.lazy.map(\.action))
  var shown = try invocation.cut(listed)
  // Their number alone needs nothing of what commits say.
  if !line.flag("count") { shown = try invocation.laterCommits(base, history).citing(shown) }
  if !line.flag("count"), let tasks = invocation.tasks(shown, today: today) {
    invocation.console.output.write(tasks)
  } else {
    // What may be done already is not counted among what is open.
    let uncounted = line.flag("count") && !line.flag("all") ? unknown.count : 0
    if uncounted > 0 {
      invocation.say("note: not counted, since their state is not understood: \(uncounted)")
    }
    invocation.answer(
      count: listed.count - uncounted, in: base, nothing: "no action items",
      listing: listing(shown),
      text: text(shown, of: listed, width: invocation.width, paths: invocation.paths(base)))
  }
  if listed.isEmpty { try invocation.sayUnmet(query, base, store) }
  return .done
}

extension Invocation {
  /// Returns the open items that words and options ask for, those of one incident together, the most urgent first.
  func listedActions(_ base: KnowledgeBase, _ store: Store, _ history: GitHistory) throws
    -> [TrackedAction]
  {
    let found = try wantedActions(query(base, store), base, store, history)
    return groupedByIncident(found.filter { $0.action.state.isOpen })
  }

  fileprivate func wantedActions(
    _ query: Query, _ base: KnowledgeBase, _ store: Store, _ history: GitHistory
  ) throws -> [TrackedAction] {
    let today = try today()
    if let incident = try namedIncident(base, store) {
      let found = try store.actions(
        paths: [incident.path], isOpenOnly: !line.flags.contains("all"), datedBy: history,
        today: today)
      return try store.comparedActions(
        found.filter { $0.incident.id == incident.id }, datedBy: history, today: today,
        settings: base.settings
      ).filter(try ActionFilter(line, query: Query()).keeps)
    }
    // An owner is asked of the item, not of the incident that it is in.
    let filters = query.filters.filter { owner(in: $0) == nil }
    let found = try store.actions(
      matching: filters, isOpenOnly: !line.flags.contains("all"), datedBy: history, today: today)
    let items = try store.comparedActions(
      found, datedBy: history, today: today, settings: base.settings)
    return items.filter(try ActionFilter(line, query: query).keeps)
  }

  /// Returns the incident that the only argument names, by its whole id, its path, or the beginning of an id with a day;
  /// any other word is looked for in the items.
  private func namedIncident(_ base: KnowledgeBase, _ store: Store) throws -> Incident? {
    guard line.arguments.count == 1 else { return nil }
    let name = line.arguments[0]
    let path = base.relativePath(name)
    let named = try store.incidents(named: name).filter {
      $0.id == name || $0.path == path || Day(iso: String(name.prefix(10))) != nil
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Returns action items as another program keeps its tasks, where such a format was asked for.
  fileprivate func tasks(_ actions: [TrackedAction], today: Day) -> String? {
    switch line.format {
    case .markdown: return markdown(actions)
    case .todo: return todoText(actions)
    case .ical:
      let count = actions.count { $0.action.due == nil }
      if count > 0 { say("note: without a due day, and so not in the calendar: \(count)") }
      return calendar(actions, today: today)
    default: return nil
    }
  }
}

/// Which action items the options and words of the command ask for.
private struct ActionFilter {
  var isOverdueOnly: Bool
  /// Names that the owner must all be, or must none be; in lower case, without `@`.
  var owners: [String]
  var otherOwners: [String]
  var isUnownedOnly: Bool
  var isIdeasOnly: Bool
  var minimumAge: Int?
  /// nil where the query has no words.
  var words: WordFilter?

  init(_ line: ParsedCommandLine, query: Query) throws(UsageError) {
    isOverdueOnly = line.flag("overdue")
    owners = line.values("owner").map(bareOwner)
    otherOwners = []
    isUnownedOnly = line.flag("unowned")
    isIdeasOnly = line.flag("ideas")
    minimumAge = try line.dayCount("stale")
    words = query.hasNoWords && query.excluded.isEmpty ? nil : WordFilter(query)
    for filter in query.filters {
      guard let name = owner(in: filter) else { continue }
      if filter.isNegated { otherOwners.append(name) } else { owners.append(name) }
    }
  }

  func keeps(_ item: TrackedAction) -> Bool {
    if isOverdueOnly, !item.isOverdue { return false }
    if isUnownedOnly, item.action.owner != nil { return false }
    if isIdeasOnly, !item.isIdea { return false }
    let owner = item.action.owner.map(bareOwner)
    if !owners.allSatisfy({ $0 == owner }) || otherOwners.contains(where: { $0 == owner }) {
      return false
    }
    if let minimumAge, (item.ageDays ?? 0) <= minimumAge || item.action.state == .unknown {
      return false
    }
    return words?.keeps(item.action.text, item.incident.title) ?? true
  }
}

private func owner(in filter: Query.Filter) -> String? {
  if case .owner(let name) = filter.condition { return bareOwner(name) }
  return nil
}
