extension CommandDescription {
  /// `postmortem completions`.
  static let completions = CommandDescription(
    name: "completions",
    summary: "Print the completion script of a shell",
    arguments: [ArgumentDescription("SHELL", choices: Shell.allCases.map(\.rawValue))],
    options: [
      OptionDescription(
        "values", value: "KIND", choices: KnownValues.allCases.map(\.rawValue),
        "Print what the knowledge base holds, one value a line", replacesArguments: true,
        isHidden: true),
      OptionDescription("prefix", value: "TYPED", "Only what begins so", isHidden: true),
    ],
    examples: [
      Example("source <(postmortem completions bash)", "For bash, in `~/.bashrc`"),
      Example("source <(postmortem completions zsh)", "For zsh, in `~/.zshrc` after `compinit`"),
      Example(
        "postmortem completions fish > ~/.config/fish/completions/postmortem.fish", "For fish"),
    ])
}
