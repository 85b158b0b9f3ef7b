internal import Platform

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
