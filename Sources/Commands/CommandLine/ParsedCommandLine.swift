internal import Documents
internal import Platform

/// What was typed, sorted and checked against the descriptions, and nothing more: no file was
/// opened.
struct ParsedCommandLine: Sendable, Equatable {
  /// nil where none was typed, as in `postmortem --version`.
  var command: CommandDescription?
  var arguments: [String] = []
  /// Those of the arguments that look like options, and are unknown to a command that takes them for text.
  var textOptions: [String] = []
  /// Long names of the options given that take no value.
  var flags: Set<String> = []
  /// By long name, in the order typed.
  var values: [String: [String]] = [:]
}

// A long name that the command does not describe is a slip in our own code, which the first test of
// the command meets; so the accessors stop the program there.
extension ParsedCommandLine {
  func flag(_ name: String) -> Bool {
    precondition(describes(name), "undescribed option --\(name)")
    return flags.contains(name)
  }

  /// Returns the value typed, else the default that the description states.
  func value(_ name: String) -> String? {
    let option = option(name)
    precondition(option != nil, "undescribed option --\(name)")
    return values[name]?.last ?? option?.defaultValue
  }

  /// Returns all values of an option that can be repeated, in the order typed.
  func values(_ name: String) -> [String] {
    precondition(describes(name), "undescribed option --\(name)")
    return values[name] ?? []
  }

  /// The format asked for by `--format` or `--json`, else the command's default.
  var format: OutputFormat {
    if flag("json") { return .json }
    return value("format").flatMap(OutputFormat.init(rawValue:)) ?? .text
  }

  func integer(_ name: String, atLeast minimum: Int = 0) throws(UsageError) -> Int? {
    try value(name, as: "a whole number, \(minimum) or more") { text in
      Int(decimal: text.utf8).flatMap { $0 >= minimum ? $0 : nil }
    }
  }

  /// Returns the days that a value means, in the words of a query.
  func days(_ name: String, today: Day) throws(UsageError) -> DaySpan? {
    try value(name, as: DaySpan.examples) { DaySpan($0, today: today) }
  }

  func day(_ name: String, today: Day) throws(UsageError) -> Day? {
    try value(name, as: "one day, such as 2026-01-31 or yesterday") { text in
      DaySpan(text, today: today).flatMap { $0.first == $0.last ? $0.first : nil }
    }
  }

  func week(_ name: String, today: Day) throws(UsageError) -> Week? {
    try value(name, as: "a week, such as 2026-W06 or last_week") { text in
      DaySpan(text, today: today).flatMap { span in
        let week = Week(of: span.first)
        return span.first == week.monday && span.last == week.sunday ? week : nil
      }
    }
  }

  /// Returns a number of days.
  func dayCount(_ name: String) throws(UsageError) -> Int? {
    try value(name, as: "a number of days, such as 90, 30d or 2w") {
      Int(decimal: $0.utf8) ?? DaySpan.days($0)
    }
  }

  /// Returns a time of day as minutes since midnight.
  func minuteOfDay(_ name: String) throws(UsageError) -> Int? {
    try value(name, as: "a time of day such as 09:30") { text in
      let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
        let hour = Int(decimal: parts[0]), hour < 24,
        let minute = Int(decimal: parts[1]), minute < 60
      else { return nil }
      return hour * 60 + minute
    }
  }

  /// Returns what `read` makes of the value; nil where none was typed.
  private func value<Value>(_ name: String, as expected: String, _ read: (String) -> Value?)
    throws(UsageError) -> Value?
  {
    guard let text = value(name) else { return nil }
    guard let value = read(text) else {
      throw .invalidValue(subject: "--\(name)", value: text, expected: expected)
    }
    return value
  }
}

extension ParsedCommandLine {
  private func option(_ name: String) -> OptionDescription? {
    (command?.allOptions ?? OptionDescription.common).first { $0.name == name }
  }

  /// Why an argument that looks like an option is rather one of the command's, misspelt; nil where none is.
  var misspeltOption: UsageError? {
    let known = (command?.shownOptions ?? []) + (command?.shownCommonOptions ?? [])
    for option in textOptions where option.hasPrefix("--") {
      let flag = String(option.prefix { $0 != "=" })
      if self.option(String(flag.dropFirst(2))) != nil { continue }
      if let near = nearest(to: flag, among: known.map(\.flag)) {
        return .misspeltOption(flag, command: command?.name ?? "", near: near)
      }
    }
    return nil
  }

  private func describes(_ name: String) -> Bool {
    option(name) != nil
  }
}

extension ParsedCommandLine {
  /// Checks what can only be seen when all words are read: choices, conflicts and missing
  /// arguments.
  func check() throws(UsageError) {
    let options = command?.allOptions ?? OptionDescription.common
    for option in options where isGiven(option) {
      if let other = options.first(where: { option.excludes.contains($0.name) && isGiven($0) }) {
        throw .conflictingOptions(option.flag, other.flag)
      }
      for value in values[option.name] ?? [] {
        try check(value, isOneOf: option.choices, subject: option.flag)
      }
      if !option.formats.isEmpty, !option.formats.contains(format) {
        throw .otherFormat(option: option.flag, formats: option.formats.map(\.rawValue))
      }
    }
    guard let command else { return }
    if flags.contains("json") {
      try check("json", isOneOf: command.formats.map(\.rawValue), subject: "--format")
    }
    try checkArguments(of: command)
    if options.contains(where: { $0.replacesArguments && isGiven($0) }) { return }
    for argument in command.arguments.dropFirst(arguments.count) where !argument.isOptional {
      throw .missingArgument(argument.name, usage: usage(of: command))
    }
  }

  private func checkArguments(of command: CommandDescription) throws(UsageError) {
    for (index, word) in arguments.enumerated() where !command.arguments.isEmpty {
      let argument = command.arguments[min(index, command.arguments.count - 1)]
      try check(word, isOneOf: argument.choices, subject: argument.name)
    }
  }

  private func check(
    _ value: String, isOneOf choices: [String], subject: String
  ) throws(UsageError) {
    if !choices.isEmpty, !choices.contains(value) {
      throw .invalidChoice(subject: subject, value: value, choices: choices)
    }
  }

  private func isGiven(_ option: OptionDescription) -> Bool {
    flags.contains(option.name) || values[option.name] != nil
  }
}
