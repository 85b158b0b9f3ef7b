import Testing

@testable import Commands

@Suite struct DescriptionsTests {
  static let family = CommandDescription.all.flatMap(\.family)

  @Test func `all commands of the design are there`() {
    #expect(
      Self.family.map(\.name).sorted() == [
        "actions", "actions assign", "actions done", "actions drop", "actions evidence",
        "actions reopen", "actions review", "actions start", "actions sync", "check",
        "completions", "export", "help", "index", "init", "new", "patterns", "patterns explain",
        "patterns promises", "patterns show", "patterns test", "report",
        "search", "show", "stats", "timeline",
      ])
  }

  @Test(arguments: family)
  func `a summary is a short line without full stop`(command: CommandDescription) {
    let all =
      [command.summary] + command.allOptions.map(\.summary) + command.examples.map(\.summary)
    for summary in all {
      #expect(summary.first?.isUppercase == true && summary.last != ".")
      #expect(summary.split(separator: "`", omittingEmptySubsequences: false).count % 2 == 1)
    }
    #expect(command.summary.count <= 60)
  }

  @Test(arguments: family)
  func `a description agrees with itself`(command: CommandDescription) {
    let options = command.allOptions
    #expect(Set(options.map(\.name)).count == options.count)
    #expect(Set(options.compactMap(\.letter)).count == options.compactMap(\.letter).count)
    for option in options {
      #expect(option.excludes.allSatisfy { name in options.contains { $0.name == name } })
      #expect(option.valueName != nil || (option.choices.isEmpty && !option.isRepeated))
      if let standard = option.defaultValue, !option.choices.isEmpty {
        #expect(option.choices.contains(standard))
      }
    }
    #expect(!command.arguments.dropLast().contains { $0.isRepeated || $0.isOptional })
    #expect(command.subcommands.allSatisfy { $0.name == "\(command.name) \($0.word)" })
    #expect(!command.formats.isEmpty)
  }

  // The completion scripts step over values before they know the command.
  @Test func `an option takes a value in all commands or in none`() {
    let options = Self.family.flatMap(\.allOptions)
    let withValue = Set(options.filter { $0.valueName != nil }.map(\.name))
    let without = Set(options.filter { $0.valueName == nil }.map(\.name))
    #expect(withValue.isDisjoint(with: without))
  }

  @Test(arguments: family)
  func `every example can be typed`(command: CommandDescription) throws {
    #expect((2...4).contains(command.examples.count))
    for example in command.examples {
      let line = try #require(example.commandLine.split(separator: "<(").last)
      let words = shellWords(line.filter { $0 != ")" })
      let parts = words.split { $0 == "|" || $0 == ">" }
      let part = try #require(parts.first { $0.first == "postmortem" })
      #expect(
        try parse(Array(part.dropFirst()), commands: CommandDescription.all).command == command)
    }
  }

  @Test func `a command is found by its words`() throws {
    #expect(
      try CommandDescription.named(["patterns", "show"], in: CommandDescription.all)
        == .patternsShow)
    #expect(try CommandDescription.named([], in: CommandDescription.all) == nil)
    let error = #expect(throws: UsageError.self) {
      try CommandDescription.named(["patterns", "sho"], in: CommandDescription.all)
    }
    #expect(
      error?.message == """
        error: postmortem patterns has no command "sho"
        hint: did you mean show?

        """)
  }
}
