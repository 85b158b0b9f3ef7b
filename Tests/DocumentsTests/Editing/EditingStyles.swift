import Testing

/// A style in which action items are written, and what becomes of one under each change.
struct EditingStyle: CustomTestStringConvertible {
  var name: String
  /// Lines below the heading of the action items; the item is the one that `→` marks.
  var text: String
  /// The lines that differ after `actions done` on 2026-05-04; nil where it is done already.
  var done: String?
  /// After `actions reopen`; nil where it is open.
  var reopened: String?
  /// After `actions drop --reason "too | dear"`; nil where it is dropped.
  var dropped: String?
  /// After `actions assign --owner @zoe --due 2026-06-07`.
  var assigned: String
  /// False where reopening what was done does not give the old bytes again.
  var isRestored = true

  var testDescription: String { name }

  static let all = boxes + words + notes + others + below + tables

  static let boxes = [
    EditingStyle(
      name: "boxes", text: "→- [ ] Pin it\n- [x] b",
      done: "- [x] Pin it",
      dropped: "- [-] Pin it (dropped: too | dear)",
      assigned: "- [ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes with capitals", text: "→* [ ] Pin it\n* [X] b",
      done: "* [X] Pin it",
      dropped: "* [-] Pin it (dropped: too | dear)",
      assigned: "* [ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes without a blank", text: "→1. [] Pin it\n2. [] b\n3. [✓] c",
      done: "1. [✓] Pin it",
      dropped: "1. [-] Pin it (dropped: too | dear)",
      assigned: "1. [] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes without a bullet", text: "→[ ] Pin it\n[x] b",
      done: "[x] Pin it",
      dropped: "[-] Pin it (dropped: too | dear)",
      assigned: "[ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes beside their bullet", text: "-[x] b\n→-[ ] Pin it",
      done: "-[x] Pin it",
      dropped: "-[-] Pin it (dropped: too | dear)",
      assigned: "-[ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes with backslashes", text: "→- \\[ \\] Pin it",
      done: "- \\[x\\] Pin it",
      dropped: "- \\[-\\] Pin it (dropped: too | dear)",
      assigned: "- \\[ \\] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a box in bold", text: "→- **[ ] Pin it** at once",
      done: "- **[x] Pin it** at once",
      dropped: "- **[-] Pin it** at once (dropped: too | dear)",
      assigned: "- **[ ] Pin it** at once @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a box and a tab", text: "→-\t[ ]\tPin it",
      done: "-\t[x]\tPin it",
      dropped: "-\t[-]\tPin it (dropped: too | dear)",
      assigned: "-\t[ ]\tPin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a box that is not understood", text: "→- [?] Pin it\n- [X] b",
      done: "- [X] Pin it", reopened: "- [ ] Pin it",
      dropped: "- [-] Pin it (dropped: too | dear)",
      assigned: "- [?] Pin it @zoe (due 2026-06-07)", isRestored: false),
    EditingStyle(
      name: "a box in a callout", text: "> [!TODO]\n→> - [ ] Pin it\n>   at last",
      done: "> - [x] Pin it",
      dropped: "> - [-] Pin it ⏎ >   at last (dropped: too | dear)",
      assigned: ">   at last @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "struck words beside boxes", text: "- [ ] a\n→- ~~Pin it~~",
      done: "- ~~Pin it~~ (done 2026-05-04)", reopened: "- Pin it",
      assigned: "- ~~Pin it @zoe (due 2026-06-07)~~", isRestored: false),
    EditingStyle(
      name: "a box below another", text: "- [ ] a\n→  - [ ] Pin it\n    on two lines\n  - [x] b",
      done: "  - [x] Pin it",
      dropped: "  - [-] Pin it ⏎     on two lines (dropped: too | dear)",
      assigned: "    on two lines @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a box in progress", text: "→- [~] Pin it",
      done: "- [x] Pin it",
      dropped: "- [-] Pin it (dropped: too | dear)",
      assigned: "- [~] Pin it @zoe (due 2026-06-07)", isRestored: false),
    EditingStyle(
      name: "a box that is done", text: "- [ ] a\n→- [x] Pin it (4f2a9c1)",
      reopened: "- [ ] Pin it (4f2a9c1)",
      dropped: "- [-] Pin it (4f2a9c1) (dropped: too | dear)",
      assigned: "- [x] Pin it (4f2a9c1) @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes with days", text: "→- [ ] Pin it @ann\n- [x] b (done 2026-03-01)",
      done: "- [x] Pin it @ann (done 2026-05-04)",
      dropped: "- [-] Pin it @ann (dropped 2026-05-04: too | dear)",
      assigned: "- [ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "boxes with days in a way of their own",
      text: "→- [ ] Pin it\n- [x] b [closed 2026-03-01]\n- [x] c",
      done: "- [x] Pin it [closed 2026-05-04]",
      dropped: "- [-] Pin it [dropped 2026-05-04: too | dear]",
      assigned: "- [ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a box that is done on a day", text: "→- [x] Pin it @ann (done 2026-03-01)",
      reopened: "- [ ] Pin it @ann",
      dropped: "- [-] Pin it @ann (dropped 2026-05-04: too | dear)",
      assigned: "- [x] Pin it @zoe (due 2026-06-07) (done 2026-03-01)"),
    EditingStyle(
      name: "a box that was dropped for a reason", text: "→- [-] Pin it (dropped: no time, see #7)",
      done: "- [x] Pin it", reopened: "- [ ] Pin it",
      assigned: "- [-] Pin it @zoe (due 2026-06-07) (dropped: no time, see #7)", isRestored: false),
    EditingStyle(
      name: "boxes and struck words", text: "→- [ ] Pin it\n- [x] ~~b~~",
      done: "- [x] ~~Pin it~~",
      dropped: "- [-] Pin it (dropped: too | dear)",
      assigned: "- [ ] Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "Obsidian's tasks", text: "→- [ ] Pin it 📅 2026-04-01\n- [x] b ✅ 2026-03-01",
      done: "- [x] Pin it 📅 2026-04-01 ✅ 2026-05-04",
      dropped: "- [-] Pin it 📅 2026-04-01 ❌ 2026-05-04 (dropped: too | dear)",
      assigned: "- [ ] Pin it @zoe 📅 2026-06-07"),
    EditingStyle(
      name: "Obsidian's task that is done", text: "→- [x] Pin it ➕ 2026-03-01 ✅ 2026-03-02",
      reopened: "- [ ] Pin it ➕ 2026-03-01",
      dropped: "- [-] Pin it ➕ 2026-03-01 ❌ 2026-05-04 (dropped: too | dear)",
      assigned: "- [x] Pin it @zoe 📅 2026-06-07 ➕ 2026-03-01 ✅ 2026-03-02"),
  ]

