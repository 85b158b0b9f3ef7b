/// Returns the script for bash 4 or later; it needs no other completion library.
func bashCompletion(_ commands: [CommandDescription]) -> String {
  let family = commands.flatMap(\.family)
  let common = OptionDescription.common
  let values =
    family.flatMap { command in
      (command.options + command.shownCommonOptions.filter { $0.name == "format" })
        .compactMap { branch($0, in: command, commands) }
    } + common.compactMap { branch($0, in: nil, commands) }
  let options =
    ["'') _postmortem_words \(words(common.map(\.flag))) ;;"]
    + family.map { command in
      let flags = words(command.offeredOptions.map(\.flag))
      return "\(shellWord(command.name))) _postmortem_words \(flags) ;;"
    }
  let arguments =
    ["'') _postmortem_words \(words(commands.map(\.name))) ;;"]
    + family.compactMap { argumentBranch($0, commands) }

  return #"""
    # Completion of postmortem for bash. In ~/.bashrc: source <(postmortem completions bash)

    _postmortem_words() {
      local word
      for word; do
        if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
      done
    }

    _postmortem_values() {
      local value
      while IFS= read -r value; do
        if [[ $value == "$current"* ]]; then
          printf -v value %q "$value"
          COMPREPLY+=("$value")
        fi
      done < <(postmortem "${root[@]}" completions --values "$1" 2>/dev/null)
    }

    _postmortem_files() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
    }

    _postmortem() {
      local current=${COMP_WORDS[COMP_CWORD]} command= option= ended= word i
      local -a root=()
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $ended ]]; then continue; fi
        case $word in
        --) ended=yes ;;
        \#(flagsBeforeValues(commands).joined(separator: " | ")))
          if [[ ${COMP_WORDS[i + 1]} == = ]]; then ((i++)); fi
          if ((i + 1 >= COMP_CWORD)); then
            option=$word
          else
            ((i++))
            if [[ $word == --root ]]; then root=(--root "${COMP_WORDS[i]/#\~\//$HOME/}"); fi
          fi
          ;;
        -*) ;;
        *)
          case "$command $word" in
          \#(family.map { shellWord($0.step) }.joined(separator: " | ")))
            command=${command:+$command }$word
            ;;
          esac
          ;;
        esac
      done
      if [[ $current == = ]]; then current=; fi
      if [[ $option ]]; then
        case "$command $option" in
        \#(values.joined(separator: "\n    "))
        esac
      elif [[ $current == -* && ! $ended ]]; then
        case $command in
        \#(options.joined(separator: "\n    "))
        esac
      else
        case $command in
        \#(arguments.joined(separator: "\n    "))
        esac
      fi
    }

    complete -F _postmortem postmortem

    """#
}

/// Returns what to offer after an option; nil where nothing can be offered.
private func branch(
  _ option: OptionDescription, in command: CommandDescription?, _ commands: [CommandDescription]
) -> String? {
  guard option.valueName != nil, !option.isHidden,
    let offer = offer(option.choices, option.completion, commands)
  else { return nil }
  // A common option without choices of the command's own is the same everywhere.
  let start =
    command.map { shellWord("\($0.name) \(option.flag)") } ?? "*\(shellWord(" " + option.flag))"
  return "\(start)) \(offer) ;;"
}

private func argumentBranch(
  _ command: CommandDescription, _ commands: [CommandDescription]
) -> String? {
  var offers: [String] = []
  if !command.subcommands.isEmpty {
    offers.append("_postmortem_words \(words(command.subcommands.map(\.word)))")
  }
  if let argument = command.arguments.first,
    let offer = offer(argument.choices, argument.completion, commands)
  {
    offers.append(offer)
  }
  guard !offers.isEmpty else { return nil }
  return "\(shellWord(command.name))) \(offers.joined(separator: "; ")) ;;"
}

private func offer(
  _ choices: [String], _ completion: CompletionKind, _ commands: [CommandDescription]
) -> String? {
  if !choices.isEmpty { return "_postmortem_words \(words(choices))" }
  switch completion {
  case .nothing: return nil
  case .files: return "_postmortem_files -f"
  case .folders: return "_postmortem_files -d"
  case .commands: return "_postmortem_words \(words(commands.map(\.name)))"
  case .known(let values): return "_postmortem_values \(values.rawValue)"
  }
}

private func words(_ words: [String]) -> String {
  words.joined(separator: " ")
}
