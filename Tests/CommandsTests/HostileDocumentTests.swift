import Platform
import Testing

@testable import Commands

/// A document whose every part tries to command a terminal, to hide words, or to call people: what each command
/// writes in each of its formats can only be read.
@Suite struct HostileDocumentTests {
  /// Controls of C0 and C1, of bidirectional text, tags and other characters that show nothing.
  private static let unseen =
    "\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}31m\u{0}\u{7f}\u{61c}\u{200e}\u{200f}\u{202e}\u{202c}\u{2066}\u{2069}"
    + "\u{200b}\u{2060}\u{feff}\u{ad}\u{fff9}\u{e0041}\u{e007f}a\u{200d}"
  private static let calls = "@everyone @here @channel <!channel> <@U123> `<!here>` @ann"
  private static let hostile = "oven \(unseen) \(calls)"

  private static let document = """
    ---
    id: "oven-\\u202e\\u200e<!channel>"
    title: "\(yaml(hostile))"
    date: 2026-02-03
    severity: "major \(yaml(unseen))"
    status: "draft \(yaml(hostile))"
    systems: ["\(yaml(hostile))"]
    tags: ["\(yaml(hostile))"]
    authors: ["@everyone"]
    team: "\(yaml(hostile))"
    ---

    ## Summary

    The \(hostile) was cold, since the version was unpinned.

    ## Timeline

    - 10:00 - The \(hostile) is cold
    - 10:30 - Resolved: \(hostile) is warm

    ## Contributing Factors

    - The version was unpinned \(hostile)

    ## Action Items

    - [ ] Pin the version of the \(hostile) @everyone (due 2026-02-05)
    - [x] Buy \(hostile) @here
    """

  /// As a string in double quotes, since YAML takes no control characters.
  private static func yaml(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      let isPlain = scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7f
      return isPlain
        ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "postmortems/oven-\u{1b}[2J\u{202e}\u{200e}\u{e0041}.md": Self.document,
      "postmortems/2026-01-02-oven.md": Self.document.replacing("2026-02-03", with: "2026-01-02"),
    ])
  }

  /// A call of every command that shows what documents hold.
  private static let calledWith: [String: [String]] = [
    "search": ["oven"], "show": ["postmortems/2026-01-02-oven.md"], "timeline": [],
    "actions": ["--all"],
    "patterns": [],
    "patterns show": ["unpinned-dependency"],
    "patterns explain": ["postmortems/2026-01-02-oven.md"],
    "patterns promises": [], "report": ["--week", "2026-W06"], "check": [],
    "stats": [], "export": [], "index": [],
    "actions done": ["--dry-run", "postmortems/2026-01-02-oven.md:28"],
  ]

  static let outputs: [(words: [String], format: OutputFormat)] =
    CommandDescription.all.flatMap(\.family).flatMap { command -> [([String], OutputFormat)] in
      guard let arguments = calledWith[command.name] else { return [] }
      let words = command.name.split(separator: " ").map(String.init) + arguments
      return command.formats.map { (words, $0) }
    }

  /// Text goes to a terminal; a diff in a pipe has the bytes of the file, for `git apply`.
  private func answer(_ words: [String], _ format: OutputFormat) throws -> Answer {
    let folder = try folder()
    let (output, error) = (Output.memory(), Output.memory())
    let console = Console(
      output: output, error: error, currentFolder: folder.path, columns: format == .text ? 80 : nil,
      now: { Moment(day: monday, minute: 0, offset: 0) })
    let code = Commands.run(
      words + (format == .text ? ["--color", "never"] : ["--format", format.rawValue]), in: console)
    return Answer(output: output.text, error: error.text, code: code)
  }

  @Test(arguments: outputs)
  func `nothing commands a terminal, hides words or calls people`(
    words: [String], format: OutputFormat
  ) throws {
    let answer = try answer(words, format)
    try #require(answer.code != 2, "\(words) \(visible(answer.error))")
    var previous: Unicode.Scalar = " "
    var unseen: [String] = []
    for scalar in (answer.output + answer.error).unicodeScalars {
      let isLineEnd = scalar == "\n" || scalar == "\r" && [.csv, .ical].contains(format)
      if !isLineEnd, scalar.isUnseen(after: previous) {
        unseen.append(scalar.escaped(asASCII: true))
      }
      previous = scalar
    }
    #expect(unseen == [])
    if format == .markdown {
      #expect(!answer.output.contains("<!") && !answer.output.contains("<@"))
      #expect(withoutCode(answer.output).allSatisfy { !$0.contains("@") }, "\(answer.output)")
    }
  }

  @Test func `every command that shows what documents hold is looked at`() {
    let silent = [
      "init", "new", "completions", "help", "patterns test", "actions reopen", "actions drop",
      "actions assign", "actions start",
      // These show what git tells: LaterCommitsTests.
      "actions evidence", "actions review", "actions sync",
    ]
    let names = CommandDescription.all.flatMap(\.family).map(\.name)
    #expect(Set(names) == Set(Self.calledWith.keys).union(silent))
  }

  @Test func `programs get the text as it stands in the file`() throws {
    let folder = try folder()
    let listed = try #require(readJSON(folder.run("search", "oven", "--json").output)).elements
    #expect(listed.map { $0["title"].text } == [Self.hostile, Self.hostile])
    let line = try #require(
      folder.run("export", "--format", "ndjson").output.split(separator: "\n").first)
    let document = try #require(readJSON(line))
    #expect(document["title"].text == Self.hostile)
    #expect(document["systems"].elements.first?.text == Self.hostile)
    #expect(document["actions"].elements.first?["owner"].text == "@everyone")
  }

  /// The pieces of each line that stand between spans of code.
  private func withoutCode(_ markdown: String) -> [String] {
    markdown.split(separator: "\n").flatMap { line in
      line.replacing("\\`", with: "").split(separator: "`", omittingEmptySubsequences: false)
        .enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }
    }
  }
}
