import Platform
import Testing

@testable import Commands
@testable import Documents

/// Holds the documents against the program. `UPDATE_GOLDEN=1` writes what can be written.
@Suite struct DocumentationTests {
  static let documents = [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Benchmarks/README.md",
    "docs/actions.md", "docs/automation.md", "docs/checks.md", "docs/cli.md", "docs/comparison.md",
    "docs/cookbook.md",
    "docs/configuration.md",
    "docs/format.md", "docs/limits.md", "docs/new.md", "docs/patterns.md",
    "docs/performance.md", "docs/query.md", "docs/reliability.md", "docs/tutorial.md",
    "SECURITY.md",
  ]

  @Test func `docs/cli.md is what the program writes`() throws {
    try hold("docs/cli.md", against: markdownReference(CommandDescription.all))
  }

  @Test func `docs/checks.md is what the program writes`() throws {
    try hold("docs/checks.md", against: rulesReference(Rule.all))
  }

  @Test func `docs/cli.md has every command and every option`() throws {
    let text = try read("docs/cli.md")
    for command in CommandDescription.all.flatMap(\.family) {
      #expect(text.contains("# \(command.name)\n"))
      for option in command.shownOptions + OptionDescription.common {
        #expect(text.contains("| `\(option.spelling)` |"))
      }
    }
  }

  @Test func `docs/format.md has every key and every name of a heading`() throws {
    let text = try read("docs/format.md")
    let written = try ReferenceTable.all.reduce(text) { try $1.written(into: $0) }
    try hold("docs/format.md", against: written)
  }

  @Test func `docs/configuration.md has the settings that init writes, and all are known`() throws {
    let text = try read("docs/configuration.md")
    let documented = lines(text).filter { $0.hasPrefix("| `") && !$0.contains("/` |") }.map {
      String($0.dropFirst(3).prefix { $0 != "`" })
    }
    let offered = lines(settingsTemplate).compactMap { line -> String? in
      guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { return nil }
      let key = line[..<colon].dropFirst(2)
      return key.allSatisfy { $0.isLowercase || $0 == "_" } ? String(key) : nil
    }
    #expect(documented.sorted() == offered.sorted())
    for key in documented {
      let unknown = Settings(Array("\(key): x\n".utf8)).findings.filter { $0.severity == .warning }
      #expect(unknown.isEmpty)
    }
  }

  @Test(arguments: ["SECURITY.md", "docs/reliability.md"])
  func `every suite that is named exists`(document: String) throws {
    let listed = try #require(
      try ChildProcess.output(of: ["find", Path.join(repository, "Tests"), "-name", "*.swift"]))
    let suites = Set(lines(String(decoding: listed, as: UTF8.self)).map { Path.stem(of: $0) })
    let named = try read(document).split(separator: "`").filter {
      $0.hasSuffix("Tests") && $0.allSatisfy(\.isLetter)
    }
    #expect(named.count > 5)
    for suite in named { #expect(suites.contains(String(suite)), "\(suite)") }
  }

