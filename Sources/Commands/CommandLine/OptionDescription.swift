/// One option as data.
struct OptionDescription: Sendable, Equatable {
  /// The long name, without dashes.
  var name: String
  var letter: Character?
  /// What the value is called in help, upper case; nil for an option that takes none.
  var valueName: String?
  /// What the value may be; empty where anything goes.
  var choices: [String]
  /// The value where the option is not given.
  var defaultValue: String?
  /// True where the option may be given more than once, each time with a further value.
  var isRepeated: Bool
  /// A phrase that begins with a capital, without full stop.
  var summary: String
  var completion: CompletionKind
  /// Long names of options that cannot be given beside this one.
  var excludes: [String]
  /// The formats that the option says something about; empty for all.
  var formats: [OutputFormat]
  /// True where the option asks for something else, so that no argument is required: `--help`.
  var replacesArguments: Bool
  /// True for what scripts of our own use: parsed, but not shown and not completed.
  var isHidden: Bool

  init(
    _ name: String, letter: Character? = nil, value valueName: String? = nil,
    choices: [String] = [], default defaultValue: String? = nil, isRepeated: Bool = false,
    _ summary: String, completion: CompletionKind = .nothing, excludes: [String] = [],
    formats: [OutputFormat] = [], replacesArguments: Bool = false, isHidden: Bool = false
  ) {
    self.name = name
    self.letter = letter
    self.valueName = valueName
    self.choices = choices
    self.defaultValue = defaultValue
    self.isRepeated = isRepeated
    self.summary = summary
    self.completion = completion
    self.excludes = excludes
    self.formats = formats
    self.replacesArguments = replacesArguments
    self.isHidden = isHidden
  }
}

extension OptionDescription {
  /// `--limit`.
  var flag: String {
    "--\(name)"
  }

  /// With the value, as it is typed: `--limit N`.
  var usage: String {
    valueName.map { "\(flag) \($0)" } ?? flag
  }

  /// With the letter too: `-q, --quiet`.
  var spelling: String {
    letter.map { "-\($0), \(usage)" } ?? usage
  }

  /// The summary with what else there is to know: formats, choices, default, whether it can be repeated.
  var explanation: String {
    var notes: [String] = []
    if !formats.isEmpty {
      notes.append("with --format \(alternatives(formats.map(\.rawValue)))")
    }
    if !choices.isEmpty { notes.append(alternatives(choices)) }
    if isRepeated { notes.append("can be repeated") }
    if let defaultValue { notes.append("default \(defaultValue)") }
    return notes.isEmpty ? summary : "\(summary) (\(notes.joined(separator: "; ")))"
  }
}

/// Returns words as a sentence lists them: `text, json or csv`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

/// A place for words on the command line that belong to no option.
struct ArgumentDescription: Sendable, Equatable {
  /// Upper case, as help shows it: `ID`, `QUERY`.
  var name: String
  var isOptional = false
  /// True where any number of words may follow.
  var isRepeated = false
  /// What it may be; empty where anything goes.
  var choices: [String] = []
  var completion = CompletionKind.nothing

  init(
    _ name: String, isOptional: Bool = false, isRepeated: Bool = false, choices: [String] = [],
    completion: CompletionKind = .nothing
  ) {
    self.name = name
    self.isOptional = isOptional
    self.isRepeated = isRepeated
    self.choices = choices
    self.completion = completion
  }

  /// The words of a query.
  static let query = ArgumentDescription(
    "QUERY", isOptional: true, isRepeated: true, completion: .known(.query))

  /// As usage lines write it: `ID`, `TITLE…`, `[PATH…]`, `bash|zsh|fish`.
  var spelling: String {
    let words = (choices.isEmpty ? name : choices.joined(separator: "|")) + (isRepeated ? "…" : "")
    return isOptional ? "[\(words)]" : words
  }
}

/// What a shell may offer for a value that has no fixed choices.
enum CompletionKind: Sendable, Equatable {
  case nothing
  case files
  case folders
  /// The names of the commands themselves.
  case commands
  /// What the knowledge base holds, looked up when the user presses the key.
  case known(KnownValues)
  /// The same, and files where none of it begins so.
  case knownOrFiles(KnownValues)
}

/// Values of a knowledge base.
enum KnownValues: Sendable {
  /// Ids of action items that are done or dropped, or that are not.
  case closedActions
  case openActions
  /// Incident ids, the latest first.
  case incidents
  case owners
  /// Pattern ids.
  case patterns
  /// Whole queries: what was typed, with its last word completed.
  case query
  case severities
  case systems
  case tags
  case templates
}
