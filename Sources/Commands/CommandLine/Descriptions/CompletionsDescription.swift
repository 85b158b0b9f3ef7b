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
