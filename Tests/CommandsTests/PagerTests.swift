import Platform
import Testing

@testable import Commands

@Suite struct PagerTests {
  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "postmortems/2026-01-02-mill.md": "# Mill stuck\n\n## Summary\n\nThe mill was stuck.\n"
    ])
  }

  /// The words by which a pager was called, nil where none was, and what it got.
  private func paged(
    _ words: [String], _ environment: [String: String], rows: Int? = 3, shows: Bool = true
  ) throws -> (pager: [String]?, shown: String, answer: Answer) {
    var pager: [String]?
    var shown = ""
    let answer = try folder().run(words, environment: environment, rows: rows) {
      pager = $0
      shown = String(decoding: $1, as: UTF8.self)
      return shows
    }
    return (pager, shown, answer)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], ["less", "-FRX"]),
      (["TERM": "xterm", "PAGER": "more"], ["more"]),
      (["TERM": "xterm", "PAGER": "more", "POSTMORTEM_PAGER": "less -S"], ["less", "-S"]),
      (
        ["TERM": "xterm", "PAGER": "sed 's/a b/c/' | less"],
        ["sh", "-c", "sed 's/a b/c/' | less \"$@\"", "sed 's/a b/c/' | less"]
      ),
      (["TERM": "xterm", "PAGER": "cat"], nil),
      (["TERM": "xterm", "PAGER": ""], nil),
      (["TERM": "xterm", "PAGER": "more", "POSTMORTEM_PAGER": ""], nil),
      (["TERM": "dumb"], nil), ([:], nil),
    ] as [([String: String], [String]?)])
  func `the pager is chosen as git chooses it`(environment: [String: String], pager: [String]?)
    throws
  {
    let paged = try paged(["search", "mill"], environment)
    #expect(paged.pager == pager)
    #expect((pager == nil ? paged.answer.output : paged.shown).contains("Mill stuck"))
    #expect((pager == nil ? paged.shown : paged.answer.output) == "")
  }

  @Test(arguments: [
    ["search", "mill", "--json"], ["search", "mill", "--no-pager"],
    ["search", "mill", "--format", "grep"],
    ["new", "Oven", "--print"], ["index"], ["search", "--help"],
  ])
  func `some answers go straight to the terminal`(words: [String]) throws {
    let paged = try paged(words, ["TERM": "xterm"])
    #expect(paged.pager == nil && !paged.answer.output.isEmpty)
  }

  @Test func `what fits the screen has no pager, and keeps its links`() throws {
    let small = try paged(["search", "mill"], ["TERM": "xterm"])
    let lines = small.shown.split(separator: "\n").count
    #expect(small.pager != nil && !small.shown.contains("\u{1b}]8;;"))
    #expect(small.shown.contains("\u{1b}["))
    let fitting = try paged(["search", "mill"], ["TERM": "xterm"], rows: lines + 1)
    #expect(fitting.pager == nil && fitting.answer.output.contains("\u{1b}]8;;"))
    #expect(try paged(["search", "mill"], ["TERM": "xterm"], rows: lines).pager != nil)
  }

  @Test func `a pipe has no pager`() throws {
    #expect(try paged(["search", "mill"], ["TERM": "xterm"], rows: nil).pager == nil)
  }

  @Test func `the exit code is ours, and nothing is paged where nothing is said`() throws {
    let none = try paged(["search", "zeppelin"], ["TERM": "xterm"])
    #expect(none.pager == nil && none.answer == Answer(output: "", error: "no hit\n", code: 1))
    let hit = try paged(["patterns", "explain", "2026-01-02-mill"], ["TERM": "xterm"], rows: 2)
    #expect(hit.pager != nil && hit.answer.code == 1)
  }

  @Test func `what a pager did not show is printed plainly`() throws {
    let paged = try paged(
      ["search", "mill", "--color", "never"], ["TERM": "xterm"], shows: false)
    #expect(paged.answer.output == paged.shown && !paged.shown.isEmpty)
  }

  @Test(arguments: [
    (["true"], true), (["no-such-pager"], false), (["sh", "-c", "no-such-pager"], false),
    (["sh", "-c", "exit 1"], false), (["sh", "-c", "cat >/dev/null; exit 2"], true),
    (["sh", "-c", "kill -INT $$"], true),
  ])
  func `a pager has shown it unless it could not`(pager: [String], hasShown: Bool) {
    // More than a pipe holds.
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    #expect(showInPager(pager, bytes) == hasShown)
  }
}
