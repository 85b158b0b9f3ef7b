internal import Assets
internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// `postmortem stats`: how many, how bad, how long.
func runStatistics(_ invocation: Invocation) throws -> ExitCode {
  let (base, store) = try invocation.openKnowledgeBase()
  let today = try invocation.today()
  let history = try invocation.history(of: base)
  let actions = try store.actionDays(closedBy: history, today: today)
  var statistics = statistics(
    try store.incidents(), actionStates: actions.values.joined().lazy.map(\.state),
    scale: base.settings.reading.severities, today: today)
  statistics.survival = try store.survival(of: actions, datedBy: history, today: today)
  if statistics.actions > 0 { invocation.sayWhyNoneIsFollowed(history) }
  switch invocation.line.format {
  case .text: invocation.write(text(statistics, width: invocation.width), root: base.root)
  case .html: invocation.console.output.write(html(statistics, style: embeddedReportStyle))
  default: invocation.console.output.writeLine(json(statistics).pretty)
  }
  return .done
}
