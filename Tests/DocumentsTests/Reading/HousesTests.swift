import Testing

@testable import Documents

/// How houses write that the program had not met when it was made: structure tells where words are unknown.
@Suite struct HousesTests {
  private func timeline(_ body: String) -> [String] {
    read("# 2026-03-10 Mill\n\n" + body + "\n").timeline.map { entry in
      let time = entry.start.map { $0.description.dropLast(4).suffix(14) } ?? "-"
      return "\(time) \(entry.text)"
    }
  }

  private func actions(_ body: String) -> [String] {
    read("# 2026-03-10 Mill\n\n" + body + "\n").actions.map { "\($0.state.rawValue) \($0.text)" }
  }

  private func roles(_ body: String) -> [String] {
    read("# 2026-03-10 Mill\n\n" + body + "\n").sections.map {
      "\($0.heading): \($0.role.rawValue)"
    }
  }

  @Test(arguments: [
    (
      "## Timeline\n\n## March 9\n\n### 23:50\n\nIt stops.\n\n## March 10\n\n### 00:10\n\nIt runs.",
      2
    ),
    ("## Timeline\n\n### 23:00\n\nIt stops.\n\n## 23:20\n\nA belt.\n\n### 23:40\n\nIt runs.", 3),
    (
      "## What we saw\n\n### 09:00 It stops\n\nx\n\n### 09:20 A belt\n\nx\n\n### 09:40 It runs\n\nx",
      3
    ),
    ("## Timeline\n\n### 09:00 - Miller alerted\n\nx\n\n### 09:30 - Impact\n\nx", 2),
    ("## Timeline\n\n| Step | Event |\n|--|--|\n| 100 | it stops |\n| 200 | it runs |", 2),
    ("## Timeline\n\n| Time | Event |\n|--|--|\n| | it stops |\n| | it runs |", 2),
  ])
  func `days and times beside, above or below a heading tell the timeline`(body: String, count: Int)
  {
    #expect(timeline(body).count == count)
  }

  @Test func `what a timeline holds besides its events is none`() {
    let entries = timeline(
      """
      ## Timeline

      - **09:10** the mill had been slow since the morning
        (Mon 07:30).
      - **09:40** it runs
      - **Time to repair:** about 30 min
      """)
    #expect(entries.count == 2)
    #expect(entries[0].hasSuffix("since the morning (Mon 07:30)."))
  }

  @Test func `a heading of logs holds no entries of its own`() {
    let body =
      "## Timeline\n\n### 09:10\n\nThe log says:\n\n```\nMar 10 09:08:01 belt: slips\nMar 10 09:09:02 belt: off\n```\n"
    #expect(timeline(body).count == 1)
  }

  @Test(arguments: [
    (
      "## Action items\n\n### 1) Oil the belt\n\nIt squeaks.\n\n### 2) Hang a lamp\n\nTo see it.",
      ["open Oil the belt", "open Hang a lamp"]
    ),
    ("- **Impact**: no bread.\n- **Follow-up actions**: Buy a belt.", ["open Buy a belt."]),
    (
      "- **Impact**: no bread.\n\n- **Context**: dry.\n\nMore of it.\n\n- **Review actions**:\n\n1. Buy a belt\n2. Hang a lamp",
      ["open Buy a belt", "open Hang a lamp"]
    ),
    (
      "## Action items\n\n### Mill\n\nThe belt and what is around it:\n\n- oil it\n- cover it",
      ["open oil it", "open cover it"]
    ),
    (
      "## What it taught\n\nNothing broke for good. From now on we will do this:\n\n- Oil the belt.\n- Cover it.",
      ["open Oil the belt.", "open Cover it."]
    ),
    (
      "## Corrective actions\n\nThese were taken down at once:\n\n| kind | name |\n|--|--|\n| sign | mill.example.org |",
      []
    ),
  ])
  func `action items stand where people put them`(body: String, items: [String]) {
    #expect(actions(body) == items)
  }

  @Test(arguments: [
    (
      "| # | Kategorie | Was | Wer | Bis |",
      "| 1 | Vorsorge | Riemen doppelt auflegen | Jo | 2026-04-01 |"
    ),
    (
      "| Nr | Obszar | Zadanie | Osoba | Stan |",
      "| 1 | prewencja | Wymienić pas we młynie | Jo | otwarte |"
    ),
    (
      "| action_id | type | change | owner | by |",
      "| A1 | prevent | put a second belt on | jo | 2026-04-01 |"
    ),
    ("| x | y | z |", "| Jo | put a second belt on the mill | 2026-04-01 |"),
  ])
  func `the promise is the column that says most`(header: String, row: String) {
    let rule = header.split(separator: "|").map { _ in "|--" }.joined() + "|"
    let items = actions("## Action items\n\n\(header)\n\(rule)\n\(row)")
    #expect(items.count == 1)
    #expect(items.allSatisfy { $0.split(separator: " ").count >= 4 })
  }

