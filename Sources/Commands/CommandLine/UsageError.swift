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