  static let words = [
    EditingStyle(
      name: "a word and a colon", text: "→- TODO: Pin it\n- DONE: b",
      done: "- DONE: Pin it",
      dropped: "- DROPPED: Pin it (dropped: too | dear)",
      assigned: "- TODO: Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a word in brackets", text: "→- [wip] Pin it\n- [todo] b",
      done: "- [done] Pin it",
      dropped: "- [dropped] Pin it (dropped: too | dear)",
      assigned: "- [wip] Pin it @zoe (due 2026-06-07)", isRestored: false),
    EditingStyle(
      name: "words of another language", text: "→- Offen: Pin it\n- In Arbeit: b",
      done: "- Erledigt: Pin it",
      dropped: "- Verworfen: Pin it (dropped: too | dear)",
      assigned: "- Offen: Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a bold word", text: "→- **DONE** Pin it",
      reopened: "- **TODO** Pin it",
      dropped: "- **DROPPED** Pin it (dropped: too | dear)",
      assigned: "- **DONE** Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a bold word and a dash",
      text: "→1. **Open** — Pin it\n   at last\n2. ✅ **Done** — b",
      done: "1. ✅ **Done** — Pin it",
      dropped: "1. **Dropped** — Pin it ⏎    at last (dropped: too | dear)",
      assigned: "   at last @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "signs beside bare bullets", text: "→- Pin it\n- ✅ b",
      done: "- ✅ Pin it",
      dropped: "- ❌ Pin it (dropped: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a sign that is there", text: "→- ✅ Pin it\n- b",
      reopened: "- Pin it",
      dropped: "- ❌ Pin it (dropped: too | dear)",
      assigned: "- ✅ Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "signs for all", text: "→- ⬜ Pin it\n- 🚧 b\n- ✔️ c",
      done: "- ✔️ Pin it",
      dropped: "- ❌ Pin it (dropped: too | dear)",
      assigned: "- ⬜ Pin it @zoe (due 2026-06-07)", isRestored: false),
    EditingStyle(
      name: "struck words", text: "→- Pin it\n- ~~b~~",
      done: "- ~~Pin it~~",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "words that are struck", text: "- a\n→- ~~Pin it~~",
      reopened: "- Pin it",
      dropped: "- ~~Pin it~~ (dropped 2026-05-04: too | dear)",
      assigned: "- ~~Pin it @zoe (due 2026-06-07)~~"),
    EditingStyle(
      name: "todo.txt", text: "→- (A) 2026-04-01 Pin it\n- x 2026-04-02 2026-04-01 b",
      done: "- x 2026-05-04 2026-04-01 Pin it pri:A",
      dropped: "- (A) 2026-04-01 Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- (A) 2026-04-01 Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "todo.txt, done", text: "→- x 2026-04-02 2026-04-01 Pin it due:2026-04-03 pri:A",
      reopened: "- (A) 2026-04-01 Pin it due:2026-04-03",
      dropped: "- (A) 2026-04-01 Pin it due:2026-04-03 (dropped 2026-05-04: too | dear)",
      assigned: "- x 2026-04-02 2026-04-01 Pin it @zoe due:2026-06-07 pri:A"),
  ]

