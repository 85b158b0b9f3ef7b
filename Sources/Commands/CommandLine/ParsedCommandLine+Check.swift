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
