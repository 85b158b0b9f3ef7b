internal import Documents

/// Sorts the words after the program's name into command, arguments and options.
///
/// Options may stand anywhere after their command, common ones before it too; `--` ends them. Long
/// names are never completed from a beginning, so that a new option cannot break a script.
func parse(
  _ words: [String], commands: [CommandDescription]
) throws(UsageError) -> ParsedCommandLine {
  var reading = Reading(words: words[...], commands: commands)
  while let word = reading.words.popFirst() { try reading.take(word) }
  try reading.line.check()
  return reading.line
}

/// The state of `parse`.
private struct Reading {
  var words: ArraySlice<String>
  /// Those that the next argument may name.
  var commands: [CommandDescription]
  var line = ParsedCommandLine()
  var options = OptionDescription.common
  var areOptionsOver = false

  mutating func take(_ word: String) throws(UsageError) {
    if areOptionsOver || word == "-" || !word.utf8.starts(with: "-".utf8) {
      try takeArgument(word)
    } else if word == "--" {
      areOptionsOver = true
      // Within a line for a shell it is a part of that.
      if takesUnknownOptions, !line.arguments.isEmpty { line.arguments.append(word) }
    } else if word.utf8.starts(with: "--".utf8) {
      try takeLong(word)
    } else if isWordOfQuery(word) {
      line.arguments.append(word)
    } else {
      try takeLetters(word)
    }
  }
}

extension Reading {
  private mutating func takeArgument(_ word: String) throws(UsageError) {
    // After `--` a word of a query may have the name of a subcommand.
    let isFirst = line.arguments.isEmpty && !(areOptionsOver && line.command != nil)
    if isFirst, let next = commands.first(where: { $0.word == word }) {
      try enter(next)
    } else if let command = line.command {
      let isFull = command.arguments.count <= line.arguments.count
      if isFull, command.arguments.last?.isRepeated != true {
        throw command.subcommands.isEmpty || !line.arguments.isEmpty
          ? .unexpectedArgument(word, usage: usage(of: command))
          : .unknownCommand(word, parent: command.name, known: commands.map(\.word))
      }
      line.arguments.append(word)
    } else {
      throw .unknownCommand(word, parent: nil, known: commands.map(\.word))
    }
  }

  private mutating func enter(_ command: CommandDescription) throws(UsageError) {
    line.command = command
    commands = command.subcommands
    options = command.allOptions
    // What was typed before a subcommand must be an option of that subcommand too.
    for name in line.flags.union(line.values.keys).sorted()
    where !options.contains(where: { $0.name == name }) {
      throw unknown("--\(name)")
    }
  }

  private mutating func takeLong(_ word: String) throws(UsageError) {
    let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let flag = String(word[..<(equals ?? word.endIndex)])
    let attached = equals.map { String(word[word.utf8.index(after: $0)...]) }
    guard let option = options.first(where: { $0.flag == flag }) else {
      return try takeAsText(word, unknown: flag)
    }
    if option.replacesArguments, isAmongWords {
      takeAsText(word)
    } else if option.valueName == nil {
      if let attached { throw .unexpectedValue(option: flag, value: attached) }
      line.flags.insert(option.name)
    } else {
      let value: String
      if let attached { value = attached } else { value = try nextWord(for: option) }
      guard belongsElsewhere(value, option) else { return try add(value, to: option) }
      takeAsText(word)
      if attached == nil { line.arguments.append(value) }
    }
  }

  private mutating func takeLetters(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = option(letter) else { return try takeAsText(word, unknown: word) }
      if option.replacesArguments, isAmongWords {
        return takeAsText(word)
      } else if option.valueName == nil {
        line.flags.insert(option.name)
      } else {
        try add(letters.isEmpty ? nextWord(for: option) : String(letters), to: option)
        return
      }
    }
  }

  /// Removes the word after an option; one that looks like an option itself is no value.
  private mutating func nextWord(for option: OptionDescription) throws(UsageError) -> String {
    guard let word = words.first, !word.utf8.starts(with: "--".utf8),
      !(word.count == 2 && word.first == "-" && word.last.flatMap(self.option) != nil)
    else { throw .missingValue(option: option.flag, usage: option.usage) }
    return words.removeFirst()
  }

  private mutating func add(_ value: String, to option: OptionDescription) throws(UsageError) {
    if !option.isRepeated, line.values[option.name] != nil {
      throw .duplicateOption(option.flag)
    }
    line.values[option.name, default: []].append(value)
  }
}

// Options that are text
extension Reading {
  private var takesUnknownOptions: Bool { line.command?.takesUnknownOptions == true }

  /// True between words of a query: `-h` asks for help at its ends, and is a part of `df -h /var`.
  private var isAmongWords: Bool {
    takesUnknownOptions && !line.arguments.isEmpty
      && words.contains { !$0.utf8.starts(with: "-".utf8) }
  }

  /// True for the `{{.Names}}` of `docker ps --format {{.Names}}`: no choice of this option, nor one misspelt.
  private func belongsElsewhere(_ value: String, _ option: OptionDescription) -> Bool {
    takesUnknownOptions && !line.arguments.isEmpty && !option.choices.isEmpty
      && !option.choices.contains(value) && nearest(to: value, among: option.choices) == nil
  }

  private mutating func takeAsText(_ word: String) {
    line.arguments.append(word)
    line.textOptions.append(word)
  }

  private mutating func takeAsText(_ word: String, unknown flag: String) throws(UsageError) {
    guard takesUnknownOptions else { throw unknown(flag) }
    takeAsText(word)
  }
}

extension Reading {
  private func option(_ letter: Character) -> OptionDescription? {
    options.first { $0.letter == letter }
  }

  /// Returns whether `-word` says what must not be found.
  ///
  /// It does not where it is made of known letters, such as `-q` or `-qn5`, or is a long option
  /// with a dash too few. A letter that takes a value swallows no word: of `-nginx`, all belongs to
  /// the query.
  private func isWordOfQuery(_ word: String) -> Bool {
    guard line.command?.takesQuery == true, word.count > 2 else { return false }
    var letters = word.dropFirst()
    if options.contains(where: { $0.name == letters }) { return false }
    while let letter = letters.popFirst() {
      guard let option = option(letter) else { return true }
      if option.valueName != nil { return letters.first?.isLetter == true }
    }
    return false
  }

  private func unknown(_ flag: String) -> UsageError {
    if line.command == nil, let (owner, option) = owner(of: flag) {
      return .optionBeforeCommand(flag, command: owner.name, usage: option.usage)
    }
    let known = options.filter { !$0.isHidden }.map(\.flag)
    return .unknownOption(flag, command: line.command?.name, known: known)
  }

  private func owner(of flag: String) -> (CommandDescription, OptionDescription)? {
    for command in commands {
      if let option = command.shownOptions.first(where: { $0.flag == flag }) {
        return (command, option)
      }
    }
    return nil
  }
}
