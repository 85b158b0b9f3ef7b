public import Platform

/// An action item beside the incident that promised it, as lists and reports show it.
public struct TrackedAction: Sendable, Equatable {
  private struct Facts: Sendable, Equatable {
    var action: ActionItem
    var incident: Incident
    var ageDays: Int?
    var isOverdue: Bool
    var isUnowned: Bool = false
    var isIdea: Bool = false
    var aim: ActionAim?
    var recurredIn: [String]
    var recurredDaysAgo: Int?
    var citations: [CommitMessage] = []
    var promised: Int = 1
    var promiseGroup: Int?
  }

  private var facts: CopyOnWrite<Facts>

  public init(
    action: ActionItem, incident: Incident, ageDays: Int? = nil, isOverdue: Bool = false,
    recurredIn: [String] = []
  ) {
    facts = CopyOnWrite(
      Facts(
        action: action, incident: incident, ageDays: ageDays, isOverdue: isOverdue,
        recurredIn: recurredIn))
  }
}

extension TrackedAction {
  public var action: ActionItem {
    get { facts.value.action }
    _modify { yield &facts.value.action }
  }
  public var incident: Incident {
    get { facts.value.incident }
    _modify { yield &facts.value.incident }
  }
  /// Days since it was opened; nil where no day is known.
  public var ageDays: Int? {
    get { facts.value.ageDays }
    _modify { yield &facts.value.ageDays }
  }
  /// Open, and past its due day or, without one, older than the settings allow.
  public var isOverdue: Bool {
    get { facts.value.isOverdue }
    _modify { yield &facts.value.isOverdue }
  }
  /// Open, and owned by nobody among items of which some have an owner; where nobody owns anything, nobody misses it.
  public var isUnowned: Bool {
    get { facts.value.isUnowned }
    _modify { yield &facts.value.isUnowned }
  }
  /// Open, and nothing that anybody promised; see ``ActionItem/isIdea``.
  public var isIdea: Bool {
    get { facts.value.isIdea }
    _modify { yield &facts.value.isIdea }
  }
  /// What it would be good for, told by its words; nil where they do not tell, and for what is done or dropped.
  public var aim: ActionAim? {
    get { facts.value.aim }
    _modify { yield &facts.value.aim }
  }
  /// Ids of later incidents that repeat this one while the item was open.
  public var recurredIn: [String] {
    get { facts.value.recurredIn }
    _modify { yield &facts.value.recurredIn }
  }
  /// Days since the last of these; nil where there is none, or none has a day.
  public var recurredDaysAgo: Int? {
    get { facts.value.recurredDaysAgo }
    _modify { yield &facts.value.recurredDaysAgo }
  }
  /// Later commits that name the incident, the earliest first; empty where nobody asked git for them.
  public var citations: [CommitMessage] {
    get { facts.value.citations }
    _modify { yield &facts.value.citations }
  }
  /// How many incidents promise nearly the same, this one included; see ``countingPromises(_:like:)``.
  public var promised: Int {
    get { facts.value.promised }
    _modify { yield &facts.value.promised }
  }
  /// The same number for all that promise nearly the same; nil where no other incident does.
  public var promiseGroup: Int? {
    get { facts.value.promiseGroup }
    _modify { yield &facts.value.promiseGroup }
  }
}

extension TrackedAction {
  /// Days after which an open item counts as stalled.
  public static let stalledDays = 90

  /// Open for so long that nobody seems to be at it.
  public var isStalled: Bool {
    action.state.isOpen && (ageDays ?? 0) > TrackedAction.stalledDays
  }
}

/// Sets promises against the calendar: how old they are, and whether overdue.
///
/// - Parameters:
///   - items: Promises, each with the incident that made it.
///   - today: The day they are set against.
///   - dueDays: How long an item without a due day may stay open.
/// - Returns: The items in the same order.
public func tracked(
  _ items: [(action: ActionItem, incident: Incident)], today: Day, dueDays: DueDays
) -> [TrackedAction] {
  let isOwned = items.contains { $0.action.owner != nil }
  return items.map { action, incident in
    var tracked = TrackedAction(
      action: action, incident: incident,
      ageDays: action.opened.map { max(0, today.days(since: $0)) },
      isOverdue: action.state.isOpen
        && isOverdue(action, of: incident, on: today, dueDays: dueDays))
    tracked.isUnowned = isOwned && action.state.isOpen && action.owner == nil
    guard action.state.isOpen else { return tracked }
    let sense = action.sense
    (tracked.aim, tracked.isIdea) = (sense.aim, sense.isIdea)
    return tracked
  }
}

/// Returns the state of a promise at the end of a day; nil where it was not made yet.
///
/// One that is done without a day of its own was, for all that is known, never open.
public func state(of action: ActionItem, on day: Day) -> ActionItem.State? {
  ActionDays(action).state(on: day)
}

/// Returns whether a promise stood and was not kept at the end of a day.
public func isOpen(_ action: ActionItem, on day: Day) -> Bool {
  ActionDays(action).isOpen(on: day)
}

/// Returns whether a promise was open at the end of a day and late by then.
public func isOverdue(_ action: ActionItem, of incident: Incident, on day: Day, dueDays: DueDays)
  -> Bool
{
  guard isOpen(action, on: day) else { return false }
  if let due = action.due { return due < day }
  guard let opened = action.opened, let limit = dueDays.limit(for: incident.severity) else {
    return false
  }
  return day.days(since: opened) > limit
}

extension ActionItem {
  /// Returns the promise as it stood at the end of a day: what was done later is open again.
  ///
  /// One that was not made by then stays as it is.
  func asOf(_ day: Day) -> ActionItem {
    let isUnchanged =
      (closed.map { $0 <= day } ?? true) && (changes.last.map { $0.day <= day } ?? true)
    guard !isUnchanged, let state = Documents.state(of: self, on: day) else { return self }
    var item = self
    item.state = state
    if state != .unknown { item.stateWords = nil }
    item.changes = changes.filter { $0.day <= day }
    if item.changes.isEmpty { item.changes = Array(changes.prefix(1)) }
    guard state.isOpen || closed.map({ $0 > day }) ?? false else { return item }
    // The day of a later closing is no part of the words of an item that is open.
    item.text = promise
    item.closed = state.isClosed ? item.closing?.day : nil
    item.closedFrom = item.closed == nil ? nil : .git
    return item
  }
}
