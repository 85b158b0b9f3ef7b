/// Returns what speaks against an edit, by what is read before and after it; nil where all is well.
///
/// The wanted items must have become what was wanted; everything else must be as it was, but for the text
/// of lines that were edited, wherever it is kept.
///
/// - Parameters:
///   - new: What is read after the edit.
///   - old: What was read before it.
///   - items: The lines of the wanted items.
///   - edited: All lines that hold other bytes now.
///   - change: What was wanted.
/// - Returns: The first thing that is not as it should be.
func objection(
  to new: [Document], insteadOf old: [Document], items: Set<Int>, edited: Set<Int>,
  _ change: ActionChange
) -> EditRefusal.Reason? {
  guard new.count == old.count else { return .othersChange }
  for (old, new) in zip(old, new) {
    guard new.actions.count == old.actions.count else { return .othersChange }
    for (old, new) in zip(old.actions, new.actions) {
      if items.contains(old.line) {
        if let reason = objection(to: new, insteadOf: old, edited: edited, change) { return reason }
      } else if old != new {
        return .othersChange
      }
    }
    var (before, after) = (comparable(old), comparable(new))
    after.actions = before.actions
    forget(edited, in: &before)
    forget(edited, in: &after)
    guard before == after else { return .othersChange }
  }
  return nil
}

private func objection(
  to new: ActionItem, insteadOf old: ActionItem, edited: Set<Int>, _ change: ActionChange
) -> EditRefusal.Reason? {
  guard new.line == old.line else { return .othersChange }
  guard new.state == change.state ?? old.state else { return .stateStays(new.state) }
  guard new.id == old.id else { return .wordsChange }
  var expected = old
  expected.state = new.state
  expected.text = new.text
  if change.state != nil { expected.stateWords = nil }
  // `Status: Open, waits for Ben` is a detail too.
  if expected.detail.map(\.line) == new.detail.map(\.line) {
    for index in expected.detail.indices where edited.contains(expected.detail[index].line) {
      expected.detail[index].text = new.detail[index].text
    }
  }
  switch change {
  case .assign(let owner, let due):
    guard owner == nil || isSameOwner(owner, new.owner) else { return .ownerStays }
    guard due == nil || due == new.due else { return .dueStays }
    if owner != nil { expected.owner = new.owner }
    expected.due = new.due
  case .done(let day, _), .drop(let day, _):
    expected.isMarked = new.isMarked
    if new.closed == day || new.closed == nil { expected.closed = new.closed }
  case .reopen, .start:
    expected.isMarked = new.isMarked
    expected.closed = nil
  }
  expected.closedFrom = expected.closed == nil ? nil : .item
  guard change.state != nil else { return new == expected ? nil : .fieldsChange }
  // A reason may name a ticket, as the words of an item may, and takes it with it.
  if old.ticket == nil || new.ticket == nil { expected.ticket = new.ticket }
  if old.priority == nil || new.priority == nil { expected.priority = new.priority }
  if old.commits.isEmpty || new.commits.isEmpty { expected.commits = new.commits }
  return new == expected ? nil : .fieldsChange
}

/// How many items carry no mark is told by a finding, which may go or come.
private func comparable(_ document: Document) -> Document {
  var document = document
  document.findings.removeAll { $0.rule == .actionState }
  return document
}

/// Leaves out the text of lines that were edited, wherever it is kept.
func forget(_ edited: Set<Int>, in document: inout Document) {
  let lines = edited.sorted()
  for index in document.sections.indices {
    let section = document.sections[index]
    let next = index + 1 < document.sections.count ? document.sections[index + 1].line : .max
    for place in section.passages.indices {
      let start = section.passages[place].line
      let end = place + 1 < section.passages.count ? section.passages[place + 1].line : next
      if holds(lines, from: start, before: max(end, start + 1)) {
        document.sections[index].passages[place].text = ""
        // It is put together from these.
        if section.role == .summary { document.summary = "" }
      }
    }
  }
  for index in document.factors.indices where edited.contains(document.factors[index].line) {
    document.factors[index].text = ""
  }
  for index in document.lessons.indices where edited.contains(document.lessons[index].line) {
    document.lessons[index].text = ""
  }
}

/// Returns whether one of the lines, in order, lies in a range.
private func holds(_ lines: [Int], from start: Int, before end: Int) -> Bool {
  let first = lines.partitioningIndex { $0 >= start }
  return first < lines.count && lines[first] < end
}
