import Testing

@testable import Documents

@Suite struct CheckboxTests {
  @Test(
    arguments: [
      ("[ ] a", .open, "a"), ("[] a", .open, "a"), ("[x] a", .done, "a"), ("[X]   a", .done, "a"),
      ("[ x] a", .done, "a"), ("[✓] a", .done, "a"), ("[-] a", .dropped, "a"),
      ("[~] a", .inProgress, "a"), ("[/] a", .inProgress, "a"), ("[x]", .done, ""),
      ("[\u{a0}] a", .open, "a"), ("[ ]\na", .open, "a"),
    ] as [(String, ActionItem.State, String)])
  func `a box tells the state`(text: String, state: ActionItem.State, rest: String) {
    #expect(Checkbox(text)?.state == state)
    #expect(withoutCheckbox(text) == rest)
  }

  @Test(arguments: ["", "a", "[", "[x", "[x](a)", "[y] a", "[link][r]", "x [ ]", "[12345] a"])
  func `anything else is no box`(text: String) {
    #expect(Checkbox(text) == nil)
    #expect(withoutCheckbox(text) == text)
  }
}
