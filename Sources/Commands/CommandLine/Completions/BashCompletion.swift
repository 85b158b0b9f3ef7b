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

    # What may follow is offered as one word of the shell, quoted as the user began it. bash splits
    # words at `:`, `=` and others of COMP_WORDBREAKS too, and replaces only what follows the last of them.
    _postmortem_offer() {
      local word=$1
      case $quote in
      "'") word=${word//\'/\'\\\'\'} ;;
      '"')
        word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
        ;;
      *)
        printf -v word '%q' "$word"
        word=$before$word
        if [[ $word != "$kept"* ]]; then return 1; fi
        word=${word#"$kept"}
        ;;
      esac
      COMPREPLY+=("$word")
    }

    _postmortem_words() {
      local word
      for word; do
        if [[ $word == "$typed"* ]]; then _postmortem_offer "$word"; fi
      done
    }

    _postmortem_values() {
      local value about i room
      local -a abouts=()
      compopt -o nosort 2>/dev/null
      while IFS=$'\t' read -r value about; do
        _postmortem_offer "$value" || continue
        abouts[${#COMPREPLY[@]}-1]=$about
        if [[ $value == *: ]]; then compopt -o nospace 2>/dev/null; fi
      done < <(postmortem "${root[@]}" completions --values "$1" --prefix="$typed" 2>/dev/null)
      # Where several are listed they can be explained, since bash inserts no more than all have in common.
      if ((${#COMPREPLY[@]} > 1 && COMP_TYPE != 37 && COMP_TYPE != 42)); then
        for i in "${!abouts[@]}"; do
          ((room = ${COLUMNS:-80} - ${#COMPREPLY[i]} - 4))
          if [[ ${abouts[i]-} ]] && ((room > 10)); then
            COMPREPLY[i]+="  (${abouts[i]:0:room})"
          fi
        done
      fi
    }

    _postmortem_files() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen "$1" -- "$typed")
    }

    # The words up to the cursor as the shell sees them, joined where bash has split them.
    _postmortem_split() {
      local line=${COMP_LINE:0:COMP_POINT} part rest i
      words=()
      for ((i = 0; i <= COMP_CWORD; i++)); do
        part=${COMP_WORDS[i]}
        rest=${line#"${line%%[![:space:]]*}"}
        if ((i == COMP_CWORD)); then part=$rest; fi
        if ((i > 0)) && [[ $rest == "$line" ]]; then
          words[${#words[@]}-1]+=$part
        else
          words+=("$part")
        fi
        line=${rest#"$part"}
      done
      current=${words[${#words[@]}-1]}
      # All but what bash is going to replace.
      kept=${current%"$1"}
    }

    _postmortem() {
      local current kept before= quote= typed command= option= ended= word i
      local -a root=() words
      COMPREPLY=()
      _postmortem_split "$2"
      for ((i = 1; i < ${#words[@]} - 1; i++)); do
        word=${words[i]}
        if [[ $ended ]]; then continue; fi
        case $word in
        --) ended=yes ;;
        --root=*) root=(--root "${word#--root=}") ;;
        \#(flagsBeforeValues(commands).joined(separator: " | ")))
          if ((i + 2 >= ${#words[@]})); then
            option=$word
          else
            ((i++))
            if [[ $word == --root ]]; then root=(--root "${words[i]}"); fi
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
      if [[ ${root[1]-} ]]; then root[1]=${root[1]/#\~\//$HOME/}; fi
      if [[ ! $option && ! $ended && $current == --*=* ]]; then
        option=${current%%=*} before=${current%%=*}=
      fi
      typed=${current#"$before"}
      if [[ $typed == [\'\"]* ]]; then quote=${typed:0:1} typed=${typed:1}; fi
      if [[ $quote != "'" ]]; then typed=${typed//\\/}; fi
      if [[ $option ]]; then
        case "$command $option" in
        \#(values.joined(separator: "\n    "))
        esac
      elif [[ ($current == - || $current == --*) && ! $ended ]]; then
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
  case .knownOrFiles(let values):
    return
      "_postmortem_values \(values.rawValue); [[ ${COMPREPLY-} ]] || _postmortem_files -f"
  }
}

private func words(_ words: [String]) -> String {
  words.joined(separator: " ")
}
