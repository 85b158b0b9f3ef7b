internal import Documents
internal import Platform
internal import Rendering

/// `postmortem actions review`: one open item at a time, and what is to become of it.
func runReviewActions(_ invocation: Invocation) throws -> ExitCode {
  guard invocation.console.columns != nil, let keyboard = invocation.console.keyboard() else {
    throw Problem.noTerminal
  }
  defer { keyboard.close() }
  let answers = try invocation.answers()
  let history = try answers.history()
  let wanted = try answers.actions(invocation.actionQuestion(invocation.query(answers)))
  let found = groupedByIncident(wanted.filter { $0.action.state.isOpen })
  let since = answers.today.adding(days: 1 - daysKept)
  let kept = invocation.line.flag("again") ? [] : try answers.keptActions(since: since)
  let asked = found.filter { !kept.contains([$0.incident.id, $0.action.id]) }
  if asked.count < found.count {
    invocation.say("\(found.count - asked.count) kept within a week; --again asks for them too")
  }
  guard !asked.isEmpty else {
    invocation.say("nothing to review")
    return .done
  }
  let evidence =
    history.absence == nil
    ? try answers.evidence(for: asked) : asked.map { ActionEvidence(item: $0) }
  var review = Review(
    invocation: invocation, keyboard: keyboard, answers: answers, items: evidence)
  try review.run()
  return .done
}

/// For so long nobody is asked again for what he kept.
private let daysKept = 7

/// A walk through items, each of which is answered by a key.
private struct Review {
  /// What was done to an item, so that it can be undone.
  private enum Step {
    case kept(KnownAction)
    case changed(FileChange, told: String)
    case none
  }

  let invocation: Invocation
  let keyboard: Keyboard
  let answers: Answers
  let items: [ActionEvidence]
  private var steps: [Step] = []
  private var counts: [String: Int] = [:]

  init(
    invocation: Invocation, keyboard: Keyboard, answers: Answers, items: [ActionEvidence]
  ) {
    self.invocation = invocation
    self.keyboard = keyboard
    self.answers = answers
    self.items = items
  }

  private var base: KnowledgeBase { answers.base }
  private var today: Day { answers.today }

  mutating func run() throws {
    while steps.count < items.count {
      let found = items[steps.count]
      invocation.write(
        text(
          reviewed: found, number: steps.count + 1, of: items.count, width: invocation.width,
          paths: invocation.paths(base)), root: base.root)
      guard try answer(found) else { break }
    }
    let told = ["done", "in progress", "dropped", "kept"].compactMap { word in
      counts[word].flatMap { $0 > 0 ? "\($0) \(word)" : nil }
    }
    let rest = items.count - steps.count
    let left = rest > 0 ? ["\(rest) left: `postmortem actions review` goes on there"] : []
    tell((told + left).joined(separator: ", "))
  }

  /// Asks until there is an answer for an item; false to stop.
  private mutating func answer(_ found: ActionEvidence) throws -> Bool {
    while true {
      invocation.console.output.write("> ")
      invocation.console.output.flush()
      guard let key = keyboard.next(), key != 3, key != 4 else { return stop() }
      switch key {
      case UInt8(ascii: "d"): if change(found, .done(on: today), "done") { return true }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        let place = Int(key - UInt8(ascii: "1"))
        guard place < found.commits.count else {
          tell("there is no commit \(place + 1)")
          continue
        }
        let commit = found.commits[place].message.name.short
        if change(found, .done(on: today, commit: commit), "done", by: commit) { return true }
      case UInt8(ascii: "i"): if change(found, .start, "in progress") { return true }
      case UInt8(ascii: "x"):
        guard let reason = reason() else { continue }
        let wanted = ActionChange.drop(on: today, reason: reason.isEmpty ? nil : reason)
        if change(found, wanted, "dropped") { return true }
      case UInt8(ascii: "k"), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        keep(found)
        return true
      case UInt8(ascii: "e"): if edit(found) { return true }
      case UInt8(ascii: "u"):
        undo()
        return true
      case UInt8(ascii: "q"): return stop()
      default: tell(reviewKeys)
      }
    }
  }

  private func stop() -> Bool {
    tell("")
    return false
  }

  private func reason() -> String? {
    invocation.console.output.write("why (Enter for no reason): ")
    invocation.console.output.flush()
    guard let reason = keyboard.line() else { return nil }
    guard reason.isEmpty || isWritable(reason) else {
      tell("words on one line, all brackets closed")
      return nil
    }
    return reason
  }

  /// Writes a change; false where it cannot be made, which is told.
  private mutating func change(
    _ found: ActionEvidence, _ change: ActionChange, _ word: String, by commit: String? = nil
  ) -> Bool {
    let item = known(found)
    let path = item.incident.path
    let made = tellingFailure { () -> FileChange? in
      var made: FileChange?
      try base.whileAlone {
        made = try answers.changer(ofFile: path).run([(change, [item])], isDryRun: false)
      }
      return made
    }
    guard let made else { return false }
    steps.append(.changed(made, told: word))
    counts[word, default: 0] += 1
    tell(word + (commit.map { " by \($0)" } ?? ""))
    return true
  }

  /// Returns what `body` gives, or tells why it gives nothing: a review goes on.
  private func tellingFailure<Value>(_ body: () throws -> Value?) -> Value? {
    do {
      return try body()
    } catch let problem as Problem {
      tell(problem.message)
    } catch let error as SystemError {
      tell(Problem.system(error).message)
    } catch {
      tell("error: \(error)")
    }
    return nil
  }

  private mutating func keep(_ found: ActionEvidence) {
    // Where it cannot be noted, it is asked again.
    try? base.keep(known(found), on: today)
    steps.append(.kept(known(found)))
    counts["kept", default: 0] += 1
    tell("kept")
  }

  /// Returns false where there is no editor, which is told.
  private mutating func edit(_ found: ActionEvidence) -> Bool {
    let path = base.fullPath(found.item.incident.path)
    let isEdited: Void? = tellingFailure {
      try keyboard.paused { try invocation.openEditor(path, line: found.item.action.line) }
    }
    if isEdited != nil { steps.append(.none) }
    return isEdited != nil
  }

  /// Goes one item back, and takes back what was done there, unless its file was changed meanwhile.
  private mutating func undo() {
    guard let last = steps.popLast() else {
      tell("nothing to undo")
      return
    }
    switch last {
    case .none: break
    case .kept(let item):
      try? base.keep(item, on: nil)
      counts["kept", default: 1] -= 1
    case .changed(let change, let word):
      let file = base.fullPath(change.path)
      let isBack = try? Files.replace(file, bytes: change.old, expecting: change.edit.bytes)
      guard isBack == true else {
        tell("\(base.openablePath(change.path)) was changed meanwhile, and stays as it is")
        return
      }
      counts[word, default: 1] -= 1
    }
    tell("undone")
  }

  private func known(_ found: ActionEvidence) -> KnownAction {
    (found.item.action, found.item.incident)
  }

  private func tell(_ words: String) {
    invocation.console.output.writeLine(visible(words))
    invocation.console.output.flush()
  }
}
