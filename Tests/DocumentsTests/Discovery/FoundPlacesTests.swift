import Testing

@testable import Documents

/// Which places are chosen, and what settings say of them.
@Suite struct FoundPlacesTests {
  /// A file that has three parts of a postmortem, and one that has none.
  private static let incident =
    "# Disk\n\n**Date:** 2026-01-02\n**Severity:** P1\n\n## Root cause\n\nLogs.\n"
  private static let page = "# How to bake\n\nSlowly.\n"

  /// Looks at all places among the paths; those that hold `page` in their names are no postmortems.
  private func found(_ paths: [String]) -> FoundPlaces? {
    FoundPlaces(
      (namedPlaces(among: paths) + unnamedPlaces(among: paths)).map { place in
        var judged = JudgedPlace(place)
        for path in place.samples {
          let text = path.contains("page") ? Self.page : Self.incident
          judged.add(readDocuments(Array(text.utf8), path: path))
        }
        return judged
      })
  }

  @Test(
    arguments: [
      (["docs/incidents/a.md", "docs/incidents/page.md"], ["docs/incidents"]),
      (["docs/incidents/a.md", "docs/incidents/page1.md", "docs/incidents/page2.md"], []),
      (["docs/postmortems/page.md"], ["docs/postmortems"]),
      (["docs/postmortems/template.md"], []),
      (["ops/incidents/postmortems/a.md", "ops/incidents/page.md"], ["ops/incidents/postmortems"]),
      (
        ["x/1/postmortems/a.md", "x/2/postmortems/a.md", "x/2/postmortems/b.md"],
        ["x/2/postmortems"]
      ),
      (["notes/a.md", "notes/b.md", "notes/page.md"], ["notes"]),
      (["notes/a.md", "notes/page.md"], []), (["notes/a.md"], []),
      // What other kinds of pages are called, whatever their sections.
      (["docs/runbooks/a.md", "docs/runbooks/b.md", "docs/runbooks/c.md"], []),
      (["docs/setup-guides/a.md", "docs/setup-guides/oven/b.md", "docs/specs/c.md"], []),
      (["docs/oven-runbook.md", "docs/RECOVERY-PROCEDURES.md", "docs/ROADMAP.md"], []),
      (["docs/incident-runbook.md"], []),
      (["notes/a.md", "notes/b.md", "notes/oven-runbook.md"], ["notes"]),
      (
        ["runbooks/2026-01-02-disk.md", "runbooks/2026-01-03-mill.md", "runbooks/mill.md"],
        ["runbooks"]
      ),
      (["docs/2026-01-02-runbook-was-wrong.md", "docs/2026-01-03-mill.md"], ["docs"]),
      (["vendor/kit/postmortems/a.md", "tests/postmortems/a.md", ".x/postmortems/a.md"], []),
      (["templates/blog/outage.md"], ["templates/blog/outage.md"]),
    ] as [([String], [String])])
  func `a place is read where its files bear out what it is called`(
    paths: [String], taken: [String]
  ) {
    #expect(found(paths)?.taken.map(\.path) ?? [] == taken)
  }

  @Test func `a file that is called a postmortem is named where a folder is read`() {
    let places = found(["docs/handoff/2026-01-02-POSTMORTEM-mill.md", "docs/incidents/a.md"])
    #expect(places?.taken.map(\.path) == ["docs/incidents"])
    #expect(places?.others.map(\.path) == ["docs/handoff/2026-01-02-POSTMORTEM-mill.md"])
  }

  @Test(
    arguments: [
      (["a b/postmortems/x.md"], [#"postmortems: ["a b/postmortems"]"#]),
      (["a: [b\"]/postmortems/x.md"], [#"postmortems: ["a: [b\"]/postmortems"]"#]),
      (["a\n/postmortems/x.md"], [#"postmortems: ["a\n/postmortems"]"#]),
      (["ä/postmortems/x.md"], ["postmortems: [ä/postmortems]"]),
      (
        ["2026/x.md", "2026/y.md", "z.md"],
        ["postmortems: [.]", #"include: ["*.md", "2026*/**/*.md"]"#]
      ),
      (["OUTAGES.md"], ["postmortems: [OUTAGES.md]"]),
      (
        ["postmortems-x/a.mdx"],
        ["postmortems: [postmortems-x]", #"include: ["**/*.md", "**/*.markdown", "**/*.mdx"]"#]
      ),
    ] as [([String], [String])])
  func `settings say the same, and are read without a finding`(paths: [String], lines: [String]) {
    let places = found(paths)
    #expect(places?.settingsLines == lines)
    var settings = Settings()
    if let places { settings.take(places) }
    let read = Settings(Array(lines.joined(separator: "\n").utf8))
    #expect(read.findings.isEmpty)
    #expect(read.postmortems == settings.postmortems && read.include == settings.include)
    #expect(paths.allSatisfy(read.isDocument()))
  }

  @Test(
    arguments: [
      ("docs/POSTMORTEM.md", "# The disk\n\n## Notes\n\nIt was full.", true),
      ("docs/INCIDENTS.md", "# 2026-01-02 The disk\n\nIt was full.", true),
      (
        "docs/incident-log.md",
        "# Log\n\n## Impact\n\nNo bread.\n\n## Timeline\n\n- 10:00 cold\n- 10:10 warm\n\n## Root cause\n\nLogs.",
        true
      ),
      ("docs/INCIDENTS.md", "# How we handle incidents\n\nCalmly.", false),
      ("docs/how-incidents-are-handled.md", "# 2026-01-02 How\n\nCalmly.", false),
    ])
  func `a file that is called a log and nothing else is read where it tells of something`(
    path: String, text: String, isTaken: Bool
  ) {
    var judged = JudgedPlace(namedPlaces(among: [path])[0])
    judged.add(readDocuments(Array(text.utf8), path: path))
    #expect(FoundPlaces([judged])?.taken.map(\.path) == (isTaken ? [path] : nil))
  }

  @Test func `a page of status tells its day, how bad it was and when it ended`() {
    let page =
      "---\ndate: 2026-01-02T08:00\nresolvedWhen: 2026-01-02T09:00\nseverity: down\n---\nNo bread."
    #expect(
      PostmortemShape(readDocuments(Array(page.utf8), path: "content/issues/a.md")[0]).isClear)
  }

  @Test func `a new file has a name that the glob means`() {
    let places = found([
      "_posts/2026-01-02-outage-x.md", "_posts/2026-01-03-outage-y.md", "_posts/page.md",
      "_posts/page2.md",
    ])
    #expect(places?.include == ["_posts/*outage*.md"])
    let lines = places?.settingsLines ?? []
    #expect(lines.last == #"filename: "{date}-outage-{slug}.md""#)
    #expect(Settings(Array(lines.joined(separator: "\n").utf8)).findings.isEmpty)
  }
}
