import Platform
import Testing

@testable import Documents

@Suite struct EditActionsTests {
  private let day = Day(year: 2026, month: 5, day: 4) ?? Day(number: 0)

  /// The same text as files may have it.
  private enum Form: CaseIterable {
    case usual, withoutLineEnd, windows, windowsWithoutLineEnd

    func bytes(_ text: String) -> [UInt8] {
      let isWindows = self == .windows || self == .windowsWithoutLineEnd
      let end = isWindows ? "\r\n" : "\n"
      let hasEnd = self == .usual || self == .windows
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Array((lines.joined(separator: end) + (hasEnd ? end : "")).utf8)
    }
  }

  private func documents(_ bytes: [UInt8]) -> [Document] {
    readDocuments(bytes, path: "postmortems/2026-03-10-x.md", options: options)
  }

  private var options: ReadingOptions {
    var options = ReadingOptions()
    options.owners = ["Platform Team"]
    return options
  }

  private func edit(_ bytes: [UInt8], _ lines: Set<Int>, _ change: ActionChange) -> ActionEdit {
    editActions(in: bytes, atLines: lines, change, options: options, reading: documents)
  }

  private func edit(_ text: String, _ lines: Set<Int>, _ change: ActionChange) -> (
    text: String, refusals: [EditRefusal.Reason]
  ) {
    let edit = edit(Array(text.utf8), lines, change)
    return (String(decoding: edit.bytes, as: UTF8.self), edit.refusals.map(\.reason))
  }

  private func document(_ style: EditingStyle) -> (text: String, line: Int) {
    let text = "# A\n\n## Summary\n\nIt broke.\n\n## Action Items\n\n" + style.text
    let line = text.split(separator: "→")[0].count { $0 == "\n" } + 1
    return (String(text.filter { $0 != "→" }), line)
  }

  /// The lines of the new text that the old one has not, each without its end.
  private func changedLines(_ old: [UInt8], _ new: [UInt8]) -> String {
    let (old, new) = (SourceLines(old), SourceLines(new))
    return (1...max(old.count, new.count)).filter { !old[$0].elementsEqual(new[$0]) }
      .map { String(decoding: new[$0], as: UTF8.self) }.joined(separator: " ⏎ ")
  }

  @Test(arguments: EditingStyle.all)
  func `only the promised bytes change, in the style of the document`(style: EditingStyle) {
    let (text, line) = document(style)
    let changes: [(ActionChange, String?)] = [
      (.done(on: day), style.done), (.reopen, style.reopened),
      (.drop(on: day, reason: "too | dear"), style.dropped),
      (.assign(owner: "@zoe", due: Day(iso: "2026-06-07")), style.assigned),
    ]
    for form in Form.allCases {
      let bytes = form.bytes(text)
      for (change, expected) in changes {
        let edit = edit(bytes, [line], change)
        #expect(edit.refusals.isEmpty)
        #expect(edit.items.map(\.line) == [line])
        #expect(edit.items.allSatisfy { change.isTrue(of: $0) })
        #expect(changedLines(bytes, edit.bytes) == expected ?? "", "\(change)")
        // The lines are as many, and end as they did.
        let ends = { (bytes: [UInt8]) in bytes.filter { $0 == 0x0a || $0 == 0x0d } }
        #expect(ends(edit.bytes) == ends(bytes))
      }
    }
  }

  @Test(arguments: EditingStyle.all.filter { $0.isRestored && $0.done != nil })
  func `what is done and reopened is as it was`(style: EditingStyle) {
    let (text, line) = document(style)
    for form in Form.allCases {
      let bytes = form.bytes(text)
      #expect(edit(edit(bytes, [line], .done(on: day)).bytes, [line], .reopen).bytes == bytes)
    }
  }

