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
