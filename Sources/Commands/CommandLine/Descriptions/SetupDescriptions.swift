extension CommandDescription {
  /// `postmortem init`.
  static let `init` = CommandDescription(
    name: "init",
    summary: "Make a folder a knowledge base",
    discussion: [
      """
      Where postmortems are there already, under whatever name, it writes a `postmortem.yml` that says \
      where, and nothing else. At a terminal it asks first, \
      unless `--yes` is given; elsewhere it does not ask.
      """,
      """
      Else it creates a `postmortem.yml` whose comments explain every setting, and a template; `new` \
      makes the folder of the first postmortem. What is already there is left as it is.
      """,
    ],
    arguments: [ArgumentDescription("DIR", isOptional: true, completion: .folders)],
    options: [
      OptionDescription("yes", letter: "y", "Write what was found without asking")
    ],
    examples: [
      Example("postmortem init", "Use the current folder"),
      Example("postmortem init docs/incidents", "Use another folder, created where it is missing"),
    ])
}

extension CommandDescription {
  /// `postmortem index`.
  static let index = CommandDescription(
    name: "index",
    summary: "Bring the index up to date and say what was read",
    discussion: [
      """
      Every command that asks the index does this by itself before it answers. The index holds \
      nothing that is not in the files and in git's history: it can be deleted at any time.
      """
    ],
    options: [OptionDescription("rebuild", "Read every file and all commits again")],
    examples: [
      Example("postmortem index", "Read what has changed and count the findings"),
      Example("postmortem index --rebuild", "Start afresh"),
    ])
}

extension CommandDescription {
  /// `postmortem export`.
  static let export = CommandDescription(
    name: "export",
    summary: "Write all that was read as JSON",
    discussion: [
      "One object a document, references included, a line each, or with `--json` all in one list."
    ],
    formats: [.ndjson, .json],
    examples: [
      Example("postmortem export > incidents.ndjson", "Keep everything in a file"),
      Example("postmortem export | jq -r .title", "List the titles"),
    ])
}

extension CommandDescription {
  /// `postmortem completions`.
  static let completions = CommandDescription(
    name: "completions",
    summary: "Print the completion script of a shell",
    arguments: [ArgumentDescription("SHELL", choices: Shell.allCases.map(\.rawValue))],
    options: [
      OptionDescription(
        "line", value: "LINE", "Print what may follow this line up to the cursor", isHidden: true),
      OptionDescription(
        "word", value: "WORD", "What bash takes for the last word of it", isHidden: true),
    ],
    examples: [
      Example("source <(postmortem completions bash)", "For bash, in `~/.bashrc`"),
      Example("source <(postmortem completions zsh)", "For zsh, in `~/.zshrc` after `compinit`"),
      Example(
        "postmortem completions fish > ~/.config/fish/completions/postmortem.fish", "For fish"),
    ])
}

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
