/// Returns the script for fish 3 or later.
func fishCompletion(_ commands: [CommandDescription]) -> String {
  let family = commands.flatMap(\.family)
  let flags = flagsBeforeValues(commands).joined(separator: " ")
  let steps = family.map { fishWord($0.step) }.joined(separator: " ")
  // The formats depend on the command; the other common options are the same everywhere.
  let common = OptionDescription.common.filter { $0.name != "format" && $0.name != "json" }
  let lines =
    common.map { line(nil, option: $0, commands) }
    + commands.map { line("", arguments: [$0.word], $0.summary) }
    + family.flatMap { completions(of: $0, commands) }

  return #"""
    # Completion of postmortem for fish:
    # postmortem completions fish > ~/.config/fish/completions/postmortem.fish

    function __postmortem_command
        set -l command
        set -l skipped
        for word in (commandline -opc)[2..]
            if set -q skipped[1]
                set -e skipped
                continue
            end
            switch $word
                case \#(flags)
                    set skipped $word
                case '-*'
                case '*'
                    switch "$command $word"
                        case \#(steps)
                            set command (string trim -- "$command $word")
                    end
            end
        end
        echo "$command"
    end

    function __postmortem_is
        set -l command (__postmortem_command)
        test "$command" = "$argv"
    end

    function __postmortem_values
        set -l root
        set -l isRoot
        for word in (commandline -opc)[2..]
            if set -q isRoot[1]
                set root --root (string replace -r '^~/' "$HOME/" -- $word)
                set -e isRoot
            else if test "$word" = --root
                set isRoot yes
            else if string match -q -- '--root=*' $word
                set root --root (string replace -- --root= '' $word | string replace -r '^~/' "$HOME/")
            end
        end
        set -l typed (commandline -ct | string replace -r '^--[a-z]+=' '')
        # An open quote cannot be undone, and is left out.
        set -l plain (string unescape -- $typed; or string replace -r '^["\']' '' -- $typed)
        set -l values (postmortem $root completions --values $argv[1] --prefix="$plain" 2>/dev/null)
        if set -q values[1]
            printf '%s\n' $values
        else if set -q argv[2]
            __fish_complete_path "$plain"
        end
    end

    complete -c postmortem -f
    \#(lines.joined(separator: "\n"))

    """#
}

private func completions(
  of command: CommandDescription, _ commands: [CommandDescription]
) -> [String] {
  let formats = command.shownCommonOptions.filter { $0.name == "format" || $0.name == "json" }
  var lines = (command.shownOptions + formats).map { line(command.name, option: $0, commands) }
  lines += command.subcommands.map { line(command.name, arguments: [$0.word], $0.summary) }
  if let argument = command.arguments.first {
    if !argument.choices.isEmpty {
      lines.append(line(command.name, arguments: argument.choices, nil))
    } else if let offer = offer(argument.completion, commands) {
      lines.append("complete -c postmortem \(condition(command.name))\(offer)")
    }
  }
  return lines
}

private func line(
  _ command: String?, option: OptionDescription, _ commands: [CommandDescription]
) -> String {
  var line = "complete -c postmortem \(condition(command))-l \(option.name)"
  if let letter = option.letter { line += " -s \(letter)" }
  if option.valueName != nil {
    if !option.choices.isEmpty {
      line += " -x -a \(fishWord(option.choices.joined(separator: " ")))"
    } else if let offer = offer(option.completion, commands) {
      line += (option.completion == .files ? " -r " : " -x ") + offer
    } else {
      line += " -x"
    }
  }
  return line + " -d \(fishWord(option.summary))"
}

private func line(_ command: String?, arguments: [String], _ summary: String?) -> String {
  let words = fishWord(arguments.joined(separator: " "))
  return "complete -c postmortem \(condition(command))-a \(words)"
    + (summary.map { " -d \(fishWord($0))" } ?? "")
}

private func offer(_ completion: CompletionKind, _ commands: [CommandDescription]) -> String? {
  switch completion {
  case .nothing: nil
  case .files: "-F"
  case .folders: "-a '(__fish_complete_directories)'"
  case .commands: "-a \(fishWord(commands.map(\.name).joined(separator: " ")))"
  case .known(let values): "-k -a '(__postmortem_values \(values.rawValue))'"
  case .knownOrFiles(let values): "-k -a '(__postmortem_values \(values.rawValue) files)'"
  }
}

/// Returns the condition that `command` was typed and no subcommand of it; nothing where nil is
/// given.
private func condition(_ command: String?) -> String {
  command.map { "-n \(fishWord("__postmortem_is \($0)")) " } ?? ""
}

/// Returns text as one word of fish, where a backslash means something between single quotes too.
private func fishWord(_ text: String) -> String {
  "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
}
