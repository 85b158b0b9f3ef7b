/// Returns docs/cli.md: every command with its usage, options and examples.
func markdownReference(_ commands: [CommandDescription]) -> String {
  let introduction = [
    "# Command line",
    "<!-- Written by `postmortem help --format markdown`; edit the descriptions instead. -->",
    "\(escaped(Program.summary)).",
  ]
  let closing =
    ["## Common options", table("Option", optionRows(OptionDescription.common))]
    + ["## Environment", table("Variable", Program.environment)]
    + ["## Exit codes", table("Code", Program.exitCodes)]
  let blocks =
    introduction + Program.discussion.map(escaped) + [code([programUsage])]
    + commands.flatMap { commandBlocks($0, level: 2) } + closing
  return blocks.joined(separator: "\n\n") + "\n"
}

private func commandBlocks(_ command: CommandDescription, level: Int) -> [String] {
  var blocks = [
    "\(String(repeating: "#", count: level)) \(command.name)", "\(escaped(command.summary)).",
    code([usage(of: command)]),
  ]
  blocks += command.discussion.map(escaped)
  if !command.shownOptions.isEmpty {
    blocks.append(table("Option", optionRows(command.shownOptions)))
  }
  if let standard = command.formats.first, command.formats.count > 1 {
    let others = command.formats.dropFirst().map { "`\($0.rawValue)`" }
    blocks.append("Formats: `\(standard.rawValue)` (default), \(others.joined(separator: ", ")).")
  }
  if !command.examples.isEmpty {
    blocks.append(code(command.examples.flatMap { ["# \($0.summary)", $0.commandLine] }))
  }
  return blocks + command.subcommands.flatMap { commandBlocks($0, level: level + 1) }
}

private func optionRows(_ options: [OptionDescription]) -> [Row] {
  options.map { Row($0.spelling, $0.explanation) }
}

private func table(_ heading: String, _ rows: [Row]) -> String {
  (["| \(heading) | Meaning |", "| --- | --- |"]
    + rows.map { "| `\($0.term)` | \(escaped($0.text)) |" })
    .joined(separator: "\n")
}

private func code(_ lines: [String]) -> String {
  (["```sh"] + lines + ["```"]).joined(separator: "\n")
}

/// Returns text in which markdown sees only the code between backticks.
private func escaped(_ text: String) -> String {
  var result = ""
  var isCode = false
  for character in text {
    if character == "`" { isCode.toggle() }
    // A pipe ends a table's cell even within code.
    if character == "|" || (!isCode && "\\*_<>[]#".contains(character)) { result += "\\" }
    result.append(character)
  }
  return result
}
