/// A shell for which completions can be printed.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}

/// Returns the script that teaches a shell the commands, options and values.
///
/// What only the knowledge base knows is asked of `postmortem completions --values KIND` when the
/// user presses the key, with the `--root` of the line being typed.
func completionScript(_ shell: Shell, _ commands: [CommandDescription]) -> String {
  switch shell {
  case .bash: bashCompletion(commands)
  case .zsh: zshCompletion(commands)
  case .fish: fishCompletion(commands)
  }
}

// What the three scripts have in common: they walk the words typed so far to find the command.
extension CommandDescription {
  /// The command found so far, a space and the word that leads to this command.
  var step: String {
    name == word ? " \(name)" : name
  }

  /// The options that a shell offers after this command.
  var offeredOptions: [OptionDescription] {
    shownOptions + shownCommonOptions
  }
}

/// Returns all options, as typed, after which a further word is a value: the walk must step over
/// it.
func flagsBeforeValues(_ commands: [CommandDescription]) -> [String] {
  let options = commands.flatMap(\.options) + OptionDescription.common
  var flags: [String] = []
  for option in options where option.valueName != nil {
    flags += [option.flag] + (option.letter.map { ["-\($0)"] } ?? [])
  }
  return Set(flags).sorted()
}

/// Returns text as one word of bash, zsh or a POSIX shell.
func shellWord(_ text: String) -> String {
  "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}
