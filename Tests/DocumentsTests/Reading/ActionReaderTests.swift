import Platform
import Testing

@testable import Documents

@Suite struct ActionReaderTests {
  /// `line state text`, a `?` after the state where the item carries no mark of it.
  private func lines(_ text: String) -> [String] {
    read("## Action Items\n\n" + text).actions.map {
      "\($0.line) \($0.state.rawValue)\($0.isMarked ? "" : "?") \($0.text)"
    }
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var items: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "boxes", text: "- [ ] Pin it\n- [x] Alert on it\n- [-] Forget it\n- [~] Write it",
      items: [
        "3 open Pin it", "4 done Alert on it", "5 dropped Forget it", "6 in-progress Write it",
      ]),
    Case(
      name: "details below boxes",
      text: "- [ ] Pin it\n  - in the chart\n  - [x] and the image\n- [ ] b",
      items: ["3 open Pin it", "5 done and the image", "6 open b"]),
    Case(
      name: "bare bullets beside boxes",
      text: "- [ ] a\n- b\n- ~~c~~\n- ~~d~~ — too dear\n- ~~e~~ (see f)\n- ~~g~~ h\n- **Done:** i",
      items: [
        "3 open a", "4 open? b", "5 dropped c", "6 dropped ~~d~~ — too dear",
        "7 dropped ~~e~~ (see f)", "8 open? ~~g~~ h", "9 done i",
      ]),
    Case(
      name: "bare bullets above boxes of their own, and in a list without boxes beside one with",
      text: "- Team A\n  - [ ] a\n- [ ] b\n\nNotes:\n\n- c", items: ["4 open a", "5 open b"]),
    Case(
      name: "bare bullets below a heading without boxes",
      text: "### Now\n\n- a\n\n### Later\n\n- [ ] b", items: ["5 open? a", "9 open b"]),
    Case(
      name: "bullets above and below a table",
      text: "- P0 is urgent\n\n| Action | Status |\n|--|--|\n| a | Open |\n\n- b\n- [ ] c",
      items: ["7 open a", "9 open? b", "10 open c"]),
    Case(
      name: "boxes of any mark and after any blank",
      text: "- [!] a\n- [o] b\n- [v] c\n- [ ]\td\n- [ ]e\n- [x]`f`\n* \\[?\\] g",
      items: [
        "3 unknown a", "4 unknown b", "5 done c", "6 open d", "7 open e", "8 done `f`",
        "9 unknown g",
      ]),
    Case(
      name: "what stands in brackets and is no box",
      text: "- [T]he end\n- [1] a source\n- [x](target)\n- [^a] a note\n- []string",
      items: [
        "3 open? [T]he end", "4 open? [1] a source", "5 open? x", "6 open? [^a] a note",
        "7 open? []string",
      ]),
    Case(
      name: "bare bullets", text: "- Pin it\n  - a detail\n- Alert\n  on it",
      items: ["3 open? Pin it", "5 open? Alert on it"]),
    Case(
      name: "numbered", text: "1. Pin it\n2. Alert", items: ["3 open? Pin it", "4 open? Alert"]),
    Case(
      name: "words for the state",
      text:
        "- Pin it (done)\n- DONE: alert\n- ~~drop it~~\n- ✅ write it\n- 🚧 test it\n- [WIP] try it",
      items: [
        "3 done Pin it (done)", "4 done alert", "5 done drop it", "6 done write it",
        "7 in-progress test it", "8 in-progress try it",
      ]),
    Case(
      name: "words for the state, set apart",
      text:
        "- **DONE** pin\n- **Open** — alert\n- ✅ **Done** — test\n- **Dropped:** page\n- Merged - it\n- (new) fix",
      items: [
        "3 done pin", "4 open alert", "5 done test", "6 dropped page", "7 done it", "8 open fix",
      ]),
    Case(
      name: "words of a promise that could be states",
      text:
        "- **Open** a ticket\n- Complete the list\n- [Done](x) is a link\n- Use it (open source)\n- Move (new cluster)",
      items: [
        "3 open? Open a ticket", "4 open? Complete the list", "5 open? Done is a link",
        "6 open? Use it (open source)", "7 open? Move (new cluster)",
      ]),
    Case(
      name: "notes in brackets at the end",
      text:
        "- a (done 2026-03-05)\n- b (@ann, done 2026-03-05)\n- c [dropped: too dear, really]\n- d (won't fix).\n- e (done — see f) (@ann)\n- f (completed: 4f2a9c1)",
      items: [
        "3 done a (done 2026-03-05)", "4 done b (@ann, done 2026-03-05)",
        "5 dropped c [dropped: too dear, really]", "6 dropped d (won't fix).",
        "7 done e (done — see f) (@ann)", "8 done f (completed: 4f2a9c1)",
      ]),
    Case(
      name: "words for the state in a table without a column for it",
      text:
        "| Action | Owner |\n|--|--|\n| a (done 2026-03-05) | Ann |\n| ~~b~~ | Ben |\n| c | |",
      items: ["5 done a (done 2026-03-05)", "6 done b", "7 open? c"]),
    Case(
      name: "emphasis and links", text: "- [ ] **Pin** the [chart](http://x) `v2`",
      items: ["3 open Pin the chart `v2`"]),
    Case(name: "empty items", text: "- [ ]\n- [ ] a\n-", items: ["4 open a"]),
    Case(
      name: "quoted items",
      text: "> [!TODO]\n> - [ ] a\n> - somebody else's\n\n- [ ] b", items: ["4 open a", "7 open b"]),
    Case(
      name: "a table",
      text:
        "| Action | Owner | Status |\n|--|--|--|\n| Pin it | Ann | Done |\n| Alert | | In progress |\n| | | |\n| Try | Bob | |",
      items: ["5 done Pin it", "6 in-progress Alert", "8 open? Try"]),
    Case(
      name: "a table without a name for its items",
      text: "| # | Mitigations | Who |\n|--|--|--|\n| 1 | Pin it | Ann |",
      items: ["5 open? Pin it"]),
    Case(
      name: "boxes in a table", text: "| Done | Task |\n|--|--|\n| [x] | Pin it |\n| [ ] | Alert |",
      items: ["5 done Pin it", "6 open Alert"]),
    Case(
      name: "headings that give the state",
      text:
        "### Completed\n\n- a\n\n### In progress\n\n- b\n\n### Not started\n\n- c\n\n### Abandoned\n\n- d\n\n### Not implemented\n\n- e",
      items: [
        "5 done a", "9 in-progress b", "13 open c", "17 dropped d", "21 open e",
      ]),
    Case(name: "prose", text: "We will do better.", items: []),
  ])
  func `promises are read in each form`(example: Case) {
    #expect(lines(example.text) == example.items)
  }

  @Test func `a box outside the actions promises nothing, and is named`() {
    let source = MarkedSource(
      "## Is This a Pattern?\n\n- 1️⃣[ ] Ask @ann\n- [ ] One-off\n- [x] A pattern\n\n## Notes\n\n> 1. **2️⃣[?] x**\n\n<ul>\n  - 3️⃣[ ] y\n<!--\n- [ ] z\n-->\n</ul>\n\n| a | b |\n|--|--|\n| c | 4️⃣[x] |\n\n```\n- [ ] code\n```\n\n<!-- - [ ] no -->\n"
    )
    let document = read(source.text)
    #expect(document.actions.isEmpty)
    #expect(
      document.findings(.unlisted).map(\.place)
        == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].map { source[$0] })
    #expect(
      document.findings(.unlisted)[0].message
        == "this box is not listed as an action item, since it answers `Is This a Pattern?`")
    #expect(
      document.findings(.unlisted)[1].message
        == "this box is not listed as an action item, since it stands below `Notes`; move it below a heading such as `## Action Items` if it is one"
    )
  }

  @Test(
    arguments: [
      ("1️⃣- a\n- b\n\n| Action | Status |\n|--|--|\n| c | Open |", "2 bullets"),
      ("- [ ] a\n\nNotes:\n\n1️⃣- b", "this bullet"), ("- [ ] a\n- 1️⃣[ ]", "this box"),
    ])
  func `among the actions what is not listed is named`(text: String, beginning: String) throws {
    let source = MarkedSource("## Action Items\n\n" + text + "\n")
    let found = read(source.text).findings(.unlisted)
    #expect(found.map(\.place) == [source["1️⃣"]])
    #expect(found[0].message.hasPrefix(beginning))
  }

  @Test(
    arguments: [
      ("<table>\n1️⃣<tr><td>a</td><td>Ann</td></tr>\n</table>", "the rows of this HTML table"),
      (
        "<table>\n<tr>\n<th>Action</th>\n</tr>\n<tr>\n1️⃣<td>a</td>\n</tr>\n</table>",
        "the rows of this HTML table"
      ),
      ("See\n1️⃣[ ] a", "this box"),
      ("<ul>\n<li>[ ] a</li><li>1️⃣[x] b</li>\n</ul>", "this box"),
      ("<ul>\n1️⃣<li>a</li><li>b</li>\n</ul>", "this bullet"),
      ("Term\n: - 1️⃣[ ] a", "this box"), ("See[^1].\n\n[^1]: - 1️⃣[ ] a", "this box"),
    ])
  func `what is no item of markdown is named`(text: String, beginning: String) {
    let source = MarkedSource("## Action Items\n\n" + text + "\n")
    let found = read(source.text).findings(.unlisted)
    #expect(found.map(\.place) == ["1️⃣", "2️⃣"].compactMap { source[$0] })
    #expect(found.allSatisfy { $0.message.hasPrefix(beginning) })
  }

  @Test func `items below a heading that names them and their state are listed`() {
    #expect(read("## Follow-ups: in progress\n\n- a\n").actions.map(\.state) == [.inProgress])
  }

  @Test(
    arguments: [
      ("Prevention (all landed in this change)", .done), ("Follow-ups - erledigt", .done),
      ("已完成的行动项", .done), ("Guardrails added", .done), ("Guardrails not added", .open),
      ("Action items to be merged", .open), ("Actions not done", .open),
      ("Open actions", .open), ("Actions left open by the miller", .open),
      ("Action items (in progress)", .inProgress), ("Dropped action items", .dropped),
      ("Completed or dropped action items", .open),
    ] as [(String, ActionItem.State)])
  func `a heading gives its state to what stands below`(heading: String, state: ActionItem.State) {
    #expect(read("## \(heading)\n\n- a\n").actions.map(\.state) == [state])
  }

  @Test(arguments: [
    ("- Added a second wheel\n- Replaced the grease", "done done"),
    ("- Monthly check added: oil\n- The wheel now turns backwards\n- Ask Ben", "done done open"),
    ("- 水車を追加しました\n- 油を交換済み", "done done"), ("- Добавили колесо\n- Заменили масло", "done done"),
    // One of several may be the beginning of a promise.
    ("- Added weight for the wheel\n- Ask Ben\n- Sleep", "open open open"),
    ("- Added a second wheel", "open"),
    // What is still missing, and what is promised, was not done.
    ("- Added a wheel, but not greased\n- Reinforced the case for the missing one", "open open"),
    ("- We will see to it that a wheel was added\n- Ensure that grease was added", "open open"),
    // A mark tells more than words.
    ("- Added a wheel (dropped)\n- Added grease\n- Moved it", "dropped done done"),
  ])
  func `a list that tells what was done is done`(list: String, states: String) {
    let actions = read("## Corrective actions\n\n\(list)\n").actions
    #expect(actions.map(\.state.rawValue).joined(separator: " ") == states)
  }

  @Test func `what is told as done has no mark, and check says that it counts so`() {
    let document = read("## Corrective actions\n\n- Added a wheel\n- Moved it\n- Ask Ben\n")
    #expect(document.actions.map(\.isMarked) == [false, false, false])
    let found = document.findings(.actionState)
    #expect(found.map(\.line) == [document.actions[0].line, document.actions[2].line])
    #expect(found[0].message.hasPrefix("2 of 3 action items tell that they were done"))
    #expect(found[1].message.hasPrefix("1 of 3 action items carry no mark"))
  }

  @Test func `the choice of a form is no action item`() {
    let form = "## Is This a Pattern?\n\n- [ ] One-off\n- [ ] Pattern\n"
    #expect(read(form).findings(.unlisted).isEmpty)
    #expect(
      read(form.replacing("Pattern\n", with: "Pin all images of the chart\n")).findings(.unlisted)
        .count == 1)
    #expect(
      read(form.replacing("Pattern\n", with: "Pin it\n")).findings(.unlisted).count == 1)
  }

  @Test(arguments: [
    "1. a\n- its detail\n2. b", "- [ ] a\n  - b\n\n  c", "- Team\n  - [ ] a\n- [ ] b",
  ])
  func `what is shown with an item is not named`(text: String) {
    #expect(read("## Action Items\n\n" + text + "\n").findings(.unlisted).isEmpty)
  }

  @Test(
    arguments: [
      ("- 1️⃣[!] a", "[!]", "`[ ]`, `[~]`, `[x]` or `[-]`"),
      ("| Action | Status |\n|--|--|\n| wait | 1️⃣**wait** for Ben |", "wait for Ben", "`Open`"),
      ("| Action | Status |\n|--|--|\n| a | 1️⃣? |", "?", "`Open`"),
      ("| Action | Status |\n|--|--|\n| a | 1️⃣Done? |", "Done?", "`Open`"),
      ("| Action | Status |\n|--|--|\n| a | 1️⃣Open / Done |", "Open / Done", "`Open`"),
      ("- a\n  - Owner: Ann\n  - Status: 1️⃣wait", "wait", "`Open`"),
      ("### Completed\n\n| Action | Status |\n|--|--|\n| a | 1️⃣half |", "half", "`Open`"),
    ])
  func `a state that is not understood is unknown, and named`(
    text: String, words: String, advice: String
  ) throws {
    let source = MarkedSource("## Action Items\n\n" + text + "\n")
    let document = read(source.text)
    #expect(document.actions.map(\.state) == [.unknown])
    #expect(document.actions.map(\.stateWords) == [words])
    #expect(document.actions.map(\.isMarked) == [true])
    let found = document.findings(.actionState)
    #expect(found.map(\.place) == [source["1️⃣"]])
    #expect(found[0].severity == .warning)
    #expect(found[0].message.contains("the state `\(words)` is not understood"))
    #expect(found[0].message.contains("write \(advice)"))
  }

  @Test(
    arguments: [
      ("| a (done 2026-03-05) | see Ben |", .done), ("| [x] a | see Ben |", .done),
      ("| a | - |", .open), ("| a | (open) |", .open), ("| [?] a | Done |", .done),
    ] as [(String, ActionItem.State)])
  func `what is understood comes before what is not`(row: String, state: ActionItem.State) {
    let item = read("## Actions\n\n| Action | Status |\n|--|--|\n\(row)\n").actions[0]
    #expect(item.state == state)
    #expect(item.stateWords == nil)
  }

  @Test(
    arguments: [
      ("yes", .done), ("No", .open), ("x", .done), ("✅", .done), ("", .open), ("maybe", .unknown),
      ("in progress", .inProgress), ("はい", .done),
    ] as [(String, ActionItem.State)])
  func `a column that asks whether it is done may be answered`(
    written: String, state: ActionItem.State
  ) {
    let item = read("## Actions\n\n| Action | Done? |\n|--|--|\n| a | \(written) |\n").actions[0]
    #expect(item.state == state)
  }

  @Test func `words name owner, days, priority, ticket and commits`() {
    let item = read(
      "## Action Items\n\n- [ ] P1: Pin `@types/node` (@ann, due 2026-04-01), opened: 2026-03-11, see OPS-12, commit `abc1234`\n"
    ).actions[0]
    #expect(item.owner == "@ann")
    #expect(item.due?.description == "2026-04-01")
    #expect(item.opened?.description == "2026-03-11")
    #expect(item.priority == "P1")
    #expect(item.ticket == "OPS-12")
    #expect(item.commits == ["abc1234"])
  }

  @Test(
    arguments: [
      ("[ ] @ann: pin it", "@ann"), ("[ ] pin it (owner: ann)", "ann"), ("[ ] pin it @ann", "@ann"),
      ("[ ] pin it [Platform Team]", "Platform Team"), ("[ ] mail a@b.c", nil),
      ("[ ] pin it @", nil),
      ("[ ] **@ann** pins it", "@ann"), ("[ ] pin `@types/node`", nil),
      ("[ ] Owner: Ann. Pin", "Ann"), ("[ ] pin it (owner: Ann Lee, due 2026-04-01)", "Ann Lee"),
      ("[ ] pin it - Owner: Ann Lee - Due: 2026-04-01", "Ann Lee"),
      ("[ ] pin it, Owner: Mill Team, due by 2026-04-01", "Mill Team"),
      ("[ ] **Owner:** Ann Lee **Due:** 2026-04-01 pin it", "Ann Lee"),
      ("[ ] Owner: Ann Pin The Chart to it", "Ann"), ("[ ] Owner: Ann Install Grafana", "Ann"),
      ("[ ] pin it - Owner: Ann Lee (Mill)", "Ann Lee"), ("[ ] pin it - Owner: Ann Lee", "Ann Lee"),
      ("[ ] pin it - Owner: Ann DONE", "Ann"),
      ("[ ] pin it - Owner: Ann — Due: 2026-04-01", "Ann"),
      ("[ ] pin it (Owner: Ann Lee)", "Ann Lee"), ("[ ] (owner: Ann pins it", "Ann"),
    ] as [(String, String?)])
  func `an owner is a handle, a name after a word, or known`(text: String, owner: String?) {
    var options = ReadingOptions()
    options.owners = ["Platform Team"]
    #expect(read("## Actions\n\n- \(text)\n", options: options).actions.first?.owner == owner)
  }

  @Test(arguments: [
    "pin it (owner=eng, priority=high, due=2026-04-01)",
    "pin it (owner: eng; priority: high; ETA: 2026-04-01).",
    "\\[due:: 2026-04-01] \\[priority:: high] \\[size:: S] \\[owner:: eng] pin it",
    "[owner:: eng] [priority:: high] pin it [due:: 2026-04-01]",
    "pin it (zuständig: eng, Priorität: high, fällig: 2026-04-01)",
  ])
  func `facts in brackets are read by the names of their columns`(text: String) {
    let item = read("## Actions\n\n- [ ] \(text)\n").actions[0]
    #expect(item.owner == "eng")
    #expect(item.priority == "high")
    #expect(item.due?.description == "2026-04-01")
  }

  @Test(
    arguments: [
      ("pin it (eng, P1)", "eng"), ("pin it (P1, Ann Lee)", "Ann Lee"), ("[eng, P1] pin it", "eng"),
      ("pin it (done, P1)", nil), ("pin it (en cours, P1)", nil), ("pin it (OPS-7, P1)", nil),
      ("pin it (2026-04-01, P1)", nil), ("pin it (eng, web, P1)", nil), ("pin it (eng)", nil),
      ("pin it (see the long list, P1)", nil),
    ] as [(String, String?)])
  func `a name beside a priority is an owner, and no other word`(text: String, owner: String?) {
    let item = read("## Actions\n\n- [ ] \(text)\n").actions[0]
    #expect(item.owner == owner)
    #expect(item.priority == (text.contains("P1") ? "P1" : nil))
  }

  @Test(arguments: ["TBD", "done", "erledigt", "P1", "OPS-7", "2026-04-01"])
  func `a state, a priority, a ticket and a day own nothing`(word: String) {
    for text in [
      "- [ ] a (owner: \(word))", "- [ ] a (owner=\(word))", "- [ ] a\n  - Owner: \(word)",
      "| Action | Owner | Priority |\n|--|--|--|\n| a | \(word) | P2 |\n| b | ann | P2 |\n| c | ben | P2 |",
    ] {
      #expect(read("## Actions\n\n\(text)\n").actions[0].owner == nil, "\(text)")
    }
  }

  @Test func `headings are the items up to the next section, whatever stands there`() {
    let text = """
      # A

      ## Action items

      ### Buy a belt

      It is worn.

      ### Hang a lamp

      It is dark.

      ## Timeline

      - 09:10 the mill stops
      - 09:40 it turns
      """
    #expect(read(text).actions.map(\.text) == ["Buy a belt", "Hang a lamp"])
  }

  @Test func `a name in brackets in front is an owner where the document knows it`() {
    let owners = read(
      "---\nauthors: [Cleo]\n---\n## Actions\n\n- [ ] (ann) a\n- [ ] (optional) b\n- [ ] [cleo] c\n- [ ] [@ben] d\n- [ ] e @ann\n- [ ] (Ann) f\n- [ ] [CLEO] g\n"
    ).actions.map { $0.owner ?? "" }
    #expect(owners == ["@ann", "", "Cleo", "@ben", "@ann", "@ann", "Cleo"])
  }

  @Test(
    arguments: [
      ("Expected Date: 2026-04-01", "2026-04-01"), ("ETA 2026-04-01", "2026-04-01"),
      ("(ETA: 2026-04-01)", "2026-04-01"), ("Fälligkeitsdatum: 2026-04-01", "2026-04-01"),
      ("see the notes: 2026-04-01", nil),
      ("due: 2026-04-01", "2026-04-01"), ("due:2026-04-01", "2026-04-01"),
      ("by 2026-04-01.", "2026-04-01"), ("📅 2026-04-01", "2026-04-01"), ("by Friday", nil),
      ("(due April 1, 2026)", "2026-04-01"), ("- Due: 1 April 2026", "2026-04-01"),
      ("(Due: Apr 1, 2026)", "2026-04-01"), ("due by April 1", nil), ("by version 4, 2026", nil),
      ("(due 2026-04-31)", nil),
    ] as [(String, String?)])
  func `a due day follows its word`(text: String, day: String?) {
    #expect(read("## Actions\n\n- [ ] a \(text)\n").actions[0].due?.description == day)
  }

  @Test(
    arguments: [
      ("see #12", "#12"), ("infra#12", "infra#12"), ("OPS-7: fix", "OPS-7"), ("(OPS-7)", "OPS-7"),
      ("UTF-8", nil), ("SHA-256", nil), ("A-1", nil), ("x-1", nil), ("# 12", nil),
      ("[log](https://x/y/issues/3)", "https://x/y/issues/3"),
    ] as [(String, String?)])
  func `a ticket is a number with a project`(text: String, ticket: String?) {
    #expect(read("## Actions\n\n- [ ] a \(text)\n").actions[0].ticket == ticket)
  }

  @Test(
    arguments: [
      ("[x] a (done 2026-04-01)", "2026-04-01"), ("[x] a ✅ 2026-04-01", "2026-04-01"),
      ("[-] a (dropped 2026-04-01: too dear)", "2026-04-01"), ("[-] a ❌ 2026-04-01", "2026-04-01"),
      ("[x] a, done: 2026-04-01", "2026-04-01"), ("[x] a (done: `4f2a9c1`)", nil),
    ] as [(String, String?)])
  func `a day of closing follows its word`(text: String, day: String?) {
    #expect(read("## Actions\n\n- \(text)\n").actions[0].closed?.description == day)
  }

  @Test func `the columns of a table say what they name`() {
    let item = read(
      """
      ## Action Items

      | Action item | Type | Priority | Owner | Due date | Bug |
      |--|--|--|--|--|--|
      | Pin it | prevent | P2 | Ann Lee | 1 April 2026 | [n](http://x/issues/4) |
      """
    ).actions[0]
    #expect(item.type == .prevent)
    #expect(item.priority == "P2")
    #expect(item.owner == "Ann Lee")
    #expect(item.due?.description == "2026-04-01")
    #expect(item.ticket == "http://x/issues/4")
  }

  @Test(
    arguments: [
      ("Done", .done), ("✅", .done), ("Won't fix", .dropped), ("In Progress", .inProgress),
      ("TODO", .open), ("not started", .open), ("Closed by Ann", .done), ("❌", .dropped),
      ("🚧", .inProgress), ("⬜", .open), ("🟢 Done", .done), ("❌ Not started", .open),
      ("✅ — open sourced", .done), ("~~Open~~ Done", .done), ("PR #12 ✅", .done),
      ("**Done**（本）", .done), ("TODO（次回）", .open), ("完了2026-05-07", .done), ("未着手", .open),
      ("完了後に", nil), ("完了", .done), ("対応中", .inProgress), ("已完成", .done), ("Erledigt", .done),
      ("LÄUFT", .inProgress), ("À faire", .open), ("fait", .done), ("hecho", .done),
      ("pendiente", .open), ("feito", .done), ("Klar", .done), ("Utført", .done),
      ("[x]", .done), ("[?]", .unknown), ("Done/merged", .done), ("Done → Open", nil),
      ("Done?", nil), ("open-source", nil), ("maybe", nil), ("", nil), ("doneish", nil),
    ] as [(String, ActionItem.State?)])
  func `a cell names a state`(written: String, state: ActionItem.State?) {
    #expect(actionState(named: written) == state)
  }

  @Test(
    arguments: [
      ("waiting ✅ from Ben", nil), ("Fix ❌ failed, still open", nil), ("a ✅, b ❌", nil),
      ("✅ a, ❌ b", nil), ("Monitoring ✅ set up, alert missing", nil),
      ("❌ Open tickets remain", nil),
      ("a ✅ b ✅", nil), ("✅ in production", .done), ("**✅** by Ben", .done), ("(✅)", .done),
      ("Solution deployed ✅", .done), ("PR #12 ✅ 2026-03-05", .done), ("PR #12 ✅ (Ben)", .done),
      ("PR #12 **✅**.", .done), ("merged (✅)", .done), ("#12 ✅（本）", .done), ("✅ Exceeded", .done),
      ("PR #12 ✅ on 5 March 2026 [log]", .done), ("❌ Not started", .open), ("✅ Done ❌", .done),
    ] as [(String, ActionItem.State?)])
  func `a sign is the state at the beginning, or as the last thing but a day and brackets`(
    written: String, state: ActionItem.State?
  ) {
    #expect(actionState(named: written) == state)
  }

  @Test(
    arguments: [
      ("complete rewrite needed", nil), ("resolved to try again", nil),
      ("Documented nowhere", nil), ("closed the wrong one, open", nil), ("New certificates", nil),
      ("**Closed** the wrong one", nil), ("Complete 80%", nil), ("Completeしていない", nil),
      ("closed and reopened", nil), ("✅ Documented nowhere", .done), ("Done, see Ben", .done),
      ("Done!", .done), ("Done. See Ben", .done), ("Done — see Ben", .done), ("Done (Ben)", .done),
      ("Done ✅", .done), ("Done @ben", .done), ("Done #12", .done), ("Done PR #12", .done),
      ("Done OPS-12", .done), ("Merged 4f2a9c1", .done), ("Done https://a.example/1", .done),
      ("Done 2026-03-05", .done), ("Closed 5 March 2026", .done), ("Fixed March 5, 2026", .done),
      ("Closed by Ann", .done), ("Fixed in 2.1", .done), ("Done on Monday", .done),
      ("Started with Ben", .inProgress), ("Blocked since May", .open), ("FIXED VIA #12", .done),
      ("Erledigt am 5. März", .done), ("Done *by* Ann", .done),
      ("Partially rolled out", .inProgress),
      ("Not yet scheduled", .open), ("Pending review", .open), ("Planned for Q3", .open),
      ("Done\tby Ann", .done), ("Done bystander", nil),
    ] as [(String, ActionItem.State?)])
  func `a word is the state unless it only begins other words`(
    written: String, state: ActionItem.State?
  ) {
    #expect(actionState(named: written) == state)
  }

  @Test(
    arguments: [
      ("Partially done", .inProgress), ("teilweise erledigt", .inProgress),
      ("Partiellement fait", .inProgress), ("Not started yet", .open), ("Not done by Ben", .open),
      ("À faire avant mai", .open), ("Pending review", .open), ("Pendiente de compra", .open),
      ("In progress pending review", .inProgress), ("~~Open~~ Done", .done), ("**Open**", .open),
      ("Blocked by Done-ness review", .open),
    ] as [(String, ActionItem.State)])
  func `what waits or is done in part is open, whatever follows`(
    written: String, state: ActionItem.State
  ) {
    #expect(actionState(named: written) == state)
  }

  @Test(
    arguments: [
      "Done by EOW", "Done by 2026-03-05", "Done by Friday", "done by next week",
      "Fixed in 2 of 5 regions", "Done (2/5)", "Done: 80%", "Fixed, 80 % of it",
      "Erledigt in 2 von 5",
      "Closed - not fixed", "Closed; isn't fixed", "Closed — isn’t fixed", "done, but reverted",
      "Done (staging only)", "Completed except for docs", "Completed, except for docs",
      "Resolved (reopened 2026-03-02)", "Dropped (reopened)", "✅ but reverted",
      "not in production ✅", "Erledigt, aber nicht überall", "Hecho, pero no probado",
      "Cerrado - no resuelto", "完了（一部）", "完了、但し未検証",
    ])
  func `what is closed and doubted is not understood`(written: String) {
    #expect(actionState(named: written) == nil)
  }

  @Test(
    arguments: [
      ("Done by Ann", .done), ("Fixed in 5 of 5 regions", .done), ("Done (100%)", .done),
      ("Done on 3/5", .done), ("Done, see https://a.example/not-yet", .done),
      ("Fixed: [log](https://a.example/only)", .done),
      ("Dropped: not worth it, but nice", .dropped),
      ("Won't fix (only once)", .dropped), ("In progress, not in EU", .inProgress),
      ("Done (bypass removed)", .done),
    ] as [(String, ActionItem.State)])
  func `what doubts nothing leaves the state`(written: String, state: ActionItem.State) {
    #expect(actionState(named: written) == state)
  }

  @Test(
    arguments: [
      ("- a 1️⃣(done, but reverted)", "(done, but reverted)"),
      ("- a 1️⃣[fixed: 2 of 5 hosts] (@ann)", "[fixed: 2 of 5 hosts]"),
      ("- a 1️⃣(done am 3.2.2026, nicht überall)", "(done am 3.2.2026, nicht überall)"),
      ("| Action | Owner |\n|--|--|\n| a 1️⃣(closed - not fixed) | Ben |", "(closed - not fixed)"),
    ])
  func `a doubted note leaves the state unknown`(text: String, words: String) {
    let source = MarkedSource("## Action Items\n\n" + text + "\n")
    let document = read(source.text)
    #expect(document.actions.map(\.state) == [.unknown])
    #expect(document.actions.map(\.stateWords) == [words])
    #expect(document.findings(.actionState).map(\.place) == [source["1️⃣"]])
  }

  @Test(
    arguments: [
      ("- [ ] a 1️⃣(done 2026-03-01)", .open, "`(done 2026-03-01)`"),
      ("- [x] a 1️⃣(open)", .done, "`(open)`"), ("- [-] a 1️⃣[in progress]", .dropped, "`[in"),
      ("- [~] a 1️⃣✅ 2026-03-01", .inProgress, "`✅"), ("- [x] a 1️⃣(done, but reverted)", .done, "`("),
      ("| Action | Status |\n|--|--|\n| a 1️⃣(done) | Open |", .open, "`(done)`"),
    ] as [(String, ActionItem.State, String)])
  func `two marks that contradict are named, and the box or cell counts`(
    text: String, state: ActionItem.State, beginning: String
  ) {
    let source = MarkedSource("## Action Items\n\n" + text + "\n")
    let document = read(source.text)
    #expect(document.actions.map(\.state) == [state])
    let found = document.findings(.actionState)
    #expect(found.map(\.place) == [source["1️⃣"]])
    #expect(found.first?.message.hasPrefix(beginning) == true)
    #expect(found.first?.message.hasSuffix("; change one of the two") == true)
  }

  @Test(arguments: [
    "- [ ] a (in progress)", "- [x] a (fixed: 4f2a9c1)", "- [-] a ❌ 2026-03-01",
    "- [ ] a (open source)",
    "- a (done)", "- [!] a (done)",
  ])
  func `marks that agree are not named as a contradiction`(text: String) {
    let found = read("## Actions\n\n" + text + "\n").findings(.actionState)
    #expect(!found.contains { $0.message.contains("contradicts") })
  }

  @Test(arguments: ["a", "a b ", "é"])
  func `a state that repeats itself for long is quickly placed`(piece: String) {
    let state = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let began = Clock.nanoseconds()
    let found = read("## Actions\n\n- a\n  - Status: \(state)*x*\n").findings(.actionState)
    #expect(Clock.nanoseconds() - began < 2_000_000_000)
    #expect(found.map { [$0.line, $0.column] } == [[4, 13]])
  }

  @Test func `an item without a day of its own was opened with its incident`() {
    #expect(read("## Actions\n\n- [ ] a\n").actions[0].opened?.description == "2026-03-10")
  }

  @Test func `fields of todo dot txt are read at the beginning`() {
    let items = read(
      "# A\n\n## Tasks\n\n- (A) 2026-05-01 alert at 80%\n- x 2026-05-03 2026-05-01 bigger disk\n"
    ).actions
    #expect(items.map(\.state) == [.open, .done])
    #expect(items.map(\.priority) == ["A", nil])
    #expect(items.map { $0.opened?.description } == ["2026-05-01", "2026-05-01"])
    #expect(items.map { $0.closed?.description } == [nil, "2026-05-03"])
    #expect(read("## Tasks\n\n- x 2026-05-03 bigger disk pri:A\n").actions[0].priority == "A")
  }

  @Test func `a heading gives its type to the items below it`() {
    let text =
      "# A\n\n## Action items\n\n### Detection\n\n- [ ] alert\n\n### Process changes\n\n- [ ] drill\n"
    #expect(read(text).actions.map(\.type) == [.detect, .process])
  }
}
