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
