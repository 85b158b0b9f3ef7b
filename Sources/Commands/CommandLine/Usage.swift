/// Returns how a command is called: `postmortem show [OPTIONS] ID`.
func usage(of command: CommandDescription) -> String {
  let options = command.shownOptions.isEmpty ? [] : ["[OPTIONS]"]
  return ([Program.name, command.name] + options + command.arguments.map(\.spelling))
    .joined(separator: " ")
}

/// Returns how a command and all its subcommands are called, one a line.
func usageLines(of command: CommandDescription) -> [String] {
  command.family.map(usage(of:))
}

/// How the program as a whole is called.
let programUsage = "\(Program.name) [COMMON OPTIONS] COMMAND [OPTIONS] [ARGUMENTS]"