  @Test func `docs/limits.md has the limits of the program, and where they stand`() throws {
    let rows = lines(try read("docs/limits.md")).filter { $0.hasPrefix("| ") && $0.contains("`") }
    #expect(rows.contains { $0.contains("| \(Limits.fileBytes >> 20) MiB |") })
    let files = rows.flatMap { $0.split(separator: "`") }.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 20)
    for file in files {
      #expect(Files.kind(of: Path.join(repository, "Sources/\(file)")) == .file, "\(file)")
    }
  }

  @Test func `the example settings can be read`() throws {
    for example in try examples(in: "docs/configuration.md", language: "yaml") {
      #expect(Settings(Array(example.utf8)).findings.isEmpty)
    }
  }

  @Test func `the example postmortem has nothing to find`() throws {
    let example = try #require(try examples(in: "docs/format.md", language: "markdown").first)
    let document = readDocument(Array(example.utf8), path: "postmortems/2026-03-14-redis.md")
    #expect(document.findings.isEmpty)
    #expect(document.phases.toResolve == 100)
    #expect(document.actions.map(\.state) == [.done, .open, .inProgress])
  }

  @Test func `every line of the example timeline is an entry`() throws {
    let example = try examples(in: "docs/format.md", language: "markdown")[1]
    let text = "## Timeline\n\nAll times UTC.\n\n" + example
    let document = readDocument(Array(text.utf8), path: "postmortems/2026-02-01-x.md")
    #expect(document.timeline.map(\.line) == Array(5..<5 + lines(example).count - 1))
  }

  @Test func `the example pattern can be read`() throws {
    let example = try #require(try examples(in: "docs/patterns.md", language: "yaml").first)
    let file = PatternFile(Array(example.utf8))
    #expect(file.findings.isEmpty)
    #expect(file.pattern?.signals.count == 2)
  }

  @Test func `the example queries can be read without a note`() throws {
    let today = try #require(Day(iso: "2026-05-11"))
    let typed = try examples(in: "docs/query.md", language: "sh").flatMap(lines)
    #expect(!typed.isEmpty)
    for line in typed where !line.isEmpty {
      let words = Array(shellWords(line).dropFirst())
      let parsed = try parse(words, commands: CommandDescription.all)
      #expect(parseQuery(parsed.arguments.joined(separator: " "), today: today).notes.isEmpty)
    }
  }

  @Test(arguments: ["docs/actions.md", "docs/new.md"])
  func `the example commands can be typed`(document: String) throws {
    let typed = try examples(in: document, language: "sh").flatMap(lines)
    #expect(typed.count > 3)
    for line in typed where !line.isEmpty {
      let words = shellWords(String(line.prefix { $0 != "#" })).dropFirst()
      #expect(throws: Never.self) { try parse(Array(words), commands: CommandDescription.all) }
    }
  }

  @Test func `the table of docs/actions.md is what is written`() throws {
    let rows = lines(try read("docs/actions.md")).filter {
      $0.hasPrefix("| `- ") && !$0.contains("both lines")
    }
    #expect(rows.count > 5)
    let day = try #require(Day(iso: "2026-05-04"))
    for row in rows {
      let cells = row.split(separator: "|").map { trimmedText($0) }.map { cell in
        String(cell.split(separator: "`").first ?? "")
      }
      // `- Pin it` beside `- ✅ …`
      let beside = row.split(separator: "` beside `").dropFirst().first
      let other =
        beside.map { "\n" + String($0.prefix { $0 != "`" }).replacing("…", with: "b") } ?? ""
      let text = "# A\n\n## Action Items\n\n"
      let old = Array("\(text)\(cells[0])\(other)\n".utf8)
      let changes = [ActionChange.done(on: day), .drop(on: day, reason: "too dear")]
      for (change, expected) in zip(changes, cells.dropFirst()) {
        let edit = editActions(in: old, atLines: [5], change) {
          readDocuments($0, path: "postmortems/a.md")
        }
        #expect(String(decoding: edit.bytes, as: UTF8.self) == "\(text)\(expected)\(other)\n")
      }
    }
  }

  @Test(arguments: documents)
  func `every link leads somewhere`(document: String) throws {
    for target in links(in: try read(document)) where !target.contains("://") {
      let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? document : Path.join(Path.folder(of: document), parts[0])
      #expect(Files.kind(of: Path.join(repository, Path.normalized(path))) != nil, "\(target)")
      guard parts.count > 1 else { continue }
      let anchors = lines(try read(path)).filter { $0.hasPrefix("#") }.map(anchor)
      #expect(anchors.contains(parts[1]), "\(target)")
    }
  }

  @Test func `the sessions in README.md are what the program prints`() throws {
    let folder = try TemporaryKnowledgeBase()
    try hold("README.md", against: try recorded("README.md") { try folder.output(of: $0) })
  }

  @Test func `the session in docs/new.md is what the program prints`() throws {
    let folder = try KnowledgeBaseFolder(fixture: "sources")
    try hold(
      "docs/new.md",
      against: try recorded("docs/new.md") { command in
        let answer = folder.run(Array(shellWords(command).dropFirst()))
        return Array(lines(answer.error + answer.output).dropLast())
      })
  }

  @Test func `the sessions of docs/tutorial.md read as they do`() throws {
    let folder = try TemporaryKnowledgeBase()
    try folder.move("postmortems", to: "docs/post-mortems")
    try hold("docs/tutorial.md", against: try recorded("docs/tutorial.md", folder.output))
  }

  @Test func `the commands of docs/cookbook.md can be typed`() throws {
    let typed = try examples(in: "docs/cookbook.md", language: "sh").flatMap(lines)
      .filter { $0.hasPrefix("postmortem ") }
    #expect(typed.count > 7)
    for line in typed {
      let words = shellWords(String(line)).dropFirst().prefix { $0 != "|" && $0 != ">" }
      #expect(throws: Never.self) { try parse(Array(words), commands: CommandDescription.all) }
    }
  }

  @Test func `docs/new.md has every kind of source and every place of a template`() throws {
    let text = try read("docs/new.md")
    for kind in ImportKind.allCases { #expect(text.contains("\n| \(kind.name) |")) }
    for place in TemplatePlace.allCases { #expect(text.contains("`{{\(place.rawValue)}}`")) }
  }

  /// Returns a document whose sessions are played again.
  private func recorded(_ document: String, _ play: (String) throws -> [String]) throws -> String {
    var session: [String] = []
    var isRecorded = false
    for line in lines(try read(document)) {
      if line == "```console" { isRecorded = true }
      if line == "```" { isRecorded = false }
      if line == "```console" || !isRecorded {
        session.append(line)
      } else if line.hasPrefix("$ ") {
        session.append(line)
        session += try play(String(line.dropFirst(2)))
      }
    }
    return session.joined(separator: "\n")
  }
}

/// A table of a document that is made from one of the program.
private struct ReferenceTable {
  var name: String
  var header: [String]
  var rows: [[String]]

  /// The other languages have files of their own, which nobody reads in a table.
  private static let english = Vocabulary(
    languages.filter { $0.name == "english" }.map(\.words))

  static let all = [
    ReferenceTable(
      name: "frontmatter keys", header: ["Fact", "Called"],
      rows: english.meanings.filter { $0.hasPrefix("field.") }.map { meaning in
        let names = english[meaning].map { "`\($0.text)`" }
        return [
          String(meaning.dropFirst(6).replacing("-", with: " ")), names.joined(separator: ", "),
        ]
      }),
    ReferenceTable(
      name: "headings", header: ["Role", "Wherever it stands in a heading", "Beside nothing else"],
      rows: Role.allCases.compactMap { role in
        let written = [role.rawValue, "\(role.rawValue).alone"].map { names("section.\($0)") }
        return written[0].isEmpty ? nil : ["`\(role.rawValue)`"] + written
      }),
    ReferenceTable(
      name: "work to come", header: ["A word for work", "beside one that it is to come"],
      rows: [
        [
          names("section.actions.work"),
          names("section.actions.coming") + ", " + names("section.actions.hopeful"),
        ]
      ]),
  ]

  private static func names(_ meaning: String) -> String {
    english[meaning].map { $0.text + ($0.isBeginning ? "…" : "") }.joined(separator: ", ")
  }

  /// Returns a document with this table between its two marks.
  func written(into text: String) throws -> String {
    var result = lines(text)
    let first = try #require(result.firstIndex { $0.hasPrefix("<!-- begin \(name):") })
    let last = try #require(result.firstIndex { $0 == "<!-- end \(name) -->" })
    let head = [header, header.map { _ in "---" }]
    let table = (head + rows).map { "| \($0.joined(separator: " | ")) |" }
    result.replaceSubrange((first + 1)..<last, with: [""] + table + [""])
    return result.joined(separator: "\n")
  }
}

/// A copy of this repository's own knowledge base, removed at the end of the test.
private final class TemporaryKnowledgeBase {
  let path: String

  init() throws {
    let made = try #require(try ChildProcess.output(of: ["mktemp", "-d"]))
    path = String(decoding: made.dropLast(), as: UTF8.self)
    for folder in ["postmortems", "runbooks"] {
      try #require(try ChildProcess.run(["cp", "-r", Path.join(repository, folder), path]) == 0)
    }
  }

  deinit {
    _ = try? ChildProcess.run(["rm", "-rf", path])
  }

  func move(_ name: String, to place: String) throws {
    try Files.makeFolder(Path.folder(of: Path.join(path, place)))
    try Files.rename(Path.join(path, name), to: Path.join(path, place))
  }

  /// Runs `postmortem …`, cut by `| head -N`, which leaves a `…`, or by `| tail -N`.
  func output(of commandLine: String) throws -> [String] {
    let parts = commandLine.split(separator: "|").map { shellWords(String($0)) }
    try #require(parts[0].first == "postmortem")
    let day = try #require(Day(iso: "2026-05-11"))
    let console = Console(
      output: .memory(), error: .memory(), currentFolder: path,
      now: { Moment(day: day, minute: 540, offset: 0) })
    _ = run(Array(parts[0].dropFirst()), in: console)
    let all = lines(console.output.text + console.error.text).dropLast()
    guard parts.count > 1 else { return Array(all) }
    let count = try #require(Int(parts[1][1].dropFirst()))
    if parts[1][0] == "tail" { return Array(all.suffix(count)) }
    return Array(all.prefix(count)) + (all.count > count ? ["…"] : [])
  }
}

private let repository = Path.folder(of: Path.folder(of: Path.folder(of: #filePath)))

private func read(_ document: String) throws -> String {
  String(decoding: try Files.read(Path.join(repository, document)), as: UTF8.self)
}

/// Compares a document with what it should be, or makes it so where `UPDATE_GOLDEN` is set.
private func hold(_ document: String, against expected: String) throws {
  if environmentVariable("UPDATE_GOLDEN") != nil {
    try Files.replace(Path.join(repository, document), bytes: Array(expected.utf8))
    return
  }
  let text = try read(document)
  guard text != expected else { return }
  let place = zip(lines(text), lines(expected)).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(document) is not what the program writes from line \(place + 1) on:
    has:    \(lines(text).dropFirst(place).first ?? "(the end)")
    should: \(lines(expected).dropFirst(place).first ?? "(the end)")
    `UPDATE_GOLDEN=1 make test` writes it anew
    """)
}

private func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// The fenced blocks of a language, in order.
private func examples(in document: String, language: String) throws -> [String] {
  var found: [String] = []
  var current: [String]?
  for line in lines(try read(document)) {
    if line == "```" + language {
      current = []
    } else if line == "```", let block = current {
      found.append(block.joined(separator: "\n") + "\n")
      current = nil
    } else {
      current?.append(line)
    }
  }
  return found
}

/// The targets of links, fenced blocks left out.
private func links(in text: String) -> [String] {
  var isFenced = false
  return lines(text).flatMap { line -> [String] in
    if line.hasPrefix("```") { isFenced.toggle() }
    guard !isFenced else { return [] }
    return line.indices.compactMap { index in
      guard line[index...].hasPrefix("]("), let end = line[index...].firstIndex(of: ")") else {
        return nil
      }
      return String(line[line.index(index, offsetBy: 2)..<end])
    }
  }
}

/// The anchor that GitHub gives to a heading.
private func anchor(_ heading: String) -> String {
  let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
  return String(
    words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      .map { $0 == " " ? "-" : $0 })
}