  static let notes = [
    EditingStyle(
      name: "bare bullets", text: "→- Pin it.\n- b",
      done: "- Pin it. (done 2026-05-04)",
      dropped: "- Pin it. (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it. @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a bare bullet on two lines", text: "→+ Pin it\n  and [that](x) \n+ b",
      done: "  and [that](x) (done 2026-05-04) ",
      dropped: "  and [that](x) (dropped 2026-05-04: too | dear) ",
      assigned: "  and [that](x) @zoe (due 2026-06-07) "),
    EditingStyle(
      name: "notes without a day", text: "→- Pin it\n- b (DONE)",
      done: "- Pin it (DONE)",
      dropped: "- Pin it (DROPPED 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "a note that is there", text: "→- Pin it (done)",
      reopened: "- Pin it",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07) (done)"),
    EditingStyle(
      name: "a note among others",
      text: "→- Pin it (@ann, done 2026-03-01)\n- b (@ben, due 2026-03-02)",
      reopened: "- Pin it (@ann)",
      dropped: "- Pin it (@ann, dropped 2026-05-04: too | dear)",
      assigned: "- Pin it (@zoe, done 2026-03-01, due 2026-06-07)"),
    EditingStyle(
      name: "a note that says how", text: "→- Pin it (fixed: 4f2a9c1)",
      reopened: "- Pin it",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07) (fixed: 4f2a9c1)"),
    EditingStyle(
      name: "a struck bullet that was dropped", text: "→- ~~Pin it~~ (dropped)",
      done: "- ~~Pin it~~ (done 2026-05-04)",
      reopened: "- Pin it",
      assigned: "- ~~Pin it~~ @zoe (due 2026-06-07) (dropped)", isRestored: false),
    EditingStyle(
      name: "below a heading for what is done", text: "### Completed\n\n→- Pin it",
      reopened: "- Pin it (open)",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07)"),
    EditingStyle(
      name: "open below a heading for what is done", text: "### Completed\n\n→- Pin it (open)",
      done: "- Pin it",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07) (open)"),
    EditingStyle(
      name: "below a heading for what is in progress", text: "### In progress\n\n→- Pin it",
      done: "- Pin it (done 2026-05-04)",
      dropped: "- Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- Pin it @zoe (due 2026-06-07)", isRestored: false),
  ]