  @Test(
    arguments: [
      ("- [ ] a", "ann", "- [ ] a @ann"), ("- [ ] a", "Ann Lee", "- [ ] a (owner: Ann Lee)"),
      ("- [ ] a", "Platform Team", "- [ ] a (Platform Team)"),
      ("- [ ] a (Platform Team)", "@ann", "- [ ] a (@ann)"),
      ("- [ ] a (Platform Team)", "Ann Lee", "- [ ] a (owner: Ann Lee)"),
      ("- [ ] a @ben", "Ann Lee", "- [ ] a (owner: Ann Lee)"),
      ("- [ ] a (@ben, see b)", "Ann Lee", "- [ ] a (owner: Ann Lee, see b)"),
      ("- [ ] @ben: a", "Ann Lee", "- [ ] a (owner: Ann Lee)"),
      ("- [ ] a (owner: Ben Wu)", "@ann", "- [ ] a (owner: ann)"),
      ("- [ ] ask @ben first", "@ann", "- [ ] ask @ann first"),
      ("- [ ] a @Ann", "ann", "- [ ] a @Ann"),
      ("- [ ] a (owner=ben, due=2026-04-01)", "ann", "- [ ] a (owner=ann, due=2026-04-01)"),
      ("- [ ] a (ben, P1)", "ann", "- [ ] a (ann, P1)"),
      (
        "- [ ] \\[due:: 2026-04-01] \\[owner:: ben] a", "ann",
        "- [ ] \\[due:: 2026-04-01] \\[owner:: ann] a"
      ),
    ])
  func `an owner takes the form that the reader knows`(text: String, owner: String, new: String) {
    let head = "# A\n\n## Actions\n\n"
    let (edited, refusals) = edit(head + text + "\n", [5], .assign(owner: owner, due: nil))
    #expect(refusals == [])
    #expect(edited == head + new + "\n")
  }

  @Test(
    arguments: [
      ("| Action | Status |\n|--|--|\n| a | waits for Ben |\n| b | Done |", 7, "waits for Ben"),
      ("| Action | Status |\n|--|--|\n| a | Done? |", 7, "Done?"),
      ("| Action | Status |\n|--|--|\n| a | waits ✅ from Ben |", 7, "waits ✅ from Ben"),
      (
        "| Action | Status |\n|--|--|\n| a | complete rewrite needed |", 7,
        "complete rewrite needed"
      ),
      ("- a\n  - Status: Fix ❌ failed", 5, "Fix ❌ failed"),
      ("| Action | Status |\n|--|--|\n| a | done, but reverted |", 7, "done, but reverted"),
      ("- a (done, but reverted)", 5, "(done, but reverted)"),
      ("- a\n  - Status: waits for Ben", 5, "waits for Ben"),
    ])
  func `a state that is not understood is not replaced`(text: String, line: Int, words: String) {
    let text = "# A\n\n## Actions\n\n" + text + "\n"
    for change in [ActionChange.done(on: day), .reopen, .start, .drop(on: day, reason: nil)] {
      let (edited, refusals) = edit(text, [line], change)
      #expect(edited == text)
      #expect(refusals == [.notUnderstood(words)])
    }
    #expect(edit(text, [line], .assign(owner: "@ann", due: nil)).refusals == [])
  }

  @Test(
    arguments: [
      ("Partially rolled out", .inProgress), ("Pending review", .open),
      ("✅ Done and verified", .done),
    ] as [(String, ActionItem.State)])
  func `a word that goes on with others is not replaced`(words: String, state: ActionItem.State) {
    let rows = "| Action | Status |\n|--|--|\n| a | \(words) |\n| b | Done |\n"
    let text = "# A\n\n## Actions\n\n" + rows
    let (edited, refusals) = edit(text, [7], .drop(on: day, reason: nil))
    #expect(edited == text)
    #expect(refusals == [.stateStays(state)])
  }

  @Test(
    arguments: [
      ("- [x] a (erledigt am 3.2.2026)", "- [ ] a"), ("- [x] a (fait le 3 février)", "- [ ] a"),
      ("- a (fait le 3 février)", "- a"),
      ("- [x] a (@ann, done on 3 March 2026)", "- [ ] a (@ann)"),
      ("- a\n  - Status: erledigt am 3.2.2026", "- a\n  - Status: offen"),
      ("| Action | Status |\n|--|--|\n| a | Erledigt am 3.2.2026 |", "| Offen |"),
      ("| Action | Status |\n|--|--|\n| a | Fait le 3 février |", "| À faire |"),
      ("| Action | Status |\n|--|--|\n| a | Hecho el 3 de febrero |", "| Pendiente |"),
      ("| Action | Status |\n|--|--|\n| a | Hecho el tres de febrero |", nil),
      ("| Action | Status |\n|--|--|\n| a | Done by Ann on 3 March 2026 |", nil),
    ] as [(String, String?)])
  func `a day goes with its state, or neither does`(text: String, expected: String?) {
    let text = "# A\n\n## Actions\n\n" + text + "\n"
    let line = text.contains("|--|") ? 7 : 5
    for change in [ActionChange.reopen, .drop(on: day, reason: nil)] {
      let (edited, refusals) = edit(text, [line], change)
      #expect(refusals.isEmpty == (expected != nil))
      #expect(!edited.contains("3 février") && !edited.contains("3.2.2026"))
      if expected == nil { #expect(edited == text) }
    }
    if let expected {
      #expect(
        edit(text, [line], .reopen).text.contains(expected + "\n")
          || edit(text, [line], .reopen).text.hasSuffix(expected + "\n"))
    }
  }

