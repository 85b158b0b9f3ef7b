internal import Assets
internal import Documents
internal import Platform
internal import Rendering

/// `postmortem report`: the week, in four forms.
func runReport(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let line = invocation.line
  let span = try invocation.span()
  let actions = try answers.datedActions()
  invocation.sayWhatGitLacks(try answers.history(), actions.lazy.map(\.action))
  var report = try answers.report(
    span,
    scope: WeeklyReport.Scope(owners: line.values("owner"), systems: line.values("system")),
    of: actions)
  // Whoever is mailed every day wants no mail that says nothing.
  if line.flag("if-news"), !report.hasNews { return invocation.verdict(on: report) }
  report.recurrences = try answers.reasoned(report.recurrences)
  let output: String
  switch line.format {
  case .markdown: output = markdown(report)
  case .html: output = html(report, style: embeddedReportStyle)
  case .json: output = json(report).pretty + "\n"
  default:
    output = text(report, width: min(invocation.width, 80))
      .text(as: invocation.textFormat(root: answers.base.root))
  }
  if let file = line.value("output") {
    try Files.replace(
      Path.join(invocation.console.currentFolder, file), bytes: Array(output.utf8))
  } else {
    invocation.console.output.write(output)
  }
  return invocation.verdict(on: report)
}

extension Invocation {
  /// Says no where `--fail-on` names what there is.
  fileprivate func verdict(on report: WeeklyReport) -> ExitCode {
    guard line.value("fail-on") != nil, report.totals.overdue > 0 else { return .done }
    let count = report.totals.overdue
    say("\(count) action \(count == 1 ? "item is" : "items are") overdue")
    return .no
  }

  /// The days that a report covers: a week of ISO 8601, or those given, or the seven that end today.
  ///
  /// Seven days that end today hold, on every Monday, what came after the report of the Monday before.
  fileprivate func span() throws(UsageError) -> (from: Day, until: Day) {
    let today = try today()
    if let week = try line.week("week", today: today) { return (week.monday, week.sunday) }
    let until = try line.days("until", today: today)?.last ?? today
    let since = try line.days("since", today: today)?.first
    let from = since ?? until.adding(days: -6)
    guard from <= until else {
      throw .invalidValue(
        subject: "--since", value: from.description, expected: "a day not after \(until)")
    }
    return (from, until)
  }
}
