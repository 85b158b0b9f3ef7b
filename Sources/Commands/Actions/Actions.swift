internal import Documents
internal import Platform
internal import Rendering

/// `postmortem actions`: what was promised.
func runActions(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let line = invocation.line
  let query = try invocation.query(answers)
  let kept = try answers.actions(invocation.actionQuestion(query))
  // Nobody can say of these whether they are still to be done.
  let unknown = groupedByIncident(kept.filter { $0.action.state == .unknown })
  let known = unknown.isEmpty ? kept : kept.filter { $0.action.state != .unknown }
  let listed = groupedByIncident(known) + unknown
  invocation.sayWhatGitLacks(try answers.history(), listed.lazy.map(\.action))
  var shown = try invocation.cut(listed)
  // Their number alone needs nothing of what commits say.
  if !line.flag("count") { shown = try answers.laterCommits().citing(shown) }
  if !line.flag("count"), let tasks = invocation.tasks(shown, today: answers.today) {
    invocation.console.output.write(tasks)
  } else {
    // What may be done already is not counted among what is open.
    let uncounted = line.flag("count") && !line.flag("all") ? unknown.count : 0
    if uncounted > 0 {
      invocation.say("note: not counted, since their state is not understood: \(uncounted)")
    }
    invocation.answer(
      count: listed.count - uncounted, in: answers.base, nothing: "no action items",
      listing: listing(shown),
      text: text(
        shown, of: listed, width: invocation.width, paths: invocation.paths(answers.base)))
  }
  if listed.isEmpty { try invocation.sayUnmet(query, answers) }
  return .done
}

extension Invocation {
  /// Which action items words and options ask for.
  func actionQuestion(_ query: Query) throws(UsageError) -> ActionQuestion {
    ActionQuestion(
      query: query, name: line.arguments.count == 1 ? line.arguments[0] : nil,
      isOpenOnly: !line.flags.contains("all"), isOverdueOnly: line.flag("overdue"),
      isUnownedOnly: line.flag("unowned"), isIdeasOnly: line.flag("ideas"),
      owners: line.values("owner"), minimumAge: try line.dayCount("stale"))
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
