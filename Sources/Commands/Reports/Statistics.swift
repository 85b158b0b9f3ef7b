internal import Assets
internal import Documents
internal import Platform
internal import Rendering

/// `postmortem stats`: how many, how bad, how long.
func runStatistics(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let statistics = try answers.statistics()
  if statistics.actions > 0 { invocation.sayWhyNoneIsFollowed(try answers.history()) }
  switch invocation.line.format {
  case .text: invocation.write(text(statistics, width: invocation.width), root: answers.base.root)
  case .html: invocation.console.output.write(html(statistics, style: embeddedReportStyle))
  default: invocation.console.output.writeLine(json(statistics).pretty)
  }
  return .done
}
