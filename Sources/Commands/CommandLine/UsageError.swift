internal import Documents

/// What is wrong with a command line: facts, of which `UsageError+Message.swift` makes sentences.
///
/// Options are named as typed or with their dashes, commands by their full name without the
/// program's.
enum UsageError: Error, Equatable {
  /// `parent` is nil for the first word.
  case unknownCommand(String, parent: String?, known: [String])
  /// `command` is nil before any command was typed.
  case unknownOption(String, command: String?, known: [String])
  /// A word of a query that nothing holds, and that looks like an option of the command.
  case misspeltOption(String, command: String, near: String)
  /// A command's own option in front of the command; `usage` is how to write it.
  case optionBeforeCommand(String, command: String, usage: String)
  case missingValue(option: String, usage: String)
  case unexpectedValue(option: String, value: String)
  /// `subject` is an option with its dashes or an argument's name.
  case invalidChoice(subject: String, value: String, choices: [String])
  /// `expected` is a noun phrase.
  case invalidValue(subject: String, value: String, expected: String)
  case missingArgument(String, usage: String)
  case unexpectedArgument(String, usage: String)
  case duplicateOption(String)
  case conflictingOptions(String, String)
  /// An option that says something about other formats than the one asked for.
  case otherFormat(option: String, formats: [String])
}

/// Returns how a command is called: `postmortem show [OPTIONS] ID`.
func usage(of command: CommandDescription) -> String {
  let options = command.shownOptions.isEmpty ? [] : ["[OPTIONS]"]
  return ([Program.name, command.name] + options + command.arguments.map(\.spelling))
    .joined(separator: " ")
}

/// Returns how a command and all its subcommands are called, one a line.
func usageLines(of command: CommandDescription) -> [String] {
  command.family.map(usage(of:))
}

/// How the program as a whole is called.
let programUsage = "\(Program.name) [COMMON OPTIONS] COMMAND [OPTIONS] [ARGUMENTS]"

extension UsageError {
  /// What happened, to which thing; without full stop.
  var sentence: String {
    switch self {
    case .unknownCommand(let word, let parent, _):
      "\(calling(parent)) has no command \(quoted(word))"
    case .unknownOption(let option, let command, _):
      "\(calling(command)) has no option \(visible(option))"
    case .misspeltOption(let option, let command, _):
      "\(calling(command)) has no option \(visible(option))"
    case .optionBeforeCommand(let option, _, _):
      "\(visible(option)) stands before the command"
    case .missingValue(let option, _):
      "\(visible(option)) needs a value"
    case .unexpectedValue(let option, let value):
      "\(option) takes no value, but \(quoted(value)) was given"
    case .invalidChoice(let subject, let value, let choices):
      "\(subject) cannot be \(quoted(value)): expected \(alternatives(choices))"
    case .invalidValue(let subject, let value, let expected):
      "\(subject) cannot be \(quoted(value)): expected \(expected)"
    case .missingArgument(let name, _):
      "\(name) is missing"
    case .unexpectedArgument(let word, _):
      "unexpected argument \(quoted(word))"
    case .duplicateOption(let option):
      "\(option) is given twice"
    case .conflictingOptions(let one, let other):
      "\(one) and \(other) exclude each other"
    case .otherFormat(let option, let formats):
      "\(option) needs --format \(alternatives(formats))"
    }
  }

  /// What to do about it, where something can be said.
  var hint: String? {
    switch self {
    case .unknownCommand(let word, let parent, let known):
      suggestion(for: word, among: known)
        ?? "run `\(calling("help", parent))` for the commands it has"
    case .unknownOption(let option, let command, let known):
      suggestion(for: option, among: known)
        ?? "run `\(calling("help", command))` for the options it has"
    case .misspeltOption(_, _, let near):
      "did you mean \(near)? After `--` it is looked for as text"
    case .optionBeforeCommand(_, let command, let usage):
      "write `\(calling(command)) \(usage)`"
    case .missingValue(_, let usage):
      "write `\(usage)`"
    case .unexpectedValue(let option, _):
      "write `\(option)`"
    case .invalidChoice(_, let value, let choices):
      suggestion(for: value, among: choices)
    case .missingArgument(_, let usage), .unexpectedArgument(_, let usage):
      "write `\(usage)`"
    case .otherFormat(let option, let formats):
      formats.first.map { "write `--format \($0) \(option)`" }
    case .invalidValue, .duplicateOption, .conflictingOptions:
      nil
    }
  }

  /// The lines for standard error.
  var message: String {
    "error: \(sentence)\n" + (hint.map { "hint: \($0)\n" } ?? "")
  }
}

/// Returns a command as it is called: `postmortem help search`.
private func calling(_ words: String?...) -> String {
  ([Program.name] + words.compactMap(\.self)).joined(separator: " ")
}

private func suggestion(for word: String, among known: [String]) -> String? {
  nearest(to: word, among: known).map { "did you mean \($0)?" }
}
