public import Platform

/// Gives the action items of a file the days that git tells of them.
///
/// What the document itself says comes first. The file may hold more than git has: what is not committed yet
/// keeps the days of the document, and a mark that changed since has changed today.
///
/// - Parameters:
///   - items: Of one file, in order; all of them, or those of one state.
///   - history: With the words of its items, where one of `items` may be worded anew.
///   - today: The day of what is not committed.
/// - Returns: The items in the same order.
public func dated(_ items: [ActionItem], by history: FileHistory, today: Day) -> [ActionItem] {
  if let partners = partnersInOrder(items.lazy.map { ($0.wording, $0.state) }, history) {
    return zip(items, partners).map { dated($0, by: history.actions[$1], today: today) }
  }
  var pairing = ActionPairing(
    old: history.actions.map(\.item),
    new: items.map {
      ActionPairing.Item(
        wording: $0.wording, words: history.hasAllWords ? promiseWords($0.text) : [],
        state: $0.state)
    })
  pairing.pairEqual(history.actions.indices, items.indices)
  pairing.pairSimilar(history.actions.indices, items.indices)
  return zip(items, pairing.partners).map { item, partner in
    partner.map { dated(item, by: history.actions[$0], today: today) } ?? item
  }
}

/// Gives the items of a file the days that git tells of them, where the file is as git has it; see
/// ``dated(_:by:today:)``.
///
/// - Parameters:
///   - items: Of one file, in order.
///   - history: With or without words.
///   - today: The day of what is not committed.
/// - Returns: The items in the same order; nil where the file is not as git has it, so that words have to be compared.
public func dated(_ items: [ItemDays], by history: FileHistory, today: Day) -> [ItemDays]? {
  partnersInOrder(items.lazy.map { ($0.wording, $0.state) }, history).map {
    zip(items, $0).map { dated($0, by: history.actions[$1], today: today) }
  }
}

/// Returns the place of each item where the file is as git has it, which is nearly always; nil where it is not.
private func partnersInOrder(
  _ items: some Collection<(wording: UInt64, state: ActionItem.State)>, _ history: FileHistory
) -> [Int]? {
  var partners: [Int] = []
  partners.reserveCapacity(items.count)
  var place = 0
  for item in items {
    while place < history.actions.count,
      !history.actions[place].isSame(item.wording, item.state)
    { place += 1 }
    guard place < history.actions.count else { return nil }
    partners.append(place)
    place += 1
  }
  return partners
}

extension Document {
  /// Takes over the days of the same items as they were found elsewhere.
  public mutating func takeDays(from items: [ActionItem]) {
    let known = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    for index in actions.indices {
      guard let item = known[actions[index].id] else { continue }
      actions[index].opened = item.opened
      actions[index].openedFrom = item.openedFrom
      actions[index].closed = item.closed
      actions[index].closedFrom = item.closedFrom
      actions[index].changes = item.changes
      if item.closedFrom == .trailer { actions[index].state = item.state }
    }
  }
}

extension FileHistory {
  /// Returns whether git knows all of the items by their words, so that no similar ones need be looked for.
  public func knows(_ items: [ActionItem]) -> Bool {
    if partnersInOrder(items.lazy.map { ($0.wording, $0.state) }, self) != nil { return true }
    let wordings = Set(actions.map(\.wording))
    return items.allSatisfy { wordings.contains($0.wording) }
  }

  fileprivate var hasAllWords: Bool { actions.contains { !$0.words.isEmpty } }
}

extension ActionHistory {
  fileprivate func isSame(_ wording: UInt64, _ state: ActionItem.State) -> Bool {
    self.wording == wording && changes.last?.state == state
  }

  var item: ActionPairing.Item {
    ActionPairing.Item(wording: wording, words: words, state: changes.last?.state ?? .open)
  }
}

private func dated(_ item: ActionItem, by history: ActionHistory, today: Day) -> ActionItem {
  var item = item
  item.days = dated(item.days, by: history, today: today)
  return item
}

private func dated(_ item: ItemDays, by history: ActionHistory, today: Day) -> ItemDays {
  var item = item
  var changes = history.changes
  if let last = changes.last, last.state != item.state {
    changes.append(StateChange(day: max(today, last.day), state: item.state))
  }
  if let first = changes.first, trustsGit(item, history.beginning, first.day) {
    item.opened = first.day
    item.openedFrom = .git
  }
  // To write the same again would copy what is shared.
  if let opened = item.opened, changes[0].day != opened { changes[0].day = opened }
  let closing = lastClosing(of: changes)
  if let closing, item.closed == nil, changes[closing].commit != nil {
    item.closed = changes[closing].day
    item.closedFrom = .git
  } else if let closed = item.closed, item.state.isClosed {
    if let closing {
      changes[closing].day = closed
    } else {
      // It was done when git first saw it.
      changes[0].state = .open
      changes.append(StateChange(day: closed, state: item.state))
    }
  }
  // Whoever writes days by hand may write an earlier one than that of the change before.
  for index in changes.indices.dropFirst() {
    changes[index].day = max(changes[index].day, changes[index - 1].day)
  }
  item.changes = changes
  return item
}

/// Returns whether an item was opened when git saw it first, for all that is known.
private func trustsGit(_ item: ItemDays, _ beginning: ActionHistory.Beginning, _ first: Day)
  -> Bool
{
  switch (item.openedFrom, beginning) {
  case (.item, _), (_, .beforeHistory): return false
  case (_, .added): return true
  case (let source, .withFile):
    // A document may be older than the repository that it was put into.
    guard let opened = item.opened else { return true }
    return first.days(since: opened) <= (source == .document ? 0 : mostDaysUntilWritten)
  }
}

/// Nobody writes about an incident later than this: the file was brought from elsewhere.
private let mostDaysUntilWritten = 90

extension ActionItem {
  /// The change with which it was done or dropped for good; nil where it is open, and where git saw no change.
  public var closing: StateChange? { lastClosing(of: changes).map { changes[$0] } }
}

extension ActionItem {
  /// The day on which an item that was done or dropped came undone; nil for one that is closed, or never was.
  public var regressed: Day? {
    guard state.isOpen, let closed = changes.lastIndex(where: { $0.state.isClosed }),
      closed + 1 < changes.count
    else { return nil }
    return changes[closed + 1].day
  }
}

extension ItemDays {
  /// See ``ActionItem/closing``.
  public var closing: StateChange? { lastClosing(of: changes).map { changes[$0] } }
}

/// Returns the place of the change with which an item that was open was closed for good; nil where it is
/// open, and where it never was.
private func lastClosing(of changes: [StateChange]) -> Int? {
  guard let lastOpen = changes.lastIndex(where: { !$0.state.isClosed }),
    lastOpen + 1 < changes.count
  else { return nil }
  return lastOpen + 1
}
