/// What may stand at the cursor, told from the words before it.
///
/// They are read as the parser reads them, but nothing is wrong here: who is still typing has not finished.
struct Completion: Sendable, Equatable {
  /// The knowledge base that the line names.
  private(set) var root: String?
  /// What of the last word stays as it is: `--owner=`.
  private(set) var start = ""
  /// What was typed of the part to complete.
  private(set) var typed = ""
  /// Names and values that are known without a knowledge base.
  private(set) var offers: [Offer] = []
  /// What else there may be.
  private(set) var kind = CompletionKind.nothing

  init(_ line: TypedLine, _ commands: [CommandDescription]) {
    var command: CommandDescription?
    var given: Set<String> = []
    var waiting: OptionDescription?
    var argumentCount = 0
    var isEnded = false
    func option(_ spelling: some StringProtocol) -> OptionDescription? {
      (command?.allOptions ?? OptionDescription.common).first {
        $0.flag == spelling || $0.letter.map { "-\($0)" == spelling } == true
      }
    }
    for word in line.words.dropFirst() {
      if let option = waiting {
        if option.name == "root" { root = word }
        waiting = nil
      } else if !isEnded, word == "--" {
        isEnded = true
      } else if !isEnded, word.hasPrefix("-") {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let option = option(parts[0]) else { continue }
        given.insert(option.name)
        if option.name == "root", parts.count == 2 { root = String(parts[1]) }
        if option.valueName != nil, parts.count == 1 { waiting = option }
      } else if argumentCount == 0, !isEnded,
        let next = (command?.subcommands ?? commands).first(where: { $0.word == word })
      {
        command = next
      } else {
        argumentCount += 1
      }
    }
    typed = line.last
    let equals = isEnded || !typed.hasPrefix("--") ? nil : typed.firstIndex(of: "=")
    if let waiting {
      offerValues(of: waiting)
    } else if let equals, let option = option(typed[..<equals]), option.valueName != nil {
      start = String(typed[...equals])
      typed = String(typed[typed.index(after: equals)...])
      offerValues(of: option)
    } else if !isEnded, typed == "-" || typed.hasPrefix("--") {
      offers = (command?.offeredOptions ?? OptionDescription.common)
        .filter { $0.isRepeated || !given.contains($0.name) }
        .map { Offer(value: $0.flag, about: $0.summary) }
    } else {
      offerArguments(of: command, after: argumentCount, commands)
    }
    offers = offers.filter { begins($0.value, with: typed) }
  }

  private mutating func offerValues(of option: OptionDescription) {
    offers = option.isHidden ? [] : option.choices.map { Offer(value: $0) }
    kind = option.isHidden ? .nothing : option.completion
  }

  private mutating func offerArguments(
    of command: CommandDescription?, after count: Int, _ commands: [CommandDescription]
  ) {
    if count == 0 {
      offers = (command?.subcommands ?? commands).map { Offer(value: $0.word, about: $0.summary) }
    }
    let arguments = command?.arguments ?? []
    guard let last = arguments.last, count < arguments.count || last.isRepeated else { return }
    let argument = arguments[min(count, arguments.count - 1)]
    offers += argument.choices.map { Offer(value: $0) }
    kind = argument.completion
    // What follows the name of a command is one of its own, and few ask for its help.
    guard kind == .commands, count == 0 else { return }
    offers += commands.map { Offer(value: $0.name, about: $0.summary) }
    offers += HelpTopic.all.map { Offer(value: $0.name, about: $0.summary) }
  }
}

/// A value that a shell offers, and what it may show beside it.
struct Offer: Sendable, Equatable {
  var value: String
  var about = ""
}

/// Case does not count, nor the sign before a name.
func begins(_ value: String, with typed: String) -> Bool {
  let value = value.lowercased()
  let typed = typed.lowercased()
  return value.hasPrefix(typed) || (value.hasPrefix("@") && value.dropFirst().hasPrefix(typed))
}

extension CommandDescription {
  /// The options that a shell offers after this command.
  fileprivate var offeredOptions: [OptionDescription] { shownOptions + shownCommonOptions }
}
