internal import Documents
internal import Platform

/// `postmortem help`: one command, or all of them.
func runHelp(_ invocation: Invocation) throws -> ExitCode {
  let output = invocation.console.output
  switch invocation.line.format {
  case .markdown where invocation.line.arguments == [HelpTopic.checks.name]:
    output.write(rulesReference(Rule.all))
  case .markdown: output.write(markdownReference(CommandDescription.all))
  case .man: output.write(manPage(CommandDescription.all, version: Program.version))
  default:
    let words = invocation.line.arguments
    if words.count == 1, let topic = HelpTopic.all.first(where: { $0.name == words[0] }) {
      output.write(help(for: topic, width: invocation.width))
    } else if let command = try CommandDescription.named(words, in: CommandDescription.all) {
      output.write(help(for: command, width: invocation.width))
    } else {
      output.write(overview(of: CommandGroup.all, width: invocation.width))
    }
  }
  return .done
}
