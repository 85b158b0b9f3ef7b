internal import Documents
internal import Platform
internal import Rendering

/// `postmortem timeline`: what happened across incidents, in order of time.
func runTimeline(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let query = try invocation.query(answers)
  let found = try answers.timeline(query, isWhole: invocation.line.flag("whole"))
  for note in found.notes { invocation.say(note) }
  let shown = try invocation.cut(found.events, toLast: true)
  invocation.answer(
    count: found.events.count, in: answers.base,
    nothing: nothing(found.areChosen ? found.incidents : 0),
    listing: listing(shown), text: text(shown, width: invocation.width))
  if found.incidents == 0 { try invocation.sayUnmet(query, answers) }
  return found.events.isEmpty ? .no : .done
}

/// What to say where there is no event; of incidents that were found all the same there may be some.
private func nothing(_ incidents: Int) -> String {
  incidents == 0
    ? "no events"
    : "no event holds all words; `--whole` lists those of \(counted(incidents, "incident")) found by them"
}
