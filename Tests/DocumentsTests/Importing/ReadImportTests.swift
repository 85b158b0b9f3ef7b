import Platform
import Testing

@testable import Documents

/// The kinds themselves are tested by the transcripts of `new`, on a sample of each.
@Suite struct ReadImportTests {
  static let context = LogTimeTests.context

  private func read(_ text: String) throws(ImportRefusal) -> ImportedSource {
    try imported(Array(text.utf8), Self.context)
  }

  @Test(arguments: [
    ("", ImportRefusal.empty), ("\u{feff} \n", .empty), ("Dear diary", .unknownText),
    ("[1, 2]", .unknownJSON), ("{}", .unknownJSON), ("[]", .unknownJSON),
    ("{\"items\": 1}", .unknownJSON),
    (
      "{\"a\":",
      .notJSON(JSONError(line: 1, column: 6, explanation: "it ends too early"))
    ),
    ("[   12.345678] oven cold\n[   13.000000] oven warm", .unknownText),
    ("{\"log_entries\": []}", .withoutEvents(.pagerDuty)),
    (#"[{"type": "x_log_entry", "created_at": "never"}]"#, .withoutEvents(.pagerDuty)),
  ])
  func `what is of no known kind is refused`(text: String, refusal: ImportRefusal) {
    #expect(throws: refusal) { try read(text) }
  }

  @Test func `a line that was cut off costs itself alone`() throws {
    let line = #"{"__REALTIME_TIMESTAMP":"1770606600000000","MESSAGE":"a"}"#
    let source = try read(line + "\n" + line + "\n{\"__REALTIME_TIMESTAMP\":\"177")
    #expect(source.kind == .journal && source.events.count == 2 && source.untimed == 1)
  }

  @Test func `a log whose lines begin with a bracket is no JSON`() throws {
    let source = try read("[2026-02-09 03:10:07] oven ERROR cold\n[2026-02-09 03:10:08] warm")
    #expect(source.kind == .log)
    #expect(source.events.map(\.text) == ["oven ERROR cold", "warm"])
    #expect(source.events.map(\.weight) == [.error, .ordinary])
  }

  @Test func `lines end as they do on other systems`() throws {
    #expect(try read("#1770606600\r\nring\r\n").events.map(\.text) == ["ring"])
    #expect(
      try read("2026-02-09T03:10:07Z a\r\n2026-02-09T03:10:08Z b").events.map(\.text) == ["a", "b"])
  }

  @Test(arguments: [
    (
      ["platform/flux/chart/Chart.yaml", "platform/flux/blueprint.yaml", "docs/a.md"], [], ["flux"]
    ),
    (["clusters/_template/bootstrap-kit/03-flux.yaml"], ["flux"], ["flux"]),
    (["hosts/servers/theoden/romm.nix"], ["Romm", "theoden"], ["theoden", "Romm"]),
    (["src/a.c", "README.md"], ["till"], []),
    (["a/till.md", "b/oven.md", "b/oven.c"], ["till", "oven"], ["oven", "till"]),
  ])
  func `paths name systems that are known, and those below folders of systems`(
    paths: [String], known: [String], systems: [String]
  ) {
    #expect(Documents.systems(touchedBy: paths, known: known) == systems)
  }

  /// Whatever it is, reading ends, and gives the same twice.
  @Test func `no beginning of a sample is a surprise`() {
    let samples = [
      #"[{"labels":{"alertname":"A"},"startsAt":"2026-02-09T03:10:07Z"}]"#,
      "Feb  9 03:10:07 host a[1]: b\nFeb  9 03:10:08 host", ": 1770606640:0;ls \\\n -l",
      "- cmd: a\\\\n\n  when: 1770606650", "23:58 <ann> a\n00:04 * b c", "#1770606640\nls",
      "  501  2026-02-09 03:10:07 ls",
      #"192.0.2.7 - - [09/Feb/2026:03:09:58 +0000] "GET / HTTP/1.1" 200"#,
      "time=\"2026-02-09T03:10:07Z\" msg=\"a\\", "1/31/2026, 6:47:12 AM - ann: b",
    ]
    for sample in samples {
      let bytes = Array(sample.utf8)
      for length in 0...bytes.count {
        let first = try? imported(Array(bytes[..<length]), Self.context)
        let second = try? imported(Array(bytes[..<length]), Self.context)
        #expect(first == second)
      }
    }
  }
}
