/// Returns the script for zsh, to be sourced after `compinit` or put in a folder of `fpath`.
func zshCompletion(_ commands: [CommandDescription]) -> String {
  let family = commands.flatMap(\.family)
  let branches = family.map { command in
    // What is the beginning of no subcommand may begin an argument.
    let argument = command.arguments.first.map { action($0.choices, $0.completion, commands) }
    return branch(
      command.name, names: command.subcommands, or: argument,
      zshSpecifications(command, commands))
  }
  let first = branch("", names: commands, zshSpecifications(OptionDescription.common, commands))

  return #"""
    #compdef postmortem
    # Completion of postmortem for zsh. In ~/.zshrc, after compinit:
    # source <(postmortem completions zsh)

    # The program knows what begins as typed, and how a query writes it: zsh need not compare again.
    _postmortem_values() {
      local typed=${(Q)PREFIX}
      if [[ -n $compstate[quote] ]]; then typed=$PREFIX; fi
      local -a lines values shown
      lines=(${(f)"$(postmortem $postmortem_root completions --values $@[-1] --prefix=$typed 2>/dev/null)"})
      values=(${lines%%$'\t'*})
      shown=(${(mr:COLUMNS-2:)${lines/$'\t'/  -- }})
      local -a look=()
      if [[ $lines == *$'\t'* ]]; then look+=(-l); fi
      if [[ $values[1] == *: ]]; then look+=(-S ''); fi
      compadd -V known "$@[1,-2]" -U -i "$IPREFIX" -I "$ISUFFIX" "$look[@]" -d shown -- $values
    }

    _postmortem() {
      local command= word
      local -i position=1 index
      local -a names specifications postmortem_root
      for ((index = 2; index < CURRENT; index++)); do
        word=$words[index]
        case $word in
        (--root=*) postmortem_root=(--root ${${word#--root=}/#\~\//$HOME/}) ;;
        (\#(flagsBeforeValues(commands).joined(separator: "|")))
          ((index++))
          if [[ $word == --root ]]; then postmortem_root=(--root ${words[index]/#\~\//$HOME/}); fi
          ;;
        (-*) ;;
        (*)
          case "$command $word" in
          (\#(family.map { shellWord($0.step) }.joined(separator: "|")))
            command=${command:+$command }$word
            position=index
            ;;
          esac
          ;;
        esac
      done
      words=($words[1] "${(@)words[position+1,-1]}")
      ((CURRENT -= position - 1))
      case $command in
      \#(([first] + branches).joined(separator: "\n  "))
      esac
      _arguments -s -S : $specifications
    }

    if [[ $funcstack[1] == _postmortem ]]; then
      _postmortem "$@"
    else
      compdef _postmortem postmortem
    fi

    """#
}

private func branch(
  _ name: String, names: [CommandDescription], or argument: String? = nil,
  _ specifications: [String]
) -> String {
  let start = ["(\(shellWord(name)))"]
  let described = names.map { command in
    shellWord("\(command.word):\(command.summary)")
  }
  let ofNames =
    names.isEmpty ? [] : ["  names=("] + described.map { "    " + $0 } + ["  )"]
  let other = argument.map { $0 == nothing ? "" : " || \($0)" } ?? ""
  let all = specifications + (names.isEmpty ? [] : ["1:command:{_describe command names\(other)}"])
  let ofSpecifications = ["  specifications=("] + all.map { "    " + shellWord($0) } + ["  )"]
  return (start + ofNames + ofSpecifications + ["  ;;"]).joined(separator: "\n  ")
}

/// Returns what `_arguments` has to know of a command.
private func zshSpecifications(
  _ command: CommandDescription, _ commands: [CommandDescription]
) -> [String] {
  zshSpecifications(command.offeredOptions, commands)
    + command.arguments.enumerated().map { index, argument in
      let place = argument.isRepeated ? "*" : String(index + 1)
      let optional = argument.isOptional && !argument.isRepeated ? ":" : ""
      let action = action(argument.choices, argument.completion, commands)
      return "\(place):\(optional)\(argument.name):\(action)"
    }
}

private func zshSpecifications(
  _ options: [OptionDescription], _ commands: [CommandDescription]
) -> [String] {
  options.flatMap { option in
    let spellings = [option.flag] + (option.letter.map { ["-\($0)"] } ?? [])
    let others = (option.isRepeated ? [] : spellings) + option.excludes.map { "--\($0)" }
    let exclusion = others.isEmpty ? "" : "(\(others.joined(separator: " ")))"
    return spellings.map { spelling in
      let start = exclusion + (option.isRepeated ? "*" : "") + spelling
      let text = "[\(escaped(option.summary))]"
      guard let valueName = option.valueName else { return start + text }
      let action = action(option.choices, option.completion, commands)
      // With `=` the value may follow it or be the next word; after a letter `+` says the same.
      return start + (spelling == option.flag ? "=" : "+") + text
        + ":\(escaped(valueName)):\(action)"
    }
  }
}

/// The action that offers nothing.
private let nothing = " "

private func action(
  _ choices: [String], _ completion: CompletionKind, _ commands: [CommandDescription]
) -> String {
  if !choices.isEmpty { return "(\(choices.joined(separator: " ")))" }
  switch completion {
  case .nothing: return nothing
  case .files: return "_files"
  case .folders: return "_files -/"
  case .commands: return "(\(commands.map(\.name).joined(separator: " ")))"
  case .known(let values): return "_postmortem_values \(values.rawValue)"
  case .knownOrFiles(let values): return "{_postmortem_values \(values.rawValue) || _files}"
  }
}

/// Returns text in which `_arguments` sees no separator.
private func escaped(_ text: String) -> String {
  text.map { ":[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
}
