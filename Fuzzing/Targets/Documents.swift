import Platform

@testable import Documents

/// The whole of a file: every finding, item and entry stands at a line of it, and all that is made of a
/// document can be made.
func fuzzDocument(_ bytes: [UInt8]) {
  let lines = SourceLines(bytes).count
  for document in readDocuments(bytes, path: "postmortems/2026-03-10-0130-a.md") {
    for line in document.findings.map(\.line) + document.actions.map(\.line)
      + document.timeline.map(\.line) + document.sections.map(\.line)
    {
      hold((1...lines).contains(line), "line \(line) of \(lines)")
    }
    _ = IndexEntry(document)
    _ = document.phases
    _ = document.patternTags(matcher)
    _ = tellingWords(of: document.sections, title: document.title, limit: 100)
    _ = evidence(
      in: document.sections, heads: [document.title],
      for: parseQuery("the \"proxy: a\" b*", today: today))
  }
  var seen = SeenActionReader()
  _ = seen.read(bytes)
}

/// What stands between the fences, as YAML, as TOML, and below the title.
func fuzzFrontmatter(_ bytes: [UInt8]) {
  for (before, after) in [
    ("---\n", "\n---\n# a\n"), ("+++\n", "\n+++\n"), ("# a\n\n---\n", "\n---\n"),
  ] {
    fuzzDocument(Array(before.utf8) + bytes + Array(after.utf8))
  }
}

func fuzzSettings(_ bytes: [UInt8]) {
  let settings = Settings(bytes)
  let path = Array("postmortems/2026/a/b/c/d/e/f/g/h/i/j/k/l/m/n/2026-03-10-a.md".utf8)
  for pattern in settings.include + settings.exclude { _ = Glob(pattern).matches(path) }
  _ = fileName(settings.filename, title: "The proxy's down", date: today, minuteOfDay: 90)
  _ = readDocument(document, path: "postmortems/a.md", options: settings.reading)
}

func fuzzPattern(_ bytes: [UInt8]) {
  let file = PatternFile(bytes)
  let matcher = PatternMatcher(file.pattern.map { [$0] } ?? [])
  _ = readDocument(document, path: "postmortems/a.md").patternTags(matcher)
}

let today = Day(year: 2026, month: 3, day: 10) ?? Day(number: 0)

private let matcher = PatternMatcher([
  Pattern(
    id: "a", title: "a", kind: .factor,
    signals: [
      Pattern.Signal(
        alternatives: SignalParser.alternatives(in: "proxy | a* | \"a b\""), roles: [.summary],
        weight: 3)
    ])
])

/// Read with every settings and pattern file.
let document = Array(
  """
  ---
  date: 03/04/2026
  severity: SEV1
  ---
  # The proxy a b fell over

  ## Summary

  The proxy a b was down for 1h 30m; nobody had tested the rollback of the proxy.

  ## Timeline

  - **10:00** - Detected: the proxy a b falls over
  - **10:30 (Apr 4)** - Resolved

  ## Contributing Factors

  1. The proxy had no limits

  ## Action Items

  - [ ] Give the proxy limits @ann (due 04/05/2026)
  - [x] Test the rollback (done 2026-04-05)

  """.utf8)
