extension CommandDescription {
  /// `postmortem help`.
  static let help = CommandDescription(
    name: "help",
    summary: "Show help for a command, for queries or for checks",
    discussion: [
      """
      As markdown or as a manual page it covers all commands, whatever COMMAND says; only the rules of \
      `checks` have a page of their own.
      """
    ],
    arguments: [
      ArgumentDescription("COMMAND", isOptional: true, isRepeated: true, completion: .commands)
    ],
    formats: [.text, .markdown, .man],
    examples: [
      Example("postmortem help search", "Show how to search"),
      Example("postmortem help query", "Show what can be searched for"),
      Example("postmortem help checks", "List what `check` looks for"),
      Example("postmortem help --format man > postmortem.1", "Write the manual page"),
    ],
    isPaged: true)
}