  @Test func `a field that tells more than a day stays`() {
    let text = "# A\n\n## Actions\n\n- [ ] a\n  - Completed: when the alert fires\n"
    #expect(
      edit(text, [5], .done(on: day)).text
        == "# A\n\n## Actions\n\n- [x] a\n  - Completed: when the alert fires\n")
  }

  @Test(arguments: [
    ("Fix a due: 2026-05-05", "due: 2026-06-07"), ("Fix due:\n  2026-05-05", "due: 2026-06-07"),
    ("Fix\n  date: 2026-05-05", "date: 2026-06-07"),
    ("Fix, expected date: 2026-05-05", "expected date: 2026-06-07"),
  ])
  func `the form of a day is taken from another item, and none of its words`(
    other: String, expected: String
  ) {
    let text = "# A\n\n## Actions\n\n- [ ] \(other)\n- [ ] b\n"
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let edit = edit(text, [line], .assign(owner: nil, due: Day(iso: "2026-06-07"))).text
    #expect(edit.hasSuffix("\n- [ ] b \(expected)\n"), "\(edit)")
  }

  @Test(arguments: [
    ("5/3/2026", "13/7/2026", "7/6/2026"), ("05/03/2026", "13/07/2026", "07/06/2026"),
    ("1.5.2026", "31.5.2026", "7.6.2026"), ("2026-05-05", "2026-05-31", "2026-06-07"),
    ("May 5, 2026", "May 31, 2026", "Jun 7, 2026"),
    ("5 January 2026", "31 May 2026", "7 June 2026"),
  ])
  func `a day in a column is written as the one that stood there`(
    first: String, second: String, expected: String
  ) {
    let head = "# A\n\n## Actions\n\n| Action | Due | Status |\n|--|--|--|\n"
    let text = head + "| b | \(second) | open |\n| c | \(first) | open |\n"
    let edit = edit(text, [8], .assign(owner: nil, due: Day(iso: "2026-06-07"))).text
    #expect(edit == head + "| b | \(second) | open |\n| c | \(expected) | open |\n")
  }

  @Test func `several items change at once`() {
    let text =
      "# A\n\n## Actions\n\n- [ ] a\n- [x] b\n- [ ] c\n\n| Action | Status |\n|--|--|\n| d | open |\n"
    let edit = edit(Array(text.utf8), [5, 6, 7, 11], .done(on: day))
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == "# A\n\n## Actions\n\n- [x] a\n- [x] b\n- [x] c\n\n| Action | Status |\n|--|--|\n| d | done |\n"
    )
    #expect(edit.items.map(\.state) == [.done, .done, .done, .done])
  }

  @Test func `thousands of items change at once`() {
    let text = "# A\n\n## Actions\n\n" + (1...3000).map { "- [ ] item \($0)\n" }.joined()
    let edit = edit(Array(text.utf8), Set(5...3004), .done(on: day))
    #expect(edit.refusals.isEmpty)
    #expect(edit.items.allSatisfy { $0.state == .done })
  }

  @Test func `where one is refused all stay as they are`() {
    let text = "# A\n\n## Actions\n\n- [ ] a\n- [ ] b @ann\n- [ ] c\n"
    let (edited, refusals) = edit(text, [5, 6, 7], .drop(on: day, reason: "@ben does not want it"))
    #expect(edited == text)
    #expect(refusals == [.fieldsChange, .fieldsChange])
  }

  @Test func `of items that need different ways each finds its own`() {
    let text =
      "# A\n\n## Actions\n\n### Completed\n\n- a\n- b (fixed)\n- ~~c~~\n\n### Later\n\n- d (done 2026-03-01)\n"
    #expect(
      edit(text, [7, 8, 9, 13], .reopen).text
        == "# A\n\n## Actions\n\n### Completed\n\n- a (open)\n- b (open)\n- c (open)\n\n### Later\n\n- d\n"
    )
  }

  @Test(arguments: ["- Added a\n- Moved b\n", "- 水車を追加しました\n- 油を交換済み\n"])
  func `what its words tell as done is opened again, and the others stay`(list: String) {
    let edited = edit("# A\n\n## Actions\n\n\(list)", [5], .reopen)
    #expect(edited.refusals.isEmpty)
    #expect(edited.text == "# A\n\n## Actions\n\n" + list.replacing("\n- ", with: " (open)\n- "))
    #expect(read(edited.text).actions.map(\.state) == [.open, .done])
  }

  @Test func `a timeline is not changed for an action item`() {
    let text =
      "# A\n\n## Timeline\n\n| Action | Time | Owner |\n|--|--|--|\n| Restart it | 09:10 | Ann |\n"
    #expect(read(text).actions.count == 1)
    let (edited, refusals) = edit(text, [7], .done(on: day))
    #expect(edited == text)
    #expect(refusals == [.othersChange])
  }

  @Test func `bytes that are no text stay`() {
    let bytes =
      [0xef, 0xbb, 0xbf] + Array("# A\n\nCaf\u{0}".utf8) + [0xe9, 0x0a]
      + Array("\n## Actions\n\n- [ ] a ".utf8) + [0xff, 0xfe] + Array("\n- [ ] b\n".utf8)
    let edit = edit(bytes, [7], .done(on: day))
    #expect(edit.refusals.isEmpty)
    #expect(zip(bytes, edit.bytes).filter { $0 != $1 }.map(\.1) == [UInt8(ascii: "x")])
    #expect(edit.bytes.count == bytes.count)
  }

  @Test(arguments: [[0xff, 0xfe], [0xfe, 0xff], []] as [[UInt8]])
  func `a file in UTF-16 is refused for that`(mark: [UInt8]) {
    let isBigEndian = mark.first == 0xfe
    let bytes =
      mark
      + "# A\n\n## Actions\n\n- [ ] a\n- [ ] b\n".utf16.flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xff)] : [UInt8($0 & 0xff), UInt8($0 >> 8)]
      }
    let edit = edit(bytes, [5, 6], .done(on: day))
    #expect(edit.bytes == bytes)
    #expect(edit.refusals.map(\.reason) == [.encoding, .encoding])
    #expect(edit.items.map(\.state) == [.open, .open])
    #expect(self.edit(bytes, [5], .reopen).refusals.isEmpty)
  }

  @Test func `each incident of a file has its own items`() {
    let part = "### Timeline\n\n- 09:00 - it breaks\n\n### Action items\n\n- [ ] Pin it\n\n"
    let text = "# Log\n\n## 2026-01-02 Disk\n\n\(part)## 2026-02-03 DNS\n\n\(part)"
    let bytes = Array(text.utf8)
    #expect(documents(bytes).map { $0.actions.map(\.line) } == [[11], [21]])
    let edit = edit(bytes, [21], .done(on: day))
    #expect(documents(edit.bytes).map { $0.actions.map(\.state) } == [[.open], [.done]])
  }

  @Test func `a reason may name a ticket, and takes it away again`() {
    let text = "# A\n\n## Actions\n\n- [ ] a\n"
    let dropped = edit(text, [5], .drop(on: day, reason: "see OPS-7, really")).text
    #expect(dropped == "# A\n\n## Actions\n\n- [-] a (dropped: see OPS-7, really)\n")
    #expect(read(dropped).actions[0].ticket == "OPS-7")
    #expect(edit(dropped, [5], .reopen).text == text)
  }

  /// Items of all forms in any order, with words that look like marks.
  @Test func `whatever a document holds, an edit keeps to its lines or is refused`() {
    var random = SplitMix(seed: 31)
    let pieces = [
      "\n- ", "\n- ", "\n- [ ] ", "\n- [x] ", "\n  - Status: ", "\n  - Owner: ann", "\n1. ", "\n\n",
      "\n### Done\n", "\n| Action | Owner | Status |\n|--|--|--|\n| a ", "\n| b | ", " | ", "|",
      "✅ ",
      "❌ ", "~~", "**", "_", "`", "DONE: ", "(done)", " (done 2026-01-02)", "[todo] ",
      "(dropped: no)",
      " @ann", "due 2026-03-04", " 📅 2026-03-04", "x 2026-01-02 ", "(A) ", "open", " a", " b", "(",
      ")",
      "[", "]", "\\", "<br>", "[l](u)", "  \n", "\r\n  ", "# ", "> ", "\u{a0}", "—", ":", ".",
    ]
    var refused = 0
    var written = 0
    for _ in 0..<400 {
      let text = "# A\n\n## Action Items\n" + random.text(30, of: pieces) + " end\n"
      let bytes = Array(text.utf8)
      let actions = documents(bytes).flatMap(\.actions)
      for item in actions {
        for change in [
          ActionChange.done(on: day), .reopen, .drop(on: day, reason: "no (time)"),
          .assign(owner: "@zoe", due: day),
        ] where !change.isTrue(of: item) {
          let edit = edit(bytes, [item.line], change)
          #expect(edit.refusals.isEmpty == (edit.bytes != bytes))
          guard edit.refusals.isEmpty else {
            refused += 1
            continue
          }
          written += 1
          #expect(edit.items.allSatisfy { change.isTrue(of: $0) })
          #expect(enteredWords(bytes, edit.bytes, change) == [], "\(change)\n\(text)")
          let (old, new) = (SourceLines(bytes), SourceLines(edit.bytes))
          #expect(old.count == new.count)
          let others = Set(actions.map(\.line)).subtracting([item.line])
          for line in 1...old.count where line < item.line || others.contains(line) {
            #expect(old[line].elementsEqual(new[line]))
          }
        }
      }
    }
    // Much of this nobody would write.
    #expect(refused * 3 < written, "\(refused) of \(refused + written)")
  }

  /// Tables whose cells go on in words of their own, in any language and mark-up.
  @Test func `in a table no word comes or goes but the state and its day`() {
    var random = SplitMix(seed: 12)
    let states =
      StateLanguage.english.open + [
        "未着手", "完了", "Erledigt", "En cours", "hecho", "DONE", "Wontfix",
      ]
    let frames = [
      "§", "**§**", "✅ §", "❌ **§**", "§ 2026-02-03", "§ (1 March 2026)", "`§`", "(§)",
      "~~Open~~ §",
      "[§](https://x.org/7)", "§ by # on 2026-01-02", "§ (#)", "§ — #; #", "§（#）", "§, #", "§: #",
      "🟢 §", "# §", "#", "", "-", "§/Done", "§?",
    ]
    var edits = 0
    var refused = 0
    for _ in 0..<300 {
      var word = 0
      let rows = (0..<4).map { row in
        var cell = frames.randomElement(using: &random) ?? ""
        cell.replace("§", with: states.randomElement(using: &random) ?? "")
        while cell.contains("#") {
          word += 1
          cell.replace("#", with: "word\(word)", maxReplacements: 1)
        }
        return "| item \(row) | \(cell) |\n"
      }
      let text = "# A\n\n## Actions\n\n| Action | Status |\n|--|--|\n" + rows.joined()
      let bytes = Array(text.utf8)
      for item in documents(bytes).flatMap(\.actions) {
        for change in [ActionChange.done(on: day), .reopen, .drop(on: day, reason: "too dear")]
        where !change.isTrue(of: item) {
          let edit = edit(bytes, [item.line], change)
          edits += 1
          refused += edit.refusals.count
          #expect(enteredWords(bytes, edit.bytes, change) == [], "\(change)\n\(text)")
          #expect(
            enteredWords(edit.bytes, bytes, change).filter { $0.hasPrefix("word") } == [],
            "\(change)\n\(text)")
          // Another day would be taken for that of closing, and half of a choice would ask for it.
          let mayRefuse = text.contains("2026-01-02") || text.contains("/Done")
          #expect(
            edit.refusals.isEmpty || item.state == .unknown || mayRefuse, "\(change)\n\(text)")
        }
      }
    }
    #expect(refused * 3 < edits, "\(refused) of \(edits)")
  }

  @Test func `a place without an item is passed over`() {
    let text = "# A\n\n## Actions\n\n- [ ] a\n"
    #expect(
      edit(Array(text.utf8), [3], .reopen)
        == ActionEdit(bytes: Array(text.utf8), items: [], refusals: []))
  }

  @Test(arguments: [
    ("too dear", true), ("see (a) and [b]", true), ("👩‍👩‍👧 want it", true), ("面粉", true),
    ("a)", false), ("(a", false), ("(a]", false), ("a\nb", false), ("a\u{1b}[31m", false),
    ("a\u{202e}b", false), ("a\u{2028}b", false), ("", false), (" - ", false),
  ])
  func `words must fit on a line and close their brackets`(words: String, isWritable: Bool) {
    #expect(Documents.isWritable(words) == isWritable)
  }
}