  static let others = [
    EditingStyle(
      name: "an owner at the beginning",
      text: "→- [ ] @ann: Pin it\n- [ ] @ben: b (due 2026-04-01)",
      done: "- [x] @ann: Pin it (done 2026-05-04)",
      dropped: "- [-] @ann: Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- [ ] @zoe: Pin it (due 2026-06-07)"),
    EditingStyle(
      name: "owners at the beginning of others", text: "→- [ ] Pin it\n- [ ] @ben: b",
      done: "- [x] Pin it",
      dropped: "- [-] Pin it (dropped: too | dear)",
      assigned: "- [ ] @zoe: Pin it (due 2026-06-07)"),
    EditingStyle(
      name: "owners in brackets",
      text: "→- [ ] Pin it (due 2026-04-01)\n- [ ] b (@ben, due 2026-04-01)",
      done: "- [x] Pin it (due 2026-04-01) (done 2026-05-04)",
      dropped: "- [-] Pin it (due 2026-04-01) (dropped 2026-05-04: too | dear)",
      assigned: "- [ ] Pin it (@zoe, due 2026-06-07)"),
    EditingStyle(
      name: "owners after a word",
      text: "→- [ ] Pin it\n- [ ] b (Owner: ben)\n- [ ] c, by 2026-04-01",
      done: "- [x] Pin it (done 2026-05-04)",
      dropped: "- [-] Pin it (dropped 2026-05-04: too | dear)",
      assigned: "- [ ] Pin it (Owner: zoe) by 2026-06-07"),
    EditingStyle(
      name: "an owner after a word", text: "→- Owner: Ann. Pin it, deadline: 2026-04-01",
      done: "- Owner: Ann. Pin it, deadline: 2026-04-01 (done 2026-05-04)",
      dropped: "- Owner: Ann. Pin it, deadline: 2026-04-01 (dropped 2026-05-04: too | dear)",
      assigned: "- Owner: zoe. Pin it, deadline: 2026-06-07"),
  ]

  static let below = [
    EditingStyle(
      name: "facts on lines below",
      text:
        "→- Pin it\n  - Status: Open\n  - Owner: @ann\n  - Due: 2026-04-01\n- b\n  - Status: Closed",
      done: "  - Status: Closed",
      dropped: "- Pin it (dropped 2026-05-04: too | dear) ⏎   - Status: Dropped",
      assigned: "  - Owner: @zoe ⏎   - Due: 2026-06-07"),
    EditingStyle(
      name: "facts on one line below",
      text: "→1. **Pin it**\n\n   Owner: Ann, Due: Apr 1, 2026, Status: TODO",
      done: "   Owner: Ann, Due: Apr 1, 2026, Status: DONE",
      dropped:
        "1. **Pin it** (dropped 2026-05-04: too | dear) ⏎    Owner: Ann, Due: Apr 1, 2026, Status: DROPPED",
      assigned: "   Owner: @zoe, Due: Jun 7, 2026, Status: TODO", isRestored: false),
    EditingStyle(
      name: "a box and a state below it",
      text: "→- [ ] Pin it\n  - **Status:** open, waits for Ben",
      done: "- [x] Pin it ⏎   - **Status:** done, waits for Ben",
      dropped: "- [-] Pin it (dropped: too | dear) ⏎   - **Status:** dropped, waits for Ben",
      assigned: "- [ ] Pin it @zoe (due 2026-06-07)", isRestored: false),
    EditingStyle(
      name: "a day of closing below", text: "→- Pin it\n  - Completed: 2026-03-01",
      reopened: "  - Completed: -",
      dropped: "- Pin it (dropped 2026-05-04: too | dear) ⏎   - Completed: -",
      assigned: "- Pin it @zoe (due 2026-06-07)"),
  ]

