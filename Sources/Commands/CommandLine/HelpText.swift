/// Returns what `postmortem help COMMAND` prints: plain text, at most `width` and never over 80
/// columns.
///
/// Only the command lines of the examples are not broken, since they are there to be copied.
func help(for command: CommandDescription, width: Int) -> String {
  let width = helpWidth(width)
  let usages = usageLines(of: command)
  var blocks = [
    wrapped(command.summary, width: width),
    zip(["usage: "] + usages.dropFirst().map { _ in "       " }, usages)
      .flatMap { hanging($0 + $1, indent: 9, width: width) },
  ]
  blocks += command.discussion.map { wrapped($0, width: width) }
  blocks.append(section("Commands", command.subcommands.map { Row($0.word, $0.summary) }, width))
  blocks.append(section("Options", optionRows(command.shownOptions), width))
  blocks.append(section("Common options", optionRows(command.shownCommonOptions), width))
  blocks.append(examples(command.examples, width))
  return page(blocks)
}

/// Returns what `postmortem help TOPIC` prints.
func help(for topic: HelpTopic, width: Int) -> String {
  let width = helpWidth(width)
  return page(
    [wrapped(topic.summary, width: width)]
      + topic.discussion.map { wrapped($0, width: width) }
      + topic.tables.map { table in
        section(table.title, table.rows.map { Row($0.commandLine, $0.summary) }, width)
      })
}

/// Returns what `postmortem help` prints: the commands in groups and the common options.
func overview(of groups: [CommandGroup], width: Int) -> String {
  let width = helpWidth(width)
  // One column for all groups.
  let widest = groups.flatMap(\.commands).map(\.name.count).max() ?? 0
  var blocks = [
    wrapped(Program.summary, width: width),
    hanging("usage: \(programUsage)", indent: 9, width: width),
  ]
  blocks += groups.map { group in
    section(
      group.title,
      group.commands.map { command in
        let gap = String(repeating: " ", count: widest - command.name.count)
        return Row(command.name + gap, command.summary)
      }, width)
  }
  let common = OptionDescription.common
  blocks.append(section("Common options", optionRows(common), width))
  blocks.append(
    wrapped(
      """
      Run `\(Program.name) help COMMAND` for the options and examples of a command, and \
      `\(Program.name) help query` for what can be searched for, `\(Program.name) help checks` for what is looked for.
      """, width: width))
  return page(blocks)
}

/// Narrower than 40 columns nothing could be read; wider than 80 lines tire the eye.
private func helpWidth(_ width: Int) -> Int {
  min(max(width, 40), 80)
}

private func page(_ blocks: [[String]]) -> String {
  blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

private func section(_ title: String, _ rows: [Row], _ width: Int) -> [String] {
  rows.isEmpty ? [] : ["\(title):"] + twoColumns(rows, width: width)
}

/// Long names stand under each other, with room for a letter where any option has one.
private func optionRows(_ options: [OptionDescription]) -> [Row] {
  let indent = options.contains { $0.letter != nil } ? "    " : ""
  return options.map { Row($0.letter == nil ? indent + $0.usage : $0.spelling, $0.explanation) }
}

/// Command lines as they are; what they do follows, further in.
private func examples(_ examples: [CommandDescription.Example], _ width: Int) -> [String] {
  guard !examples.isEmpty else { return [] }
  return ["Examples:"]
    + examples.flatMap { example in
      ["  \(example.commandLine)"]
        + wrapped(example.summary, width: width - 6).map { "      \($0)" }
    }
}

/// Leading spaces stay, and lines after the first are indented.
private func hanging(_ text: String, indent: Int, width: Int) -> [String] {
  let lead = String(text.prefix { $0 == " " })
  let lines = wrapped(text, width: width - indent)
  return lines.enumerated().map { index, line in
    (index == 0 ? lead : String(repeating: " ", count: indent)) + line
  }
}
