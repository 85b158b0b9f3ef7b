import Testing

@testable import Documents

/// What a part of a document is follows from its shape where its heading does not tell.
@Suite struct StructureTests {
  private func times(_ body: String) -> [String] {
    read("---\ndate: 2026-03-10\n---\n# Mill stood still\n\n\(body)").timeline.map(\.written)
  }

  private func actions(_ body: String) -> [String] {
    read("# Mill stood still\n\n\(body)").actions.map(\.text)
  }

  @Test(arguments: [
    ("## Historia\n\n- 09:10 zatrzymanie młyna\n- 09:40 telefon do piekarni", 2),
    ("## Story\n\n09:10 the mill stops.\n\n09:40 the baker calls.\n\n10:05 it turns again.", 3),
    ("## Story\n\n- 23:50 the mill stops\n- 00:10 the baker calls\n- 00:40 it turns again", 3),
    (
      "## Notes\n\n| Zeit | Was |\n|--|--|\n| 09:10 | die Mühle steht |\n| 09:40 | sie dreht sich |",
      2
    ),
    ("- A\n  - 09:10 the mill stops\n  - 09:40 it turns again", 2),
    ("- 09:10 the mill stops\n  - 09:15 a call\n- 09:40 it turns again", 3),
    // Half of them tell a time.
    ("## Story\n\n- 09:10 the mill stops\n- a call\n- 09:40 it turns again\n- bread", 2),
  ])
  func `times that rise beside each other are a timeline under any heading`(
    body: String, count: Int
  ) {
    #expect(times(body).count == count)
  }

  @Test(arguments: [
    // One time, or two in prose, are none.
    "## Story\n\n- 09:10 the mill stops\n- bread is late",
    "## Story\n\n09:10 the mill stops.\n\n09:40 it turns again.",
    // Most of them tell no time.
    "## Story\n\n- 09:10 the mill stops\n- a\n- b\n- 09:40 it turns\n- c",
    // Times that fall, and figures beside times.
    "## Story\n\n- 12:00 lunch at noon\n- 09:00 bread at nine\n- 07:00 milk at seven\n- 05:00 the oven at five",
    "## Load\n\n| Time | Load |\n|--|--|\n| 09:10 | 97 |\n| 09:20 | 98 |",
    // What a section of another role quotes.
    "## Impact\n\n- 09:10 no rye bread\n- 09:40 no bread at all",
    "> - 09:10 the mill stops\n> - 09:40 it turns again",
  ])
  func `other times are quoted, not told`(body: String) {
    #expect(times(body).isEmpty)
  }

  @Test(arguments: [
    ("- 2026-03-10 the mill stops\n- 2026-03-11 it turns again", ["2026-03-10", "2026-03-11"]),
    ("- Mar-10-2026 the mill stops", ["Mar-10-2026"]),
    // Without the year it may be of something else.
    ("- March 10 sacks were ground\n- bread", ["", ""]),
  ])
  func `a day with its year begins an entry, whatever follows`(list: String, expected: [String]) {
    #expect(times("## Timeline\n\n" + list) == expected)
  }

