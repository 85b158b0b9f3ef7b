/// Returns postmortem.1, for `man` with its `an` macros.
///
/// It carries no date, so that the same descriptions give the same bytes.
func manPage(_ commands: [CommandDescription], version: String) -> String {
  var lines = [
    ".TH POSTMORTEM 1 \"\" \"\(roff(Program.name)) \(roff(version))\" \"User Commands\"",
    ".SH NAME", "\(roff(Program.name)) \\- \(roff(Program.summary))",
    ".SH SYNOPSIS", textLine(programUsage),
    ".SH DESCRIPTION",
  ]
  lines += paragraphs(Program.discussion) + [".SH COMMANDS"]
  lines += commands.flatMap(\.family).flatMap(commandLines)
  lines += [".SH COMMON OPTIONS"] + definitions(optionRows(OptionDescription.common))
  lines += [".SH ENVIRONMENT"] + definitions(Program.environment)
  lines += [".SH EXIT STATUS"] + definitions(Program.exitCodes)
  return lines.joined(separator: "\n") + "\n"
}

private func commandLines(_ command: CommandDescription) -> [String] {
  var lines = [".SS \(roff(command.name))", textLine(command.summary + ".")]
  lines += [".PP", ".nf", "\\fB\(roff(usage(of: command)))\\fR", ".fi"]
  lines += paragraphs(command.discussion).isEmpty ? [] : [".PP"] + paragraphs(command.discussion)
  lines += definitions(optionRows(command.shownOptions))
  if command.formats.count > 1 {
    lines += [
      ".PP", textLine("Formats: \(command.formats.map(\.rawValue).joined(separator: ", "))."),
    ]
  }
  for example in command.examples {
    lines += [".PP", textLine(example.summary + ":"), ".PP", ".RS", ".nf"]
    lines += [textLine(example.commandLine, code: false), ".fi", ".RE"]
  }
  return lines
}

private func paragraphs(_ texts: [String]) -> [String] {
  Array(texts.map { [textLine($0)] }.joined(separator: [".PP"]))
}

private func optionRows(_ options: [OptionDescription]) -> [Row] {
  options.map { Row($0.spelling, $0.explanation) }
}

private func definitions(_ rows: [Row]) -> [String] {
  rows.flatMap { [".TP", "\\fB\(roff($0.term))\\fR", textLine($0.text + ".")] }
}

/// Returns a line of text; what stands between backticks is set in bold unless it is all `code`.
private func textLine(_ text: String, code isMarked: Bool = true) -> String {
  // A dot would begin a request; so would an apostrophe, but that is written by name.
  let start = text.first == "." ? "\\&" : ""
  guard isMarked else { return start + roff(text) }
  let parts = text.split(separator: "`", omittingEmptySubsequences: false)
  return start
    + parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? roff(String(part)) : "\\fB\(roff(String(part)))\\fR"
    }.joined()
}

/// Returns text without anything that roff would read as markup or print as another character.
private func roff(_ text: String) -> String {
  text.map { roffCharacters[$0] ?? String($0) }.joined()
}

private let roffCharacters: [Character: String] = [
  "\\": "\\e", "-": "\\-", "'": "\\(aq", "\"": "\\(dq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
  "…": "\\&...",
]
