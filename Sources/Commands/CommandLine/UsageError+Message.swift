internal import Documents

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
