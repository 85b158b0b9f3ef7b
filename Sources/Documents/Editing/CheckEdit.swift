/// Returns what speaks against an edit, by what is read before and after it; nil where all is well.
///
/// The items at `lines` must have become what was wanted; everything else must be as it was.
func objection(
  to new: [Document], insteadOf old: [Document], lines: Set<Int>, _ change: ActionChange
) -> EditRefusal.Reason? {
  guard new.count == old.count else { return .othersChange }
  for (old, new) in zip(old, new) {
    guard new.actions.count == old.actions.count else { return .othersChange }
    for (old, new) in zip(old.actions, new.actions) {
      if lines.contains(old.line) {
        if let reason = objection(to: new, insteadOf: old, change) { return reason }
      } else if old != new {
        return .othersChange
      }
    }
    var (before, after) = (comparable(old), comparable(new))
    after.actions = before.actions
    forget(lines, in: &before)
    forget(lines, in: &after)
    guard before == after else { return .othersChange }
  }
  return nil
}

private func objection(to new: ActionItem, insteadOf old: ActionItem, _ change: ActionChange)
  -> EditRefusal.Reason?
{
  guard new.line == old.line else { return .othersChange }
  guard new.state == change.state ?? old.state else { return .stateStays(new.state) }
  guard new.id == old.id else { return .wordsChange }
  var expected = old
  expected.state = new.state
  expected.text = new.text
  switch change {
  case .assign(let owner, let due):
    guard owner == nil || isSameOwner(owner, new.owner) else { return .ownerStays }
    guard due == nil || due == new.due else { return .dueStays }
    if owner != nil { expected.owner = new.owner }
    expected.due = new.due
  case .done(let day), .drop(let day, _):
    expected.isMarked = new.isMarked
    if new.closed == day || new.closed == nil { expected.closed = new.closed }
  case .reopen:
    expected.isMarked = new.isMarked
    expected.closed = nil
  }
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
private func forget(_ lines: Set<Int>, in document: inout Document) {
  for index in document.sections.indices {
    for place in document.sections[index].passages.indices
    where lines.contains(document.sections[index].passages[place].line) {
      document.sections[index].passages[place].text = ""
    }
  }
  for index in document.factors.indices where lines.contains(document.factors[index].line) {
    document.factors[index].text = ""
  }
  for index in document.lessons.indices where lines.contains(document.lessons[index].line) {
    document.lessons[index].text = ""
  }
}
