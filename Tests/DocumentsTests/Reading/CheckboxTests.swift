import Testing

@testable import Documents

@Suite struct CheckboxTests {
  @Test(
    arguments: [
      ("[ ] a", .open, "a"), ("[] a", .open, "a"), ("[x] a", .done, "a"), ("[X]   a", .done, "a"),
      ("[ x] a", .done, "a"), ("[✓] a", .done, "a"), ("[-] a", .dropped, "a"),
      ("[~] a", .inProgress, "a"), ("[/] a", .inProgress, "a"), ("[x]", .done, ""),
      ("[\u{a0}] a", .open, "a"), ("[ ]\na", .open, "a"), ("[ ]\ta", .open, "a"),
      ("[ ]\u{a0}a", .open, "a"), ("[ ]a", .open, "a"), ("[x]2", .done, "2"), ("[v] a", .done, "a"),
      ("[☑️] a", .done, "a"), ("[!] a", .unknown, "a"), ("[?] a", .unknown, "a"),
      ("[o] a", .unknown, "a"), ("[y] a", .unknown, "a"), ("[面] a", .unknown, "a"),
    ] as [(String, ActionItem.State, String)])
  func `a box tells the state`(text: String, state: ActionItem.State, rest: String) {
    #expect(Checkbox(text)?.state == state)
    #expect(withoutCheckbox(text) == rest)
  }

  @Test(arguments: [
    "", "a", "[", "[x", "[x](a)", "[x]: a", "[x][r]", "[y]a", "[]a", "[1] a", "[^] a", "[wip] a",
    "[link][r]", "x [ ]", "[12345] a",
    // Two lines are no box: to tick it would take one of them away.
    "[\n] a", "[.\n] a", "[ \r ] a",
  ])
  func `anything else is no box`(text: String) {
    #expect(Checkbox(text) == nil)
    #expect(withoutCheckbox(text) == text)
  }
}