  @Test(arguments: [
    ("| sign | mill.example.org |", [9]), ("| | - |", []),
  ])
  func `a table of things below action items is named, unless nothing stands in it`(
    row: String, lines: [Int]
  ) {
    let document = read(
      "# 2026-03-10 Mill\n\n## Corrective actions\n\nTaken down:\n\n| kind | name |\n|--|--|\n\(row)\n"
    )
    #expect(document.actions.isEmpty)
    #expect(document.findings.filter { $0.rule == .unlisted }.map(\.line) == lines)
  }

  @Test func `a state in the column next door is one`() {
    let items = actions(
      "## Action items\n\n| Task | Owner | Until |\n|--|--|--|\n| oil the belt now | Done | - |\n| hang a lamp there | Open | - |"
    )
    #expect(items == ["done oil the belt now", "open hang a lamp there"])
  }

  @Test(arguments: [
    ("The belt was dry and slipped for an hour before anybody looked at it.", "narrative"),
    ("- belt.md\n- wheel.md", "other"),
  ])
  func `sentences below a heading of no known name are part of the story`(
    text: String, role: String
  ) {
    #expect(
      roles("Two hours.\n\n## Of belts and wheels\n\n" + text).last
        == "Of belts and wheels: \(role)")
  }

  @Test func `bullets that tell the facts of a document are no sections`() {
    let body =
      "- **Severity:** P1\n- **Detected:** by a baker\n- **Start time:** 09:10\n\n## Summary\n\nx"
    #expect(roles(body).map { $0.prefix(8) } == ["2026-03-", "Summary:"])
  }

  @Test func `a general word of a heading is a hint, unless the section around it has a role`() {
    let body =
      "Two hours.\n\n## Fix for the wheel\n\nx\n\n## Timeline\n\n### Fix for the wheel\n\nx"
    #expect(
      roles(body).suffix(3) == [
        "Fix for the wheel: mitigation", "Timeline: timeline", "Fix for the wheel: timeline",
      ])
  }

  @Test(arguments: [
    ("---\ntitle: \"Lights out on 2026-02-03\"\n---\n\nDark.", "2026-02-03"),
    (
      "# Mühle\n\n| Angabe | Wert |\n|--|--|\n| Gemeldet | 2026-02-04 |\n| Geschehen | 2026-02-03 |",
      "2026-02-03"
    ),
    ("+++\npath = \"2026/02/03/lights-out\"\n+++\n\n# Dark\n\nx", "2026-02-03"),
    ("# 停電\n\n発生日時: 2026年2月3日 10:00", "2026-02-03"),
  ])
  func `a day stands in titles, in heads and in paths`(text: String, day: String) {
    #expect(read(text, path: "postmortems/dark.md").date?.description == day)
  }

  @Test func `lines of a paragraph may each begin with a label`() {
    let document = read(
      "# 2026-03-10 Mill\n\n**Severity:** SEV2\n**Impact:** no bread\nfor an hour\n**Root cause:** old grease\n**Resolution:** greased it\n"
    )
    #expect(document.factors.map(\.text) == ["old grease"])
    #expect(document.factors.map(\.line) == [6])
    #expect(document.severity?.written == "SEV2")
    // Below a heading with a role its lines are its content.
    let list = "## Timeline\n\n**09:10:** it stops\nImpact: no bread\nCause: old grease\n\n## X\n"
    #expect(read("# A\n\n" + list).sections.map(\.heading).contains("Impact") == false)
  }

  @Test func `what stands below a time is what happened then`() {
    let entries = timeline("## Timeline\n\n- **09:10**\n  - it stops\n- **09:40** - it runs\n")
    #expect(entries.map { $0.hasSuffix("it stops") } == [true, false])
  }

  @Test(arguments: ["Detection", "Recovery", "Mitigation"])
  func `parts of a timeline have their entries below their own names`(heading: String) {
    #expect(timeline("## Timeline\n\n### \(heading)\n\n- 09:10 it stops\n").count == 1)
    #expect(timeline("## Timeline\n\n### \(heading)\n\nIt was hard.\n").isEmpty)
  }

  @Test func `the timeline of the causes without a time is their story`() {
    let list = "\n\n### Phase 1: grease\n\n- Ben took the wrong tin\n- It was old\n"
    #expect(timeline("## Timeline and root cause analysis" + list).isEmpty)
    #expect(timeline("## Timeline" + list).count == 2)
  }

  @Test(arguments: [
    ("## Timeline\n\n- Analysis: 10 minutes\n- Repair: 20 minutes\n", 0),
    ("## Timeline\n\n- Analysis: the belt\n- Repair: 20 belts\n", 2),
  ])
  func `how long each part took is no event`(body: String, count: Int) {
    #expect(timeline(body).count == count)
  }

  @Test func `boxes below the lessons are action items, whatever heading lists others`() {
    let items = actions(
      "## Prevention\n\n- Oil the belt\n\n## Lessons learned\n\n### Action items\n\n- [ ] Buy grease\n"
    )
    #expect(items.contains("open Buy grease"))
  }

  @Test(arguments: [
    "Must be done this week", "Needs to be fixed first", "Muss erledigt werden: fertig bis Mai",
    "必须先完成", "今週中に完了すること", "Make sure keys are rotated",
  ])
  func `a heading that says what must be done closes nothing`(heading: String) {
    let items = actions("## Action items\n\n### \(heading)\n\n- Buy grease\n- Hang a lamp\n")
    #expect(items == ["open Buy grease", "open Hang a lamp"])
  }

  @Test(arguments: [
    ("### P1: next", "P1"), ("### Priority 2 (low)", "P2"), ("### Soon", nil),
    ("### Priority", nil),
  ])
  func `a heading gives its priority to the items below it`(heading: String, priority: String?) {
    let items = read(
      "# A\n\n## Action items\n\n\(heading)\n\n- [ ] Buy grease\n- [ ] Grease it (P0)\n"
    ).actions
    #expect(items.map(\.priority) == [priority, "P0"])
  }

  @Test(arguments: [
    "## Fixes required\n\n- [ ] Buy grease\n- [ ] Hang a lamp\n\n## Action plan\n\n1. Oil the belt\n",
    "## How do we stop it from repeating?\n\n- Grease for each belt\n- A lamp\n- Oil\n",
  ])
  func `what is required and what stops it from repeating are action items`(body: String) {
    #expect(actions(body).count == 3)
  }

  @Test func `an analysis of the causes holds the factors where nothing else does`() {
    let analysis = "## Root cause analysis\n\n1. Old grease.\n2. No lamp.\n"
    #expect(read("# A\n\n" + analysis).factors.count == 2)
    let both = analysis + "\n## Contributing factors\n\n- Ben was away\n"
    #expect(read("# A\n\n" + both).factors.map(\.text) == ["Ben was away"])
  }

  @Test(arguments: [
    "## Action items from the root cause analysis\n\n- [ ] Buy grease\n",
    "## Lessons from the root cause analysis\n\n- Grease first.\n",
    "## What was wrong\n\n**Root cause:** TBD\n", "## References\n\n- Cause: a.pdf of May\n",
  ])
  func `what only mentions the causes tells none`(body: String) {
    #expect(read("# A\n\n" + body).factors.isEmpty)
  }

  @Test func `a label tells the cause where no section does`() {
    let body =
      "## Errors\n\n### 1. It stops\n\n**When:** at nine\n**Root cause:** old grease\n\n### 2. It is dark\n\n**Root cause:** no lamp\n"
    #expect(read("# A\n\n" + body).factors.map(\.text) == ["old grease", "no lamp"])
    #expect(read("# A\n\n" + body + "\n## Causes\n\n- rain\n").factors.map(\.text) == ["rain"])
  }

  @Test func `a line that leads to code is no cause`() {
    let body = "## Root cause\n\nOld grease.\n\nThe call was:\n\n```\noil --now\n```\n"
    #expect(read("# A\n\n" + body).factors.map(\.text) == ["Old grease."])
  }

  @Test(arguments: [
    "**Root cause:**\nOld grease.\n\n**Resolution:**\n1. Looked for it\n2. Bought new\n",
    "### Root cause\n\nOld grease.\n\n### Resolution\n\n- Looked for it\n- Bought new\n",
  ])
  func `cause and resolution below one heading are told apart`(body: String) {
    let document = read("# A\n\n## Root cause and resolution\n\n" + body)
    #expect(document.factors.map(\.text) == ["Old grease."])
  }

  @Test(arguments: [
    "### Grease the wheel\n- **Owner:** Ann\n- **Status:** Done\n\n### Hang a lamp\n- **Owner:** Ben\n- **Status:** Open",
    "**1. Grease the wheel**\n- **Action:** bought grease\n- **Status:** ✅ COMPLETE\n\n**2. Hang a lamp**\n- **Due:** 2026-04-01",
    "### 1. Grease the wheel\n\n**Owner:** Ann\n**Status:** Done\n\n### 2. Hang a lamp\n\n**Owner:** Ben",
  ])
  func `a heading whose bullets or lines are its fields is the action item`(cards: String) {
    #expect(
      actions("## Action items\n\n" + cards) == ["done Grease the wheel", "open Hang a lamp"])
  }

  @Test func `plain bullets below a heading are the action items, whoever owns them`() {
    let items = actions("## Action items\n\n### Belt\n- Owner: Ann\n- Buy grease\n- Hang a lamp")
    #expect(items.contains("open Buy grease") && items.contains("open Hang a lamp"))
  }

  @Test(arguments: [
    (
      "1. **Immediate actions:**\n   - Rub it\n\n2. **Long-term (a month)**:\n   - Wash it",
      ["Rub it", "Wash it"]
    ),
    (
      "1. **Grease store:**\n   - its key\n\n2. **Lamp store:**\n   - its key",
      ["Grease store:", "Lamp store:"]
    ),
  ])
  func `a number with nothing but a horizon groups what is nested in it`(
    list: String, items: [String]
  ) {
    #expect(actions("## Action items\n\n" + list) == items.map { "open " + $0 })
  }

  @Test func `a column of issues tells what is to be done where no other does`() {
    let table = "| Issue | Seen in | Outcome |\n|--|--|--|\n"
    let items = actions(
      "## Follow-up issues\n\n\(table)| #4 hang a lamp there | lesson 3 | Resolved by #7 |\n| #6 oil the whole belt | a walk | Open |"
    )
    #expect(items == ["done #4 hang a lamp there", "open #6 oil the whole belt"])
  }

  @Test(arguments: ["Current status: RESOLVED", "Status", "当前状态"])
  func `what things have come to is no action item`(heading: String) {
    let table = "| Item | Status |\n|--|--|\n| The whole belt | ✅ Done |\n| A new lamp | Open |"
    #expect(
      actions("## Prevention\n\n- [ ] Oil it\n\n## \(heading)\n\n" + table) == ["open Oil it"])
    #expect(actions("## Action items\n\n" + table).count == 2)
  }

  @Test func `a table of incidents is no timeline`() {
    #expect(
      timeline(
        "## Incident history\n\n| Date | Severity | Summary | Root cause |\n|--|--|--|--|\n| 2026-03-09 | P2 | stood | dry |\n| 2026-03-10 | P3 | dark | rain |"
      ).isEmpty)
    #expect(
      timeline(
        "## Log\n\n| ID | Part | Severity | What |\n|--|--|--|--|\n| B1 | belt | High | dry |"
      ).isEmpty)
  }

  @Test func `a day may name the zone of its times in brackets`() {
    #expect(
      timeline(
        "## Timeline\n\n2026-03-10 (all times UTC)\n- 10:00 It stops\n\n2026-03-12 (UTC)\n- 11:00 It runs"
      )
        == ["26-03-10T10:00 It stops", "26-03-12T11:00 It runs"])
  }

  @Test(arguments: [
    ("| NZST | UTC | Event |\n|--|--|--|\n| 21:46 | 09:46 | it stops |", "2026-03-10T09:46:00Z"),
    ("| Time | Event |\n|--|--|\n| 2026-03-11, 2026-03-12 | it stops |", "2026-03-11T00:00:00Z"),
    (
      "| Time | Event |\n|--|--|\n| May 8 ~22:00 → May 9 ~01:00 UTC | it stops |",
      "2026-05-08T22:00:00Z"
    ),
  ])
  func `one of two zones, days and times counts`(table: String, start: String) {
    let entries = read("# 2026-03-10 Mill\n\n## Timeline\n\n\(table)\n").timeline
    #expect(entries.map { $0.start?.description } == [start])
  }

  @Test func `the length and the impact beside the events of a timeline are none`() {
    let list =
      "- **Duração**: ~24 horas\n- **Impacto**: Ninguém comeu pão\n- **Início**: o moinho parou"
    #expect(timeline("## Timeline\n\n" + list).count == 1)
  }

  @Test func `a due day that is a state closes the item`() {
    let list =
      "1. Oil the belt\n   - Owner: Ann\n   - Due date: completed\n2. Hang a lamp\n   - Due date: 2026-04-01"
    #expect(actions("## Action items\n\n" + list) == ["done Oil the belt", "open Hang a lamp"])
  }
}
