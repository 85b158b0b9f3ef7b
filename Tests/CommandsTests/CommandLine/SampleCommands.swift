@testable import Commands

/// Two commands that have all that a description can say.
enum SampleCommands {
  static let list = CommandDescription(
    name: "list",
    summary: "List what there is",
    discussion: ["Knows a_b, 1 < 2 and `a|b`."],
    arguments: [ArgumentDescription("QUERY", isOptional: true, isRepeated: true)],
    options: [
      OptionDescription("all", letter: "a", "List everything"),
      OptionDescription("brief", letter: "b", "Say less", excludes: ["all"]),
      OptionDescription("count", letter: "n", value: "N", default: "5", "At most this many"),
      OptionDescription(
        "sort", value: "ORDER", choices: ["name", "date"], isRepeated: true, "What comes first"),
      OptionDescription(
        "secret", value: "KEY", "For tests", replacesArguments: true, isHidden: true),
    ],
    formats: [.text, .json],
    examples: [CommandDescription.Example("postmortem list 'a b' -n5", "List five")],
    subcommands: [done],
    takesQuery: true)

  static let done = CommandDescription(
    name: "list done",
    summary: "Tick it off",
    arguments: [ArgumentDescription("ID"), ArgumentDescription("STATE", choices: ["yes", "no"])],
    options: [OptionDescription("all", letter: "a", "Tick off everything")])

  static let all = [list]
}
