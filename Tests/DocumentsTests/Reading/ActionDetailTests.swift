import Platform
import Testing

@testable import Documents

@Suite struct ActionDetailTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    /// The words of each item, and below them its detail as `  line text`.
    var lines: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "bullets below a box",
      text: "- [ ] Move the backups\n  - to another **house**\n    - not the cellar\n- [x] Sleep",
      lines: ["Move the backups", "  4 to another house", "  5 not the cellar", "Sleep"]),
    Case(
      name: "a box below a box is an item with its own detail",
      text: "- [ ] Move\n  - near\n  - [x] Pack\n    - in paper\n\n  and soon\n- [ ] Sleep",
      lines: ["Move", "  4 near", "  8 and soon", "Pack", "  6 in paper", "Sleep"]),
    Case(
      name: "paragraphs and wrapped lines",
      text: "- [ ] Move\n  the backups\n\n  It takes\n  a day.\n\n  Or two.",
      lines: ["Move the backups", "  6 It takes a day.", "  9 Or two."]),
    Case(
      name: "quotes, indented or on the next line",
      text:
        "- [ ] Move\n\n  > they said\n  > so\n- [ ] Ask\n> why\n>\n> not\n- [ ] Sleep\n\n> the end",
      lines: ["Move", "  5 they said so", "Ask", "  8 why", "  10 not", "Sleep"]),
    Case(
      name: "bullets below a bare bullet",
      text: "- Move\n  1. pack\n  2. carry\n* Sleep",
      lines: ["Move", "  4 pack", "  5 carry", "Sleep"]),
    Case(
      name: "bullets after a number, not far enough in",
      text: "1. Move\n- pack\n- carry\n\n2. Sleep\n   - long",
      lines: ["Move", "  4 pack", "  5 carry", "Sleep", "  8 long"]),
    Case(
      name: "bullets after a numbered box",
      text: "1. [ ] Move\n- pack\n\n2. [x] Sleep", lines: ["Move", "  4 pack", "Sleep"]),
    Case(
      name: "a bullet beside a box, and text below the list, are no detail of it",
      text: "- [ ] Move\n- pack\n  - and so on\n\nThat is all.",
      lines: ["Move", "pack", "  5 and so on"]),
    Case(
      name: "code is left out", text: "- [ ] Move\n\n  ```sh\n  mv a b\n  ```\n  - soon",
      lines: ["Move", "  8 soon"]),
    Case(
      name: "the next heading ends it",
      text: "- [ ] Move\n\n### Later\n\n> quoted\n\n- [ ] Sleep", lines: ["Move", "Sleep"]),
    Case(
      name: "an empty bullet", text: "- [ ] Move\n  - far\n  -\n  - pack",
      lines: ["Move", "  4 far", "  6 pack"]),
  ])
  func `what stands below an item is its detail`(example: Case) {
    let items = read("## Action Items\n\n" + example.text).actions
    #expect(
      items.flatMap { [$0.text] + $0.detail.map { "  \($0.line) \($0.text)" } } == example.lines)
  }

  @Test func `fields below an item are its own, and no detail`() {
    let item = read(
      """
      ## Action Items

      - Move the backups
        - **Owner:** Ann Lee, Ben
        - Due date: 1 April 2026.
        - Status: in progress
        - Priority: high | Type: prevention
        - Ticket: [OPS-7](https://example.org/browse/OPS-7)
        - Opened: 2026-03-11; Commits: abc1234, `def5678`
      """
    ).actions[0]
    #expect(item.owner == "Ann Lee, Ben")
    #expect(item.due?.description == "2026-04-01")
    #expect(item.state == .inProgress && item.isMarked)
    #expect(item.priority == "high")
    #expect(item.type == .prevent)
    #expect(item.ticket == "https://example.org/browse/OPS-7")
    #expect(item.opened?.description == "2026-03-11")
    #expect(item.commits == ["abc1234", "def5678"])
    #expect(item.detail.isEmpty)
  }

  @Test func `an owner in the paragraph below counts, lines of words stay`() {
    let item = read("## Actions\n\n- [ ] Move\n\n  With care.\n  Owner: @ann\n  Due: 2026-04-01\n")
      .actions[0]
    #expect(item.owner == "@ann")
    #expect(item.due?.description == "2026-04-01")
    #expect(item.detail == [Statement(line: 5, text: "With care.")])
  }

  @Test(
    arguments: [
      ("Status: done", .done, nil), ("Status: Done 2026-03-12", .done, "2026-03-12"),
      ("Done: 2026-03-12", .done, "2026-03-12"), ("Completed: 12 March 2026", .done, "2026-03-12"),
      ("State: wontfix", .dropped, nil), ("Done: ✅", .done, nil), ("状态：done", .done, nil),
    ] as [(String, ActionItem.State, String?)])
  func `a state below a bare item marks it`(
    line: String, state: ActionItem.State, closed: String?
  ) {
    let item = read("## Actions\n\n- Move\n  - \(line)\n").actions[0]
    #expect(item.state == state && item.isMarked)
    #expect(item.closed?.description == closed)
    #expect(item.detail.isEmpty)
  }

  @Test func `a state below the item comes before that of the heading`() {
    let items = read("## Actions\n\n### Completed\n\n- Move\n  - Status: open\n- Sleep\n").actions
    #expect(items.map(\.state) == [.open, .done])
  }

  @Test(arguments: [
    // The item says it itself, and otherwise.
    ("- [ ] Move @ann", "Owner: @ben"), ("- [ ] Move", "Status: done"),
    ("- [ ] Move (due 2026-04-01)", "Due: 2026-05-01"),
    ("- [ ] Move OPS-1", "Ticket: OPS-2"),
    // More than a field holds, or nothing that can be read.
    ("- [ ] Move", "Due: soon"), ("- [ ] Move", "Due: 2026-04-01, if the van is back"),
    ("- [ ] Move", "Ticket: to be written"), ("- [ ] Move", "Owner:"),
    ("- [ ] Move", "Progress: half"),
    ("- Move", "Completed (in March): fixed the door"), ("- Move", "Done: fixed the door"),
    // Sentences.
    ("- [ ] Move", "Team decision: not by train"), ("- [ ] Move", "What we know: little"),
    ("- [ ] Move", "Ask Ann, owner: unclear"), ("- [ ] Move", "https://example.org/issues/3"),
  ])
  func `what is no field of the item stays its detail`(item: String, line: String) {
    let found = read("## Actions\n\n\(item)\n  - \(line)\n").actions[0]
    #expect(found.detail.map(\.text) == [line])
    #expect(found.state == .open)
  }

  @Test func `what repeats the item is no detail`() {
    let item = read(
      "## Actions\n\n- [x] Move @ann\n  - Owner: @ann\n  - Status: Done 2026-03-12\n  - Due: -\n"
    ).actions[0]
    #expect(item.detail.isEmpty)
    #expect(item.closed?.description == "2026-03-12")
  }

  @Test func `fields of what stands further in, and of quotes, are not those of the item`() {
    let item = read(
      """
      ## Actions

      - [ ] Move
        - Upstairs
          - Owner: @ann
        - Downstairs
          Owner: @ben

        > Owner: @cleo
      """
    ).actions[0]
    #expect(item.owner == nil)
    #expect(
      item.detail.map(\.text) == [
        "Upstairs", "Owner: @ann", "Downstairs Owner: @ben", "Owner: @cleo",
      ])
  }

  @Test func `detail changes neither the id nor the words of an item`() {
    let plain = read("## Actions\n\n- [ ] Move @ann\n").actions[0]
    let told = read("## Actions\n\n- [x] Move @ann\n  - far\n  - Owner: @ben\n").actions[0]
    #expect(told.id == plain.id)
    #expect(told.text == plain.text)
  }

  @Test func `detail of the second incident of a file has its own lines`() {
    let part = "\n\n### Summary\n\nIt broke.\n\n### Action items\n\n- [ ] Move\n  - far\n\n"
    let text = "# Log\n\n## 2026-03-01 Door\(part)## 2026-03-02 Window\(part)"
    let documents = readDocuments(Array(text.utf8), path: "postmortems/log.md")
    #expect(documents.flatMap(\.actions).flatMap(\.detail).map(\.line) == [12, 23])
  }
}
