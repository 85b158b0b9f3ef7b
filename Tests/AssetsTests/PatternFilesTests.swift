import Documents
import Platform
import Testing

@testable import Assets

@Suite struct PatternFilesTests {
  /// The ids that the design promises.
  static let promised = [
    "access-control", "backup-untested", "capacity-exhaustion", "cascading-failure", "clock-time",
    "config-change",
    "dashboard-state", "data-loss", "dependency-cycle", "deploy-regression", "dns",
    "expired-certificate", "failed-failover",
    "hardware-power", "leader-election", "manual-error", "misleading-success", "missing-alerting",
    "network",
    "non-idempotent-automation", "race-condition", "retry-storm", "rollback-failed",
    "schema-migration", "security-incident",
    "single-point-of-failure", "stale-documentation", "swallowed-error", "third-party-outage",
    "unpinned-dependency",
    "upstream-bug", "version-skew",
  ]

  @Test func `every pattern that the design names is there`() {
    let ids = Set(embeddedPatternFiles.map(\.id))
    #expect(Self.promised.filter { !ids.contains($0) } == [])
  }

  @Test func `every file of the folder is embedded, byte by byte and in order`() throws {
    let folder = Path.join(packageFolder, "Sources/Assets/patterns")
    let names = walk(root: folder, folder: "") { _ in true }.files
      .map { String(decoding: $0.path, as: UTF8.self) }.sorted()
    #expect(embeddedPatternFiles.map { $0.id + ".yml" } == names)
    for (id, bytes) in embeddedPatternFiles {
      #expect(try Files.read(Path.join(folder, id + ".yml")) == bytes, "\(id)")
    }
  }

  @Test(arguments: embeddedPatternFiles.map(\.id))
  func `a pattern is whole`(id: String) throws {
    let bytes = try #require(embeddedPatternFiles.first { $0.id == id }?.bytes)
    let file = PatternFile(bytes)
    #expect(file.findings == [])
    let pattern = try #require(file.pattern)
    #expect(pattern.id == id)
    #expect(pattern.title != id && pattern.title.first?.isUppercase == true)
    #expect(pattern.title.count <= 60)
    #expect(pattern.advice.count > 40 && pattern.advice.last == ".")
    #expect(pattern.isEnabled)
    #expect(!pattern.signals.isEmpty)
    #expect(pattern.signals.contains { $0.weight >= PatternTag.threshold }, "no signal is enough")
    #expect(pattern.links.allSatisfy { $0.hasPrefix("https://") })
    #expect(String(decoding: bytes, as: UTF8.self).contains("\nkind: "), "the kind is not stated")
  }

  @Test func `an empty form shows no pattern`() {
    let matcher = PatternMatcher(embeddedPatternFiles.compactMap { PatternFile($0.bytes).pattern })
    for template in embeddedTemplates {
      let document = readDocument(template.bytes, path: "a.md", options: ReadingOptions())
      #expect(document.patternTags(matcher) == [], "\(template.name)")
    }
  }
}

@Suite struct PatternExplanationsOfEmbeddedTests {
  @Test func `an explanation counts as the tagger does`() {
    let matcher = PatternMatcher(embeddedPatternFiles.compactMap { PatternFile($0.bytes).pattern })
    let text = """
      # Tills refused cards

      ## Summary

      The certificate expired and nobody noticed. There was no data loss. The rollback failed.

      ## Contributing factors

      - No alert on the expiry, and no runbook
      - A single point of failure: the proxy. If it had been doubled, nobody would have seen it.

      ## Action items

      - [ ] Add an alert for certificates
      """
    let document = readDocument(Array(text.utf8), path: "a.md", options: ReadingOptions())
    let tags = document.patternTags(matcher)
    let explained = document.patternExplanations(matcher).filter(\.isTagged)
    #expect(tags.map { "\($0.id) \($0.score)" } == explained.map { "\($0.id) \($0.score)" })
    #expect(tags.count >= 4)
    #expect(!tags.contains { $0.id == "data-loss" })
  }
}
