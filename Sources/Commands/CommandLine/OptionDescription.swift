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
