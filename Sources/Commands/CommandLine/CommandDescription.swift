/// One command as data: how it is called, what it takes and what it does.
///
/// Parsing, help, completions, the man page and docs/cli.md are all read off these values, so that
/// they cannot disagree.
struct CommandDescription: Sendable, Equatable {
  /// The words that call it: `search`, `patterns show`.
  var name: String
  /// An imperative of at most 60 characters, without full stop.
  var summary: String
  /// Paragraphs; plain text with `code` between backticks.
  var discussion: [String] = []
  /// In the order in which they are typed; only the last may be repeated.
  var arguments: [ArgumentDescription] = []
  /// Its own; the options common to all commands are added by `allOptions`.
  var options: [OptionDescription] = []
  /// How it can write its answer, the default first.
  var formats: [OutputFormat] = [.text]
  var examples: [Example] = []
  /// Their names begin with this one's.
  var subcommands: [CommandDescription] = []
  /// True where a `-word` that is no option belongs to the query, as a word that must not occur.
  var takesQuery = false
  /// True where an option that is unknown belongs to the query too, since that may be a line for a shell.
  var takesUnknownOptions = false
  /// True where a text may be longer than a screen, and is read rather than followed by more.
  var isPaged = false

  /// A command line that a reader can copy, and what it does.
  struct Example: Sendable, Equatable {
    /// May be a pipe; the part that calls `postmortem` is parsed by a test.
    var commandLine: String
    /// An imperative without full stop.
    var summary: String

    init(_ commandLine: String, _ summary: String) {
      self.commandLine = commandLine
      self.summary = summary
    }
  }
}

extension CommandDescription {
  /// The last word of the name, the one typed after the parent's.
  var word: String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  /// Its own options, then the common ones with the formats that this command knows.
  var allOptions: [OptionDescription] {
    options + OptionDescription.common(formats: formats)
  }

  /// The options that help shows under its own heading.
  var shownOptions: [OptionDescription] {
    options.filter { !$0.isHidden }
  }

  /// The common options worth showing: where only one format is known there is nothing to choose.
  var shownCommonOptions: [OptionDescription] {
    OptionDescription.common(formats: formats).filter { option in
      switch option.name {
      case "format": formats.count > 1
      case "json": formats.count > 1 && formats.contains(.json)
      default: true
      }
    }
  }

  /// This command and all below it, each after its parent.
  var family: [CommandDescription] {
    [self] + subcommands.flatMap(\.family)
  }

  /// Returns the command that `words` name, as typed after `postmortem help`.
  static func named(
    _ words: [String], in commands: [CommandDescription]
  ) throws(UsageError) -> CommandDescription? {
    var known = commands
    var found: CommandDescription?
    for word in words {
      guard let next = known.first(where: { $0.word == word }) else {
        throw .unknownCommand(word, parent: found?.name, known: known.map(\.word))
      }
      known = next.subcommands
      found = next
    }
    return found
  }
}

/// Commands that serve one purpose, under a heading of the overview.
struct CommandGroup: Sendable, Equatable {
  var title: String
  var commands: [CommandDescription]
}

extension CommandGroup {
  /// All commands, in the order in which help and docs show them.
  static let all = [
    CommandGroup(
      title: "Ask what is known", commands: [.search, .show, .timeline, .patterns, .stats]),
    CommandGroup(title: "Follow up what was promised", commands: [.actions, .report]),
    CommandGroup(title: "Write down what happened", commands: [.new, .check]),
    CommandGroup(
      title: "Set up and connect", commands: [.`init`, .index, .export, .completions, .help]),
  ]
}

extension CommandDescription {
  /// All commands, each with its subcommands in it.
  static let all = CommandGroup.all.flatMap(\.commands)
}
