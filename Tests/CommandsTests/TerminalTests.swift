import Commands
import Platform
import Testing

/// What a terminal is sent, by what it can do.
@Suite struct TerminalTests {
  private static let link = "\u{1b}]8;;file://pc/"

  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "postmortems/2026-01-02-mill.md": "# Mill stuck\n\n## Summary\n\nThe mill was stuck.\n"
    ])
  }

  private func shown(
    _ words: [String], in folder: KnowledgeBaseFolder, columns: Int?, environment: [String: String]
  ) -> String {
    let output = Output.memory()
    let console = Console(
      output: output, error: .memory(), environment: { environment[$0] },
      currentFolder: folder.path, hostName: "pc", columns: columns,
      now: { Moment(day: monday, minute: 0, offset: 0) })
    _ = run(words, in: console)
    return output.text
  }

  @Test(
    arguments: [
      (80, [:], [], true, true),
      (80, ["TERM": "xterm-256color"], [], true, true),
      (80, ["TERM": "linux"], [], true, false),
      (80, ["TERM": "dumb"], [], false, false),
      (80, ["NO_COLOR": "1"], [], false, false),
      (80, ["NO_COLOR": ""], [], true, true),
      (80, ["NO_COLOR": "1"], ["--color", "always"], true, true),
      (80, [:], ["--color", "never"], false, false),
      (nil, [:], [], false, false),
      (nil, [:], ["--color", "always"], true, false),
    ] as [(Int?, [String: String], [String], Bool, Bool)])
  func `colours and links go to terminals that have them`(
    columns: Int?, environment: [String: String], options: [String], hasColor: Bool, hasLinks: Bool
  ) throws {
    let folder = try folder()
    let text = shown(
      ["search", "mill"] + options, in: folder, columns: columns, environment: environment)
    #expect(text.contains("\u{1b}[") == hasColor)
    #expect(text.contains(Self.link) == hasLinks)
  }

  @Test func `a hit is opened by a click on its path or its line`() throws {
    let folder = try folder()
    let text = shown(["search", "mill"], in: folder, columns: 80, environment: [:])
    let file = "\u{1b}]8;;file://pc\(folder.path)/postmortems/2026-01-02-mill.md"
    #expect(text.contains("\(file)\u{1b}\\"))
    #expect(text.contains("\(file)#5\u{1b}\\"))
  }
}
