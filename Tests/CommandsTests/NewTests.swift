import Platform
import Testing

@testable import Commands

@Suite struct NewTests {
  private func house(_ files: [String: String] = [:]) throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder(["postmortem.yml": "timezone: UTC\n"].merging(files) { $1 })
  }

  @Test func `the same sources give the same bytes`() throws {
    let folder = try KnowledgeBaseFolder(fixture: "sources")
    let words = [
      "new", "--from", "alertmanager-webhook.json", "--from", "app.log", "--from", "slack.json",
      "--from", "irc.log", "--from", "journal.json", "--print",
    ]
    let first = folder.run(words)
    #expect(first.code == 0 && first == folder.run(words))
  }

  @Test func `at a terminal a title that no source gives is asked for`() throws {
    let folder = try KnowledgeBaseFolder(fixture: "sources")
    let words = ["new", "--from", "app.log", "--print"]
    #expect(folder.run(words).code == 2)
    let asked = folder.run(words, ask: { _ in "The till stands still" })
    #expect(asked.code == 0 && asked.output.contains("The till stands still"))
  }

  @Test func `forty secrets do not survive`() throws {
    // Made up, each of the form of its kind.
    let letters = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz"
    let secrets = (0..<40).map { number in
      let word = String((letters + letters).dropFirst(number).prefix(30))
      return switch number % 5 {
      case 0: "ghp_" + String((word + letters).prefix(36))
      case 1: "password=" + word
      case 2: "https://ann:\(word)@db.example.org/till"
      case 3: "Authorization: Bearer \(word)\(word)"
      default:
        "AKIA"
          + String(word.uppercased().filter { $0.isLetter || "234567".contains($0) }.prefix(16))
          + " aws_secret_access_key=" + String((word + word).prefix(40))
      }
    }
    let lines = secrets.enumerated().map { number, secret in
      "2026-02-09T03:\(padded(number, to: 2)):07Z ERROR cannot log in with \(secret) again"
    }
    let folder = try house(["a.log": lines.joined(separator: "\n")])
    let answer = folder.run("new", "A", "--from", "a.log", "--print")
    #expect(answer.code == 0)
    for number in 0..<40 {
      let word = String((letters + letters).dropFirst(number).prefix(16))
      #expect(!answer.output.contains(word), "\(secrets[number])")
    }
    #expect(answer.output.split(separator: "\n").count { $0.hasPrefix("- **") } == 40)
    #expect(answer.error.contains("secrets were taken out of what was imported"))
  }

  @Test func `a source that is given twice counts once`() throws {
    let log = "2026-02-09T03:10:07Z ERROR no bell\n"
    let folder = try house(["a.log": log, "b.log": log])
    let answer = folder.run("new", "A", "--from", "a.log", "--from", "b.log", "--print")
    #expect(
      answer.output.split(separator: "\n").filter { $0.hasPrefix("- **") }
        == ["- **03:10** - ~ ERROR no bell (log)"])
    #expect(answer.error.contains("note: b.log tells the same as a.log, and is left out\n"))
  }

  @Test func `the day that was typed chooses among the incidents of a status page`() throws {
    let incidents = (7...8).map { day in
      #"{"name": "Till \#(day)", "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-02-0\#(day)T03:10:00Z"}]}"#
    }
    let folder = try house(["a.json": #"{"incidents": [\#(incidents.joined(separator: ","))]}"#])
    let answer = folder.run("new", "--from", "a.json", "--date", "2026-02-07", "--print")
    #expect(answer.output.contains("Till 7") && !answer.output.contains("Till 8"))
    #expect(
      answer.error.contains(
        "note: 1 incident of a.json lies on other days, and is left out; `--date` names another day\n"
      ))
  }

  @Test func `a log of a hundred thousand lines is sixty`() throws {
    let lines = (0..<100_000).map { number in
      "2026-02-09T\(padded(number / 3600 % 24, to: 2)):\(padded(number / 60 % 60, to: 2)):07Z request \(String(number, radix: 7)) is slow"
    }
    let folder = try house()
    let answer = folder.run(
      ["new", "A", "--from", "-", "--print"], input: lines.joined(separator: "\n"))
    #expect(answer.output.split(separator: "\n").count { $0.hasPrefix("- **") } == 60)
    #expect(answer.output.contains("are left out -->"))
  }

  @Test func `the settings name the severities that there are`() throws {
    let folder = try house(["postmortem.yml": "severities: [Disaster, Nuisance]\n"])
    #expect(
      folder.run("new", "A", "--severity", "nuisance", "--print").output
        .contains("severity: Nuisance\n"))
    for word in ["major", "SEV1", "none"] {
      let answer = folder.run("new", "A", "--severity", word, "--print")
      #expect(
        answer.error
          == "error: \"\(word)\" is no severity of this knowledge base\nhint: there are Disaster, Nuisance\n"
      )
    }
  }

  @Test(arguments: [
    (
      "---\ntitle: {{title}}\n---\n\n## Summary\n",
      "---\ntitle: A\nseverity: major\nsystems: [till]\ntags: [x]\n---\n"
    ),
    ("# {{title}}\n\nText\n", "# A\n\n**Severity:** major  \n**Systems:** till  \n**Tags:** x  \n"),
  ])
  func `what was typed arrives where the template has no place for it`(
    template: String, beginning: String
  ) throws {
    let folder = try house(["templates/default.md": template])
    let answer = folder.run(
      "new", "A", "--severity", "major", "--system", "till", "--tag", "x", "--print")
    #expect(answer.output.hasPrefix(beginning), "\(answer.output)")
    #expect(
      answer.error.contains("note: the template default has no place for severity; it is added\n"))
  }

  @Test func `a timeline of a table gets rows, and examples in it go`() throws {
    let table =
      "# {{title}}\n\n## Timeline\n\n| Time | Event | Who |\n|---|---|---|\n| HH:MM | What | Who |\n\n## Why\n"
    let folder = try house([
      "templates/default.md": table, "a.log": "2026-02-09T03:10:07Z ERROR a | b\n",
    ])
    #expect(
      folder.run("new", "A", "--from", "a.log", "--print").output
        == "# A\n\n## Timeline\n\n| Time | Event | Who |\n|---|---|---|\n| 03:10 | ~ ERROR a \\| b (log) |  |\n\n## Why\n"
    )
  }

  @Test func `times are those of the clock that the timeline names`() throws {
    let folder = try house([
      "templates/default.md": "# {{title}}\n\n## Timeline\n\nAll times CET.\n",
      "a.log": "2026-02-09T23:10:07Z ERROR a\n",
    ])
    #expect(
      folder.run("new", "A", "--from", "a.log", "--print").output
        .hasSuffix("All times CET.\n\n- **00:10 (2026-02-10)** - ~ ERROR a (log)\n"))
  }

  @Test func `somebody at a terminal is asked five questions`() throws {
    let folder = try house()
    var answers = [
      "", "Till down", "someday", "yesterday", "", "dire", "minor", "till, card reader",
    ]
    var asked: [String] = []
    let answer = folder.run(
      ["new"],
      ask: { question in
        asked.append(question)
        return answers.isEmpty ? nil : answers.removeFirst()
      })
    #expect(answer.output == "postmortems/2026-02-08-till-down.md\n")
    let text = try folder.read("postmortems/2026-02-08-till-down.md")
    #expect(text.contains("time: \"\"\ntitle: Till down\nseverity: minor\n"))
    #expect(text.contains("systems: [till, card reader]\n"))
    #expect(
      asked == [
        "What broke? ", "What broke? ", "On which day? [today] ", "On which day? [today] ",
        "At what time did it begin? [left open] ",
        "How bad? critical, major, moderate, minor [left open] ",
        "How bad? critical, major, moderate, minor [left open] ",
        "Which systems, with commas between them? [none] ",
      ])
  }

  @Test func `who does not answer writes nothing`() throws {
    let folder = try house()
    let answer = folder.run(["new"], ask: { _ in nil })
    #expect(answer.code == 2 && answer.output == "")
    #expect(try folder.files() == ["postmortem.yml"])
  }
}