  @Test func `facts of the head are no timeline`() {
    let facts = "| | |\n|--|--|\n| Began | 2026-03-10 09:10 |\n| Ended | 2026-03-10 09:40 |\n\n"
    #expect(times(facts + "## Timeline\n\n- 09:15 a call").count == 1)
    #expect(
      times("## Story\n\n| | |\n|--|--|\n| 09:10 | the mill stops |\n| 09:40 | it turns |").count
        == 2)
  }

  @Test(arguments: [
    "## 2026-03-12\n\nIt turns.\n\n## 2026-03-11 10:30\n\nIt is oiled.\n\n## 2026-03-11 08:00\n\nIt stands.\n\n## 2026-03-11 07:00\n\nIt groans.",
    "### Update 12.03.2026 10:30 Uhr:\n\nIt turns.\n\n### Update 11.03.2026 10:30 Uhr:\n\nIt is oiled.\n\n### Update 11.03.2026 08:00 Uhr:\n\nIt stands.",
    "**2026-03-12 10:30 Update 3**\n\nIt turns.\n\n**2026-03-11 10:30 Update 2**\n\nIt is oiled.\n\n**2026-03-11 08:00 Update 1**\n\nIt stands.",
    "## 10:30\n\nIt turns.\n\n## 10:20\n\nIt is oiled.\n\n## 10:00\n\nIt stands.",
    "- 2026-03-12 10:30 It turns.\n- 2026-03-11 10:30 It is oiled.\n- 2026-03-11 08:00 It stands.",
    "00:40 UTC\n\nIt turns.\n\n---\n\n2026-03-11 00:10 UTC\n\nIt is oiled.\n\nTwice.\n\n---\n\n23:50 UTC\n\nIt stands.\n\n---\n\n2026-03-10 23:40 UTC\n\nIt groans.",
    "## Story\n\n2026-03-12 10:30\n\nIt turns.\n\n2026-03-11 10:30\n\nIt is oiled.\n\n2026-03-11 08:00\n\nIt stands.",
  ])
  func `a page that was written while it happened has the newest first`(body: String) {
    let document = read("---\ndate: 2026-03-10\n---\n# Mill stood still\n\n\(body)")
    #expect(document.timeline.prefix(3).map(\.text) == ["It turns.", "It is oiled.", "It stands."])
    let moments = document.timeline.compactMap(\.start)
    #expect(moments.count >= 3 && moments == moments.sorted(by: >))
    #expect(!document.findings.contains { $0.rule == .timelineOrder })
  }

  @Test(arguments: [
    "- 2026-03-11 08:00 stops\n- 20:30 a call\n- 2026-03-12 08:00 turns",
    "- 2026-03-11 08:00 stops\n- 20:30 a call\n- 07:00 turns",
  ])
  func `half a day forward is none back where the days that are told do not fall`(list: String) {
    let moments = read("# Mill\n\n## Timeline\n\n" + list).timeline.compactMap(\.start)
    #expect(moments.count == 3 && moments == moments.sorted())
  }

  @Test(arguments: [
    #"{{< track "2026-03-11 10:30:00" >}}"#, "{{% track 2026-03-11T10:30:00Z %}}",
    "(2026-03-11 10:30)", "[11 March 2026, 10:30 UTC]",
  ])
  func `a day and a time in brackets may end what they are told of, or stand below its list`(
    time: String
  ) {
    let earlier = time.replacing("10:30", with: "08:00")
    let document = read(
      "# Mill stood still\n\n*Fixed* - It turns. \(time)\n\n*Waiting* - We oil:\n\n- the wheel\n\n\(earlier)\n\nIt stands."
    )
    #expect(document.timeline.map(\.text) == ["Fixed - It turns.", "Waiting - We oil:"])
    #expect(document.timeline.map(\.line) == [3, 5])
    #expect(
      document.timeline.map(\.start?.description)
        == ["2026-03-11T10:30:00Z", "2026-03-11T08:00:00Z"])
  }

  @Test func `times in front are those of the entries, whatever ends them`() {
    let list = "- 09:10 stops (2026-03-11 09:00)\n- 09:40 a call\n- 10:05 turns (2026-03-11 10:00)"
    #expect(times("## Story\n\n" + list) == ["09:10", "09:40", "10:05"])
    let prose = "Old.\n\nDry.\n\nBare.\n\nBroken.\n\nDark.\n\n- wheel\n\n"
    let told = "09:10 stops.\n\n09:40 a call.\n\n10:05 it turns.\n"
    #expect(times("## Story\n\n" + prose + told) == ["09:10", "09:40", "10:05"])
  }

  @Test func `a time at the end of one paragraph, or a clock alone, is part of its sentence`() {
    #expect(times("## Story\n\nIt turns (2026-03-11 10:30).\n\nIt turns.").isEmpty)
    #expect(times("## Story\n\nIt stands (10:20).\n\nIt turns (10:30).").isEmpty)
  }

  @Test func `headings that begin with a clock are a timeline, whatever part they name behind it`()
  {
    #expect(
      times(
        "## 09:10: the mill stops\n\nA.\n\n## 09:40 - Diagnosis\n\nB.\n\n## 10:05: The root cause\n\nC."
      ) == ["09:10", "09:40", "10:05"])
    // One alone is the name of its part.
    #expect(times("## Summary\n\nA.\n\n## 09:40 Root cause\n\nB.").isEmpty)
  }

  @Test func `phases go by time where the newest stands first, and no midnight lies between`() {
    let document = read(
      "# Mill\n\n## Timeline\n\n- 18:00 resolved\n- 12:00 the second deploy fails\n- 09:00 the outage began",
      path: "postmortems/2026-03-10-1800-mill.md")
    #expect(document.timeline.map(\.phase) == [.resolved, nil, .start])
    #expect(
      document.timeline.compactMap(\.start?.day) == Array(repeating: day("2026-03-10"), count: 3))
  }

  @Test func `headings that repeat themselves keep their words where nothing stands below`() {
    #expect(
      times("## Timeline\n\n### 10:00 Rollback 1\n\n### 10:05 Rollback 2").count == 2)
    let named = read("# Mill\n\n## Timeline\n\n### 10:00 Rollback\n\n### 10:05 Rollback\n\nAgain.")
    #expect(named.timeline.map(\.text) == ["Rollback", "Again."])
  }

  @Test func `steps below a day lie on it where nothing tells a time`() {
    let document = read(
      "# Mill stood still\n\n## Timeline\n\n### 2026-03-12\n\n#### Flour\n\n1. The mill stops.\n2. It turns."
    )
    #expect(document.timeline.map(\.text) == ["The mill stops.", "It turns."])
    #expect(document.timeline.map(\.precision) == [.day, .day])
  }

  @Test func `headings that are times beside another are entries`() {
    #expect(times("## Details\n\n### 09:10\n\nStops.\n\n### 09:40\n\nTurns.\n").count == 2)
  }

  @Test func `lines that begin with a clock with a dot are entries, where more than one does`() {
    let told = "## Timeline\n\n28 June 2021\n\n9.51 the mill stops\n\n13.28 it turns\nand grinds\n"
    let document = read(told)
    #expect(times(told) == ["9.51", "13.28"])
    #expect(document.timeline.first?.start?.description.contains("2021-06-28T09:51") == true)
    #expect(times("## Timeline\n\n- 10:00 stops\n- 1.10 is the new release\n") == ["10:00"])
  }

  @Test func `days of timed entries date a document whose file name has none`() {
    let document = readDocument(
      Array("# Mill\n\n## Timeline\n\n- 2026-03-10 09:10 stops\n- ??:?? nobody knows\n".utf8),
      path: "mill.md")
    #expect(document.date?.description == "2026-03-10")
  }

  @Test func `bullets that are labels are headings of what they hold`() {
    let source = MarkedSource(
      """
      # 2026-03-10 Mill stood still

      - **Key events**
        1️⃣- 09:10 the mill stops
        2️⃣- 09:40 the baker calls

      - **Identified**: nobody was alerted; a baker called.

      - **Review actions**:
        3️⃣- Buy a second belt
          4️⃣- a wide one
        5️⃣- Put the number on the wall
      """)
    let document = read(source.text)
    #expect(document.timeline.map(\.line) == ["1️⃣", "2️⃣"].map { source[$0]?.line })
    #expect(document.actions.map(\.line) == ["3️⃣", "5️⃣"].map { source[$0]?.line })
    #expect(document.actions.first?.detail.first?.line == source["4️⃣"]?.line)
    #expect(document.sections.map(\.heading).contains("Identified"))
  }

  @Test func `bullets that are nothing but a label and its colon are headings too, beside facts`() {
    let source = MarkedSource(
      """
      # Mill stood still

      - Date: 2026-03-10
      - Severity: high
      - Root cause:
        1️⃣- the belt was old
      - Screens:
        - mill.png
      - Prevention:
        2️⃣- Buy a second belt
      """)
    let document = read(source.text)
    #expect(document.date?.description == "2026-03-10")
    #expect(document.severity?.written == "high")
    #expect(document.factors.map(\.line) == [source["1️⃣"]?.line])
    #expect(document.actions.map(\.line) == [source["2️⃣"]?.line])
  }

  @Test func `items that end in a colon are no headings beside labels`() {
    let items = """
      ## Later

      - [ ] Oil the mill of the east wing:
        - weekly
      - [ ] Hang a lamp in the cellar:
        - soon
      """
    let labels = "- **Impact**: no bread\n- **Root cause**: an old belt\n\n"
    #expect(actions(labels + items).count == 2)
    #expect(
      read("- Impact: [list](https://example.org/list)\n").sections.flatMap(\.passages).contains {
        $0.text.contains("example.org")
      })
  }

  @Test(arguments: [
    (
      "## Review\n\n- **Belt**: an old one\n- **How to avoid this**:\n  1. Buy a belt\n  2. Hang a lamp",
      2
    ),
    ("## 复盘\n\n- **为什么一开始没发现**：皮带旧了。\n- **以后如何避免**：\n  - 换新皮带\n  - 挂一盏灯", 2),
    // One item, or words behind the label, are a remark.
    ("## Review\n\n- **Belt**: an old one\n- **How to avoid this**:\n  1. Buy a belt", 0),
    ("## Review\n\n- **How to avoid this**: look\n  - at the belt\n  - at the lamp", 0),
  ])
  func `a label for action items with a list of them is a section`(body: String, count: Int) {
    #expect(actions(body).count == count)
  }

  @Test func `headings that end with a time are entries where what they head has none`() {
    let story = """
      ## Timeline

      ### Before

      - 08:50 the wheel creaks

      ### The mill stops (09:10)

      - it stood still

      ### Root cause found (09:20-09:40)

      The belt.

      ### Repair (09:50-10:30)

      - 09:55 a new belt
      - 10:30 it turns
      """
    #expect(times(story) == ["08:50", "09:10", "09:20-09:40", "09:55", "10:30"])
    #expect(
      read(story).timeline.map(\.text).prefix(3) == [
        "the wheel creaks", "The mill stops", "Root cause found",
      ])
    // Only brackets set a time apart from what a heading speaks of.
    #expect(times("## Timeline\n\n- 09:10 it stops\n\n### Version 10:30\n\nA belt.") == ["09:10"])
    // Beside the timeline it is a section of its own.
    #expect(times("## Timeline\n\n- 09:10 it stops\n\n## Repair (09:50)\n\nA belt.") == ["09:10"])
  }

  @Test(arguments: [
    ("Done — milestone 6", "", ActionItem.State.done), ("Milestone 6 - dropped", "", .dropped),
    ("2026-04-01", "#86 — complete in the hotfix", .done), ("2026-04-01", "#86 — for later", .open),
    ("Done by spring", "", .open), ("2026-04-01", "#86", .open),
  ])
  func `a state among the parts of a cell for something else is one`(
    due: String, ticket: String, state: ActionItem.State
  ) {
    let table =
      "| Action | Owner | Due | Ticket |\n|--|--|--|--|\n| Buy a belt | ann | \(due) | \(ticket) |\n"
    #expect(read("# A\n\n## Action items\n\n\(table)").actions.map(\.state) == [state])
  }

  @Test func `what stands beside such a state is the owner or the ticket alone`() throws {
    let table =
      "| Action | Owner | Ticket |\n|--|--|--|\n| Buy a belt | Done — Bob | #86 — complete |\n"
    let item = try #require(read("# A\n\n## Action items\n\n\(table)").actions.first)
    #expect(item.state == .done)
    #expect(item.owner == "Bob")
    #expect(item.ticket == "#86")
  }

  @Test func `labels below the name of a section stay its items`() {
    let entries = read(
      "# A\n\n## Timeline\n\n- **Detection**: 2026-03-10 09:10\n- **Resolution**: 2026-03-10 10:00\n"
    ).timeline
    #expect(entries.map(\.text) == ["Detection", "Resolution"])
  }

  @Test(arguments: [
    ("## Open follow-ups\n\n1. Buy a belt\n2. Hang a lamp", 2),
    ("## Resulting Action\n\n- Buy a belt", 1),
    ("## Acciones de mejora\n\n- [ ] Comprar una correa", 1),
    ("## Podjąć działania\n\n- Kupić pas", 1),
    ("## 추가 조치 사항\n\n- 벨트 구매", 1),
    // What could be better promises something where boxes say so.
    ("## Mejoras\n\n- [ ] Comprar una correa", 1),
    ("## Improvements we want\n\n### Mill\n\n- [ ] Buy a belt", 1),
  ])
  func `words and content together name action items in any order and language`(
    body: String, count: Int
  ) {
    #expect(actions(body).count == count)
  }

  @Test(
    arguments: [
      ("## Mill\n\n- [ ] Buy a belt (@ann)\n- [ ] Hang a lamp", 2),
      ("## Mill\n\n- [ ] Buy a belt, due 2026-04-01", 1),
      ("## Mill\n\n- [ ] Buy a belt\n  - Owner: ann", 1),
      ("## Action items\n\n- [ ] Oil the mill\n\n## Mill\n\n- [ ] Buy a belt (OPS-7)", 2),
      ("## Mitigation\n\n- [ ] Buy a belt @ann", 1),
      ("## Mitigation\n\nWe bought a belt.\n\n- [ ] Buy another @ann", 0),
      ("## Mill\n\n- [ ] Buy a belt @ann\n- [ ] Hang a lamp\n- [ ] Sweep", 0),
      ("## Mill\n\n- [ ] Buy a belt @ann\n- It is old @ben", 0),
      ("## Reviewers\n\n- [ ] read by @ann", 0),
    ])
  func `boxes that somebody is to do are action items under any heading`(
    body: String, count: Int
  ) {
    #expect(actions(body).count == count)
  }

  @Test(arguments: [
    ("## Solution\n\n- [x] Buy a belt for the mill\n- [ ] Hang a lamp over it", 2),
    ("## Lessons\n\n### Now\n\n- ✅ Buy a belt for the mill\n- 🔲 Hang a lamp over it", 2),
    // All that is done may be what was done; a list that says nothing of a state is none.
    ("## Solution\n\n- [x] Bought a belt for the mill", 0),
    ("## Solution\n\n- [ ] Buy a belt for the mill\n- It is old and worn", 0),
    // Choices of a form have few words.
    ("## Lessons\n\n- [x] Belt\n- [ ] Lamp\n- [ ] Something else", 0),
    ("## Detection\n\n- [x] By the alert of the mill\n- [ ] By a customer of ours", 0),
    ("## Action items\n\n- Oil it\n\n## Solution\n\n- [ ] Buy a belt for the mill", 1),
  ])
  func `a list that marks what is still to be done promises it`(body: String, count: Int) {
    #expect(actions(body).count == count)
  }

  @Test(arguments: [
    ("## Solution\n\n- [ ] Buy a belt for the mill", 2),
    ("## Monitoring\n\n- [ ] Watch the belt of the mill\n- [x] Watch the wheel of it", 3),
    ("## Solution\n\n- [x] Bought a belt for the mill", 1),
    ("## Solution\n\nWe stopped it.\n\n- [ ] Buy a belt for the mill", 1),
    ("## Detection\n\n- [ ] By the alert of the mill", 1),
    ("# B\n\n## Solution\n\n- [ ] Buy a belt for the mill", 1),
  ])
  func `boxes beside the boxes of action items are some too`(body: String, count: Int) {
    #expect(actions("## Action items\n\n- [ ] Oil the old wheel\n\n" + body).count == count)
  }

  @Test func `boxes without a bullet are items`() {
    let body =
      "## Action items\n\n[] Buy a belt\n-[x] Hang a lamp\nover it\n\n[x](belt.md) is a link"
    #expect(actions(body) == ["Buy a belt", "Hang a lamp over it"])
  }

  @Test(arguments: [
    // Each is explained by a sentence or code.
    ("### 1. Buy a belt\n\nAsk:\n\n- Ann\n- Ben\n\n### 2. Hang a lamp\n\n```\non\n```", 2),
    ("### 1. Soon\n\n- Buy a belt\n- Oil it\n\n### 2. Later\n\n- Hang a lamp", 3),
    ("### 1. Soon\n\nThe mill:\n\n- [ ] Buy a belt\n\n### 2. Later\n\nAll else.", 1),
    ("### 1. Belt\n\nBuy it.\n\n### 2. Lamp\n\nHang it.\n\n### 3. Oil\n\n- Buy it\n- Use it", 4),
    ("### Within 24 hours\n\nThe mill:\n\n- Buy a belt\n\n### Later\n\nThe rest:\n\n- Oil it", 2),
    // Code beside a list of boxes is no group of items.
    ("### 1. Hang a lamp\n\n```\non\n```\n\n### 2. Each day\n\n- [ ] Look at the belt", 2),
  ])
  func `numbered headings with what explains them are the items`(body: String, count: Int) {
    #expect(actions("## Prevention\n\n" + body).count == count)
  }

  @Test func `headings below action items are these, beside one of another part that holds a list`()
  {
    let body = "### Buy a belt\n\nSoon.\n\n### Wheel: investigate grease\n\nLater.\n\n"
    let lessons = "### Lessons\n\n- Why was it dry?\n- Who has oil?\n\n"
    #expect(
      actions("## Further actions\n\n" + body + lessons + "### Hang a lamp\n\nBright.\n")
        == ["Buy a belt", "Wheel: investigate grease", "Hang a lamp"])
    // A list below one that is no other part holds the items itself.
    #expect(actions("## Further actions\n\n" + body + "### Soon\n\n- Oil it\n") == ["Oil it"])
    #expect(
      actions("## Follow-up\n\n### Principles\n\nCare.\n\n### Action items\n\n- Oil it\n")
        == ["Oil it"])
    // What stands there to be read is no promise.
    #expect(
      !actions("## Further actions\n\n### Background\n\nOld.\n\n" + body).contains("Background"))
  }

  @Test func `a table of times below a part of the timeline belongs to it`() {
    let table = "| Time | Event |\n|--|--|\n| ~09:40 | it is seen |\n| 09:50 | a call |\n"
    #expect(
      times("## Timeline\n\n### Before\n\n- 09:10 stops\n\n### Detection\n\n" + table)
        == ["09:10", "~09:40", "09:50"])
  }

  @Test func `a heading above numbered ones tells the state of all`() {
    let body = "### 1. Hang a lamp\n\nIt hangs.\n\n### 2. Buy a belt\n\nBought."
    let items = read("## Prevention implemented\n\n" + body).actions
    #expect(items.map(\.state) == [.done, .done] && items.allSatisfy(\.isMarked))
  }

  @Test func `numbered causes may stand below a heading that names them once more`() {
    let body = "#### 1. The belt\n\nWhere:\n\n- mill\n\n#### 2. The lamp\n\nIt was dark.\n"
    let text = "## Root cause analysis\n\n### Primary causes\n\n" + body
    #expect(read(text).factors.map(\.text) == ["The belt", "The lamp"])
  }

  @Test func `a heading above a summary is that of an incident, whatever it speaks of`() {
    let text =
      "## A task cannot be made\n\n### Summary\n\nDark.\n\n### Checks\n\n- [ ] Look at it\n"
    #expect(actions("### Prevention\n\n- Hang a lamp\n\n" + text) == ["Hang a lamp"])
  }

  @Test func `behind numbered causes a heading may tell what follows from all`() {
    let causes = "### 1. The belt\n\nIt was old:\n\n- dry\n\n### 2. The lamp\n\nIt was dark.\n\n"
    let others = "### Why neither alone\n\n- a dry belt shines\n\n"
    #expect(
      read("## Root cause\n\n" + causes + others).factors.map(\.text)
        == ["The belt", "The lamp"])
    // Among them it makes of all what it is itself: a part.
    #expect(read("## Root cause\n\n" + others + causes).factors.map(\.text).contains("dry"))
  }

  @Test func `a heading with nothing below it is no action item beside those that are explained`() {
    let body = "### Buy a belt\n\nSoon.\n\n### Hang a lamp\n\nBright.\n\n"
    #expect(
      actions("## Prevention\n\n" + body + "### End of the report\n")
        == ["Buy a belt", "Hang a lamp"])
    #expect(actions("## Prevention\n\n### Buy a belt\n\n### Hang a lamp\n").count == 2)
    #expect(actions("## Prevention\n\n### Oil it\n\n" + body).count == 3)
  }

  @Test func `a cause that is named below the contributing factors is one`() {
    let body = "### People\n\n- nobody rang\n\n### Cause of the incident\n\n- dry wheel\n"
    let root = "## Root cause\n\nThe old belt.\n\n"
    #expect(
      read(root + "## Contributing factors\n\n" + body).factors.map(\.text)
        == ["nobody rang", "dry wheel"])
  }

  @Test func `numbered causes are the factors, whatever is told below them`() {
    let text = """
      ## Root causes

      ### 1. The belt (trigger)

      It was old.

      **Contributing factors:**

      - nobody looked

      ### 2. The lamp

      #### A. Switch

      - was off
      """
    #expect(read(text).factors.map(\.text) == ["The belt (trigger)", "The lamp"])
  }

  @Test func `paragraphs that each begin with a ticket are items`() {
    let tickets = "[KM20](https://example.org/a) - Oil it\n\n[KM21](https://example.org/b) - Ring"
    #expect(actions("## Action items\n\n\(tickets)") == ["KM20 - Oil it", "KM21 - Ring"])
    #expect(actions("## Action items\n\nKM20 - is done.\n\nWe ring.").isEmpty)
  }

  @Test func `a label below what was done promises nothing where a heading does`() {
    let fixed = "## Solution\n\n**Action items**\n\n1. Changed the belt\n\n"
    #expect(actions(fixed).count == 1)
    #expect(actions(fixed + "## Prevention\n\n- Buy a belt") == ["Buy a belt"])
  }

  @Test(arguments: [
    "## Actions taken\n\n- Changed the belt", "## Acciones realizadas\n\n- Correa cambiada",
    "## Open follow-ups\n\nThere are none.", "## Improvements over the old mill\n\n- It is faster",
    // Where action items are named plainly, nothing is guessed.
    "## Action items\n\n- [ ] Buy a belt\n\n## Actions in other houses\n\n- They have two mills",
  ])
  func `words alone promise nothing`(body: String) {
    #expect(actions(body).allSatisfy { $0 == "Buy a belt" })
  }

  @Test func `parts that go from soon to later are action items where nothing is named so`() {
    let plan =
      "## Way out\n\n### Short-term: patch\n\n- Grease the wheel\n\n### Langfristig\n\n- Rad ersetzen\n"
    #expect(actions(plan) == ["Grease the wheel", "Rad ersetzen"])
    #expect(actions(plan + "\n## Action items\n\n- Sleep\n") == ["Sleep"])
    // One alone is no plan.
    #expect(actions("## Way out\n\n### Short-term\n\n- Grease the wheel\n").isEmpty)
  }

  @Test(arguments: [
    ("- Add a second wheel\n- Grease: replace the old one", 2),
    ("- Zweites Rad anlegen\n- Öl: Sorte ersetzen", 2), ("- 水車を追加する\n- 油の確認", 2),
    ("- The wheel\n- The grease", 0), ("- Add a second wheel\n- The grease\n- The miller", 0),
    ("- `wheel.py`: add a spoke\n- `miller.py`: add a hat", 0), ("- Add a second wheel", 0),
  ])
  func `below a hopeful heading a list of what is to be done holds action items`(
    list: String, count: Int
  ) {
    #expect(actions("## To prevent a still mill\n\n\(list)\n").count == count)
    #expect(actions("## The mill\n\n\(list)\n").isEmpty)
  }

  @Test func `a heading that says nothing but what could be better needs no more than a list`() {
    #expect(actions("## Propuesta\n\n- No parar el molino\n- Ruedas\n").count == 2)
    #expect(actions("## Propuesta del molinero\n\n- El molino\n- Ruedas\n").isEmpty)
  }

  @Test func `numbered headings below a hopeful one are action items`() {
    let rules =
      "## Prévention / Règles\n\n### Règle 1 : Graisser la roue\n\nPourquoi.\n\n### Règle 2 : Dormir\n\nPourquoi.\n"
    #expect(actions(rules) == ["Règle 1 : Graisser la roue", "Règle 2 : Dormir"])
  }

  @Test(
    arguments: [
      ("On Monday 7 January 2019, the mill stood still.", "2019-01-07"),
      ("From 2019-01-07 to 2019-01-09 the mill stood still.", "2019-01-07"),
      ("7 января 2019 мельница стояла.", "2019-01-07"),
      ("We grind flour. On 2019-01-07 we did not.", "2019-01-07"),
      // Who wrote it, and when.
      ("Ann Lee and Ben, 2019-01-07.", "2019-01-07"), ("_Ann Lee 2019-01-07._", "2019-01-07"),
      ("Same root cause as 2019-01-07.", nil), ("Licence expires on 2031-06-30.", nil),
      // One of them is of something else, no year, a version, another paragraph.
      ("On 7 January 2019 it came. On 3 May 2019 it broke.", nil),
      ("It broke, and 10/02/2026 was written on the box.", nil), ("On 7 January it broke.", nil),
      ("The wheel 1.10.12 broke.", nil), ("It broke.\n\nThat was on 7 January 2019.", nil),
    ] as [(String, String?)])
  func `the beginning of the summary dates a document that nothing else dates`(
    summary: String, day: String?
  ) {
    func date(_ head: String) -> String? {
      let text = "# Mill\n\n\(head)## Summary\n\n\(summary)\n"
      return readDocument(Array(text.utf8), path: "mill.md").date?.description
    }
    #expect(date("") == day)
    #expect(date("Date: 2020-02-02\n\n") == "2020-02-02")
  }

  @Test func `a line that leads to boxes and speaks of action items is their heading`() {
    let text = "## Root cause\n\n- old grease\n\nOperational follow-ups:\n\n- [ ] Ask Ben\n"
    #expect(actions(text) == ["Ask Ben"])
    #expect(read("# Mill\n\n\(text)").factors.map(\.text) == ["old grease"])
    #expect(actions(text.replacing("follow-ups", with: "checklist")).isEmpty)
  }

  @Test func `a table that begins with a time is a log, though each row has a result`() {
    let log =
      "## Investigation\n\n| Time | Action | Status |\n|--|--|--|\n| 2026-03-10 | ask the miller | done |\n| 2026-03-11 | look at the wheel | done |\n| 2026-03-12 | turn the wheel | done |\n"
    #expect(actions(log).isEmpty)
    #expect(times(log) == ["2026-03-10", "2026-03-11", "2026-03-12"])
    #expect(times(log.replacing("03-11", with: "03-09")).count == 3)
    #expect(times(log.replacing("2026-03-11", with: "Thursday")).isEmpty)
    #expect(actions(log.replacing("Investigation", with: "Action items")).count == 3)
  }

  @Test(arguments: [
    // Causes, and no steps.
    "## Timeline\n\n| # | Fault | Root cause |\n|--|--|--|\n| 1 | the mill stops | old grease |\n| 2 | the oven cools | no flour |",
    // Nothing was put down yet.
    "## Timeline\n\n| Date | What |\n|--|--|\n| — | — |",
  ])
  func `a table of something else is no timeline, though its heading says so`(body: String) {
    #expect(times(body).isEmpty)
  }

  @Test func `a table of steps without a time is one`() {
    let steps =
      "## Timeline\n\n| # | What |\n|--|--|\n| 1 | the mill stops |\n| 2 | the oven cools |"
    #expect(times(steps) == ["1", "2"])
  }

  @Test func `four digits are a time in a column that is called so`() {
    let table =
      "## Timeline\n\n| Time | What |\n|--|--|\n| 0730 | the mill stops |\n| 0910 | it turns |"
    #expect(times(table) == ["0730", "0910"])
    let document = read("---\ndate: 2026-03-10\n---\n# Mill\n\n\(table)")
    #expect(document.timeline.compactMap(\.start).count == 2)
    // An amount is none.
    #expect(
      read("# Mill\n\n## Story\n\n| Sacks | What |\n|--|--|\n| 0730 | rye |\n| 0910 | oats |")
        .timeline.isEmpty)
  }

  @Test func `times counted from a start lie where the start is told`() {
    func minutes(_ body: String, _ head: String = "date: 2026-03-10") -> [Int?] {
      let entries = read("---\n\(head)\n---\n# Mill\n\n## Timeline\n\n\(body)").timeline
      return entries.map { entry in entry.start.map { $0.minuteOfDay } }
    }
    #expect(minutes("- 09:00 early\n- 09:30 a creak\n- T+5m it stops") == [540, 570, 575])
    let steps = "- T-5m a new wheel\n- T+10m the mill stops\n- **T+1h**: it turns"
    // Beside one of them, above them, among the facts, or nowhere.
    #expect(minutes("- T+0 (09:10) a creak\n" + steps) == [550, 545, 560, 610])
    #expect(minutes("- 09:10 a creak\n" + steps) == [550, 545, 560, 610])
    #expect(minutes(steps, "date: 2026-03-10 09:10") == [545, 560, 610])
    #expect(minutes(steps) == [nil, nil, nil])
    #expect(times(steps) == ["T-5m", "T+10m", "T+1h"])
    // Under any heading.
    #expect(
      read("# Mill\n\n## Story\n\n" + steps).timeline.map(\.text)
        == ["a new wheel", "the mill stops", "it turns"])
  }

  @Test func `headings that end with a day and a time tell what stood below when`() {
    let updates =
      "## Investigating 2026-03-10 10:13a\n\nThe mill stands.\n\n## Resolved 2026-03-11 4:06p\n\nIt turns.\n"
    let document = read("# Mill stood still\n\n\(updates)")
    #expect(document.timeline.map(\.text) == ["Investigating", "Resolved"])
    #expect(
      document.timeline.compactMap { $0.start?.day.description } == ["2026-03-10", "2026-03-11"])
    // Without the year it may say when somebody worked.
    #expect(
      times(
        updates.replacing("2026-03-10 10:13a", with: "(Mar 10, 10am)")
          .replacing("2026-03-11 4:06p", with: "(Mar 11, 4pm)")
      ).isEmpty)
  }

  @Test func `three labels that begin paragraphs and name parts are headings`() {
    let text =
      "**Summary:** The mill stood.\n\n**Impact:** No bread.\n\n**Root causes:** Old grease, and what made it worse:\n\n- nobody looked\n- Ben was away\n\n**Action items:** Soon:\n\n- Buy grease\n"
    let document = read("# Mill\n\n\(text)")
    #expect(document.summary == "The mill stood.")
    #expect(document.factors.map(\.text) == ["nobody looked", "Ben was away"])
    #expect(document.actions.map(\.text) == ["Buy grease"])
    let facts = text + "\n**Severity:** SEV2\n\n**Detection:** A baker called.\n"
    #expect(read("# Mill\n\n\(facts)").severity?.written == "SEV2")
    #expect(read("# Mill\n\n\(facts)").actions.count == 1)
    // Two may stand in any text, and below a heading with a role they are its own.
    let two = text.replacing("**Summary:** The", with: "The").replacing(
      "**Impact:** No", with: "No")
    for body in [two, "## What happened\n\n" + text] {
      #expect(!read("# Mill\n\n\(body)").sections.contains { $0.role == .factors })
    }
  }

  @Test func `numbered lines right below another are items, whatever number they begin with`() {
    let text =
      "## Next steps\n\n**Today:**\n1. Ask Ben\n2. Ask Ann\n\n**Tomorrow:**\n3. Buy grease\n4. Turn the\n   wheel\n"
    let document = read("# Mill\n\n\(text)")
    #expect(document.actions.map(\.text) == ["Ask Ben", "Ask Ann", "Buy grease", "Turn the wheel"])
    #expect(document.actions.map(\.line) == [6, 7, 10, 11])
    // A span of code may hide where they stand.
    #expect(actions("## Next steps\n\nSoon:\n2. Ask `a\nb`\n3. Turn it\n4. Oil it\n").isEmpty)
    // One number, and numbers that do not follow each other, are prose.
    #expect(actions("## Next steps\n\nWe ask in\n3. and then\n7. days.\n").isEmpty)
  }

  @Test(arguments: [
    ("Action point: check the wheel every spring.", ["check the wheel every spring."]),
    ("**Prevention:** Check the wheel every day.", []),
    ("Action: the wheel was greased.", []), ("Action items: none", []),
    ("Two follow-ups worth scheduling:\n\n1. Add grease\n2. Ask Ben", ["Add grease", "Ask Ben"]),
    ("Two follow-up questions came up:\n\n1. The oven was cold\n2. Ben was away", []),
  ])
  func `a paragraph may call itself an action item, or lead to a list of them`(
    body: String, expected: [String]
  ) {
    #expect(actions("## What happened\n\n\(body)\n") == expected)
    // Where a heading names them they stand there.
    let named = "## What happened\n\n\(body)\n\n## Action items\n\n- Sleep well\n"
    #expect(actions(named) == ["Sleep well"])
  }

  @Test func `bullets that are labels hold the action items nested in them`() {
    let list =
      "## Follow-ups\n\n- **Mill**:\n  - Buy grease\n  - Ask Ben\n- **Oven**:\n  - Clean it\n"
    #expect(actions(list) == ["Buy grease", "Ask Ben", "Clean it"])
    // What says what to do is one, with what explains it.
    #expect(
      actions(list.replacing("**Oven**", with: "Clean the oven")) == ["Mill:", "Clean the oven:"])
    #expect(
      actions(list.replacing("- **", with: "1. **").replacing("  - ", with: "   - ")).count == 2)
  }

  @Test
  func `what is to be done differently is a lesson where a heading beside the lessons lists it`() {
    let text =
      "## Lessons\n\n### Process improvements\n\n- Grease the wheel\n\n## Action items\n\n- Buy grease\n"
    #expect(actions(text) == ["Buy grease"])
    #expect(read("# Mill\n\n\(text)").lessons.map(\.text) == ["Grease the wheel"])
    #expect(actions(text.replacing("## Action items", with: "## The mill")) == ["Grease the wheel"])
  }

  @Test func `ranks may stand before when something is to be done`() {
    let text =
      "## Roadmap\n\n### P1 (short term)\n\n1. Grease\n\n### P2 (long term)\n\n1. A new wheel\n"
    #expect(actions(text) == ["Grease", "A new wheel"])
  }

  @Test func `a page of a blog tells the day of the incident in title and name`() {
    func read(_ title: String) -> Document {
      let text = "---\ntitle: \(title)\ndate: 2026-03-20\n---\n## Summary\n\nIt stood.\n"
      return readDocument(Array(text.utf8), path: "2026-03-10.md")
    }
    #expect(read("Mill stood on 2026-03-10").date?.description == "2026-03-10")
    #expect(read("Mill stood on 2026-03-10").created?.description == "2026-03-20")
    #expect(read("Mill stood still").date?.description == "2026-03-20")
  }

  @Test func `what looks forward holds action items under any heading below it`() {
    let text =
      "## Looking forward\n\nWe learn.\n\n### Response\n\n- Buy grease\n- Ask Ben\n\n### Millers\n\n- Train Ann\n"
    #expect(actions(text) == ["Buy grease", "Ask Ben", "Train Ann"])
    #expect(actions(text.replacing("Looking forward", with: "The wheel")).isEmpty)
  }

  @Test func `a table that says how far the parts of an incident are promises nothing`() {
    let table =
      "## State\n\n| Task | Status |\n|--|--|\n| Detection | done |\n| Diagnosis | done |\n| Resolution | open |\n| Farewell | open |\n"
    #expect(actions(table).isEmpty)
    #expect(
      actions(
        table.replacing("Detection", with: "Buy grease").replacing("Diagnosis", with: "Ask Ben")
      )
      .count == 4)
  }

  @Test(
    arguments: [
      ("Buy grease - DONE", .done), ("Buy grease - done in #12", .done),
      ("Buy grease — done: it was cheap", .done), ("Buy grease (#7) DONE", .done),
      ("Buy grease - done https://example.org/12", .done),
      ("Buy grease（完了）", .done), ("Buy grease - wontdo", .dropped),
      ("Buy grease - superseded by #9", .dropped),
      ("Buy grease - done but not paid", .open), ("Buy grease - done things first", .open),
      ("Say that bread is DONE", .open), ("Show 1 DONE", .open),
      ("Name the states: open - in progress - done", .open),
      ("Tell what changed - fixed in the UI", .open), ("Buy grease - soon", .open),
    ] as [(String, ActionItem.State)])
  func `an item may end with its state behind a dash, or in capitals behind a number`(
    item: String, state: ActionItem.State
  ) {
    let document = read("# Mill\n\n## Action items\n\n- Sleep\n- \(item)\n")
    #expect(document.actions.map(\.state) == [.open, state])
  }

  @Test func `the zone of the day of the incident holds where nothing else tells one`() {
    func offsets(_ head: String) -> [Int] {
      read("# Mill\n\n\(head)\n\n## Timeline\n\n- 09:10 the mill stops\n").timeline
        .compactMap { $0.start?.offset }
    }
    #expect(offsets("**Date**: 2026-03-10 11:14 CET") == [3600])
    #expect(offsets("**Date**: 2026-03-10 11:14 CET\n\nAll times UTC.") == [0])
  }
}
