import Platform
import Testing

@testable import Commands

/// What is left out of a list, and what is said of it.
@Suite struct LimitTests {
  /// Sixty incidents of one day each: each has an event, two findings, and an action item.
  private static func folder() throws -> KnowledgeBaseFolder {
    let folder = try KnowledgeBaseFolder()
    for number in 1...60 {
      let day = Day(number: 20_000 + number)
      try folder.write(
        "postmortems/\(day)-oven-\(number).md",
        """
        # Oven \(number) cold

        ## Timeline

        - \(day) 04:10 - Bread number\(number) stays raw

        ## Contributing Factors

        - The certificate of oven \(number) had expired.

        ## Action Items

        - [ ] Renew what oven \(number) needs
        """)
    }
    return folder
  }

  private func lines(_ text: String, _ part: String) -> Int {
    text.split(separator: "\n").count { $0.contains(part) }
  }

  @Test(arguments: [
    (["search", "raw"], "Oven ", 10), (["timeline"], "stays raw", 50),
    (["actions"], "[ ]", 20), (["patterns", "show", "expired-certificate"], "had expired.", 10),
    (["check"], ": note: ", 50),
  ])
  func `a terminal shows a few, and standard error tells of the others`(
    words: [String], part: String, shown: Int
  ) throws {
    let folder = try Self.folder()
    let all = folder.run(words + ["--limit", "0"])
    let count = lines(all.output, part)
    #expect(count >= 60)
    let few = folder.run(words, environment: ["NO_COLOR": "1"], rows: 24)
    #expect(lines(few.output, part) == shown)
    #expect(few.error.contains("\(shown) of "))
    #expect(few.error.contains(" shown; `--limit 0` shows all\n"))
    #expect(!all.error.contains("--limit"))
    let three = folder.run(words + ["--limit", "3"])
    #expect(lines(three.output, part) == 3 && three.error.contains("3 of "))
    #expect(folder.run(words + ["--limit", "3", "-q"], rows: 24).error == "")
    // What was ranked is best at its head, for programs too.
    let piped = folder.run(words)
    #expect(lines(piped.output, part) == (words[0] == "search" ? shown : count))
    #expect(piped.error.contains("--limit") == (words[0] == "search"))
  }

  @Test(arguments: [
    ["search", "raw"], ["timeline"], ["actions"], ["patterns"], ["check"],
  ])
  func `a format for programs is cut where that is asked for, and it is said`(words: [String])
    throws
  {
    let folder = try Self.folder()
    let objects = "\n  {"
    let two = folder.run(words + ["--json", "--limit", "1"], rows: 24)
    #expect(two.output.ranges(of: objects).count == 1)
    let total = folder.run(words + ["--json", "--limit", "0"]).output.ranges(of: objects).count
    #expect(
      two.error.contains("1 of \(total) shown; `--limit 0` shows all\n") == (total > 1))
    guard words[0] != "search" else { return }
    #expect(folder.run(words + ["--json"], rows: 24).output.ranges(of: objects).count == total)
  }

  @Test func `a search without words is a list like others`() throws {
    let folder = try Self.folder()
    let words = ["search", "kind:postmortem"]
    #expect(
      folder.run(words + ["--format", "paths"], rows: 24).output.split(separator: "\n").count == 60)
    #expect(lines(folder.run(words).output, "Oven ") == 60)
    #expect(lines(folder.run(words, rows: 24).output, "Oven ") == 10)
  }

  @Test func `of events the latest are shown, in order of time`() throws {
    let answer = try Self.folder().run("timeline", "--limit", "2")
    let events = answer.output.ranges(of: "number59")
    let last = answer.output.ranges(of: "number60")
    #expect(events.count == 1 && last.count == 1)
    #expect(try #require(events.first).lowerBound < #require(last.first).lowerBound)
  }

  @Test func `what is counted below action items holds for those left out too`() throws {
    let answer = try Self.folder().run("actions", "--limit", "2")
    #expect(answer.output.contains("\n60 open in 60 incidents; "))
  }

  @Test func `of findings the mildest are left out, and the count tells of them`() throws {
    let folder = try KnowledgeBaseFolder([
      "postmortems/2026-01-01-a.md": "# A\n\nIt was cold.\n",
      "postmortems/2026-01-02-b.md": "---\ndate: [\n---\n# B\n",
    ])
    let all = folder.run("check")
    #expect(all.output.hasPrefix("postmortems/2026-01-01-a.md:1:1: note: "))
    let one = folder.run("check", "--limit", "1")
    #expect(one.output.hasPrefix("postmortems/2026-01-02-b.md:"))
    #expect(lines(one.output, "postmortems/") == 1 && one.output.contains(": error: "))
    #expect(one.output.split(separator: "\n").last == all.output.split(separator: "\n").last)
    #expect(one.code == 1)
  }

  @Test func `a number counts all`() throws {
    let folder = try Self.folder()
    for words in [["timeline"], ["actions"], ["search", "raw"]] {
      #expect(folder.run(words + ["--count"], rows: 24).output == "60\n")
    }
    #expect(folder.run("actions", "--count", "--limit", "3").code == 2)
  }
}