  static let tables = [
    EditingStyle(
      name: "a table",
      text: "| Action | Owner | Status |\n|--|--|--|\n→| Pin it | Ann | Open |\n| b | | Done |",
      done: "| Pin it | Ann | Done |",
      dropped: "| Pin it | Ann | Dropped: too \\| dear |",
      assigned: "| Pin it (due 2026-06-07) | @zoe | Open |"),
    EditingStyle(
      name: "an aligned table",
      text: """
        | Action | Owner | Due    | Status   |
        | ------ | ----- | ------ | -------- |
        →| Pin it | Ann   |        | Pending  |
        | b      |       | 1.3.26 | Complete |
        | c      |       |        | Closed   |
        | d      |       |        | Closed   |
        """,
      done: "| Pin it | Ann   |        | Closed   |",
      dropped: "| Pin it | Ann   |        | Dropped: too \\| dear |",
      assigned: "| Pin it | @zoe  | 2026-06-07 | Pending  |", isRestored: false),
    EditingStyle(
      name: "an aligned table with an empty cell",
      text: """
        | Action | Status |
        | ------ | ------ |
        →| Pin it |        |
        | b      | DONE   |
        | c      |        |
        """,
      done: "| Pin it | DONE   |",
      dropped: "| Pin it | DROPPED: too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) |        |"),
    EditingStyle(
      name: "signs and words in a table",
      text:
        "| Action | Who | Due | State |\n|--|--|--|--|\n→| Pin it | @ann | Oct 3, 2026 | Pending |\n| b | @ben | | ✅ Complete (#7) |\n| c | | | Pending |",
      done: "| Pin it | @ann | Oct 3, 2026 | ✅ Complete |",
      dropped: "| Pin it | @ann | Oct 3, 2026 | ❌ Dropped: too \\| dear |",
      assigned: "| Pin it | @zoe | Jun 7, 2026 | Pending |"),
    EditingStyle(
      name: "signs in a table",
      text: "| Action | Status |\n|--|--|\n→| Pin it | ✅ |\n| b | |",
      reopened: "| Pin it |  |",
      dropped: "| Pin it (dropped: too \\| dear) | ❌ |",
      assigned: "| Pin it @zoe (due 2026-06-07) | ✅ |"),
    EditingStyle(
      name: "days in a table",
      text:
        "| Action | Status |\n|--|--|\n→| Pin it | Open |\n| b | Done on 4 March 2026 |\n| c | Open |",
      done: "| Pin it | Done on 4 May 2026 |",
      dropped: "| Pin it | Dropped 2026-05-04: too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | Open |"),
    EditingStyle(
      name: "boxes in a table", text: "| Done | Task |\n|--|--|\n→| [ ] | Pin it |\n| [x] | b |",
      done: "| [x] | Pin it |",
      dropped: "| [-] | Pin it (dropped: too \\| dear) |",
      assigned: "| [ ] | Pin it @zoe (due 2026-06-07) |"),
    EditingStyle(
      name: "boxes beside the words of a table",
      text: "| Task | Owner |\n|--|--|\n→| [ ] Pin it | |\n| [x] b | |",
      done: "| [x] Pin it | |",
      dropped: "| [-] Pin it (dropped: too \\| dear) | |",
      assigned: "| [ ] Pin it (due 2026-06-07) | @zoe |"),
    EditingStyle(
      name: "a state in a column for something else",
      text: "| Action | Bug |\n|--|--|\n→| Pin it | - |\n| b | Done |",
      done: "| Pin it | Done |",
      dropped: "| Pin it (dropped: too \\| dear) | Dropped |",
      assigned: "| Pin it @zoe (due 2026-06-07) | - |", isRestored: false),
    EditingStyle(
      name: "a column for something else that says something",
      text: "| Action | Bug |\n|--|--|\n→| Pin it | OPS-7 |\n| b | (Done) |",
      done: "| Pin it (done 2026-05-04) | OPS-7 |",
      dropped: "| Pin it (dropped 2026-05-04: too \\| dear) | OPS-7 |",
      assigned: "| Pin it @zoe (due 2026-06-07) | OPS-7 |"),
    EditingStyle(
      name: "a link in the place of a state",
      text: "| Action | Status |\n|--|--|\n→| Pin it | <https://x.org/7> |\n| b | Done |",
      done: "| Pin it (done 2026-05-04) | <https://x.org/7> |",
      reopened: "| Pin it (open) | <https://x.org/7> |",
      dropped: "| Pin it (dropped 2026-05-04: too \\| dear) | <https://x.org/7> |",
      assigned: "| Pin it @zoe (due 2026-06-07) | <https://x.org/7> |", isRestored: false),
    EditingStyle(
      name: "brackets beside the state in a table",
      text:
        "| Action | Status |\n|--|--|\n→| Pin it | In progress (#12) |\n| b | ✅ Complete (#7) |",
      done: "| Pin it | ✅ Complete (#12) |",
      dropped: "| Pin it | ❌ Dropped (#12): too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | In progress (#12) |", isRestored: false),
    EditingStyle(
      name: "words of its own after the state",
      text:
        "| Action | Status |\n|--|--|\n→| Pin it | Open (systemic fix follows) |\n| b | Done — merged 00:03:41Z; redeploy verified |\n| c | Done — see the log |",
      done: "| Pin it | Done (systemic fix follows) |",
      dropped: "| Pin it | Dropped (systemic fix follows): too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | Open (systemic fix follows) |"),
    EditingStyle(
      name: "a story after the state",
      text: "| Action | Status |\n|--|--|\n→| Pin it | Done — merged by Ben |\n| b | Pending |",
      reopened: "| Pin it | Pending — merged by Ben |",
      dropped: "| Pin it (dropped: too \\| dear) | Dropped — merged by Ben |",
      assigned: "| Pin it @zoe (due 2026-06-07) | Done — merged by Ben |"),
    EditingStyle(
      name: "a link around the state",
      text: "| Action | Status |\n|--|--|\n→| Pin it | [Done](https://x.org/7) |",
      reopened: "| Pin it | [Open](https://x.org/7) |",
      dropped: "| Pin it (dropped: too \\| dear) | [Dropped](https://x.org/7) |",
      assigned: "| Pin it @zoe (due 2026-06-07) | [Done](https://x.org/7) |"),
    EditingStyle(
      name: "a table in Japanese",
      text: "| アクション | 状態 |\n|--|--|\n→| Pin it | 未着手（次回） |\n| b | **対応中** |",
      done: "| Pin it | 完了（次回） |",
      dropped: "| Pin it (dropped: too \\| dear) | 中止（次回） |",
      assigned: "| Pin it @zoe (due 2026-06-07) | 未着手（次回） |"),
    EditingStyle(
      name: "a column that asks whether it is done",
      text: "| Action | Done? |\n|--|--|\n→| Pin it | No |",
      done: "| Pin it | Yes |",
      dropped: "| Pin it | Dropped: too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | No |"),
    EditingStyle(
      name: "days in brackets in every row that is done",
      text:
        "| Action | Status |\n|--|--|\n→| Pin it | Open |\n| b | ✅ **Done** (1 March 2026) — #7 |\n| c | ✅ **Done** (2 March 2026) |",
      done: "| Pin it | ✅ **Done** (4 May 2026) |",
      dropped: "| Pin it | ❌ Dropped 2026-05-04: too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | Open |"),
    EditingStyle(
      name: "days in some rows that are done",
      text:
        "| Action | Status |\n|--|--|\n→| Pin it | Open |\n| b | Done 2026-03-01 |\n| c | Done |",
      done: "| Pin it | Done |",
      dropped: "| Pin it | Dropped: too \\| dear |",
      assigned: "| Pin it @zoe (due 2026-06-07) | Open |"),
    EditingStyle(
      name: "a box beside a state in a table",
      text: "| Task | Status |\n|--|--|\n→| [ ] Pin it | Open |",
      done: "| [x] Pin it | Done |",
      dropped: "| [-] Pin it (dropped: too \\| dear) | Dropped |",
      assigned: "| [ ] Pin it @zoe (due 2026-06-07) | Open |"),
    EditingStyle(
      name: "a table without a place for the state",
      text: "| Action | Owner |\n|--|--|\n→| Pin it | Ann |",
      done: "| Pin it (done 2026-05-04) | Ann |",
      dropped: "| Pin it (dropped 2026-05-04: too \\| dear) | Ann |",
      assigned: "| Pin it (due 2026-06-07) | @zoe |"),
    EditingStyle(
      name: "rows without outer pipes that end early",
      text: "Action | Owner | Due | Status\n--|--|--|--\n→Pin it | Ann\nb | Ben | | Done",
      done: "Pin it | Ann | | Done",
      dropped: "Pin it | Ann | | Dropped: too \\| dear",
      assigned: "Pin it | @zoe | 2026-06-07", isRestored: false),
    EditingStyle(
      name: "a tight table that has a day",
      text: "|Action|Owner|Status|\n|-|-|-|\n→|Pin it||Done 2026-03-01|\n|b|||",
      reopened: "|Pin it|||",
      dropped: "|Pin it||Dropped 2026-05-04: too \\| dear|",
      assigned: "|Pin it (due 2026-06-07)|@zoe|Done 2026-03-01|"),
  ]
}
