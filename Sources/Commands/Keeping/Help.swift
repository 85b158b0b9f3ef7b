internal import Platform

/// `postmortem help`: one command, or all of them.
func runHelp(_ invocation: Invocation) throws -> ExitCode {
  let output = invocation.console.output
  switch invocation.line.format {
  case .markdown: output.write(markdownReference(CommandDescription.all))
  case .man: output.write(manPage(CommandDescription.all, version: Program.version))
  default:
    let words = invocation.line.arguments
    if let command = try CommandDescription.named(words, in: CommandDescription.all) {
      output.write(help(for: command, width: invocation.width))
    } else {
      output.write(overview(of: CommandGroup.all, width: invocation.width))
    }
  }
  return .done
}
