import Testing

@testable import Documents

@Suite struct TablesTests {
  /// `line: cell · cell`, the header with `#`, other blocks with their text.
  private func rows(_ text: String) -> [String] {
    markdownBlocks(SourceLines(Array(text.utf8)), from: 1).blocks.map { block in
      guard case .row(let isHeader) = block.kind else { return "\(block.line) \(block.text)" }
      return "\(block.line)\(isHeader ? "#" : ":") " + block.cells.joined(separator: " · ")
    }
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "plain", text: "| A | B |\n|---|:-:|\n| 1 | 2 |\n| 3 | |\n\nend",
      rows: ["1# A · B", "3: 1 · 2", "4: 3 · ", "6 end"]),
    Case(
      name: "without outer pipes", text: "A | B\n--- | ---\n1 | 2", rows: ["1# A · B", "3: 1 · 2"]),
    Case(
      name: "short and long rows", text: "| A | B |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |",
      rows: ["1# A · B", "3: 1 · ", "4: 1 · 2 · 3"]),
    Case(
      name: "escaped pipes", text: "| A | B |\n|--|--|\n| a \\| b | `c \\| d` |",
      rows: ["1# A · B", "3: a | b · `c | d`"]),
    Case(
      name: "pipes in code", text: "| A | B |\n|--|--|\n| `a|b` | ` c |",
      rows: ["1# A · B", "3: `a|b` · ` c"]),
    Case(
      name: "text above", text: "Intro\nmore\n| A | B |\n|--|--|\n| 1 | 2 |",
      rows: ["1 Intro\nmore", "3# A · B", "5: 1 · 2"]),
    Case(
      name: "in a list", text: "- item\n\n  | A | B |\n  |--|--|\n  | 1 | 2 |\n- next",
      rows: ["1 item", "3# A · B", "5: 1 · 2", "6 next"]),
    Case(
      name: "below an item's text", text: "- item\n  | A | B |\n  |--|--|\n  | 1 | 2 |",
      rows: ["1 item", "2# A · B", "4: 1 · 2"]),
    Case(
      name: "in a quote", text: "> | A | B |\n> |--|--|\n> | 1 | 2 |",
      rows: ["1# A · B", "3: 1 · 2"]
    ),
    Case(
      name: "CRLF", text: "| A | B |\r\n|--|--|\r\n| 1 | 2 |\r\n",
      rows: ["1# A · B", "3: 1 · 2"]),
    Case(
      name: "inline marks", text: "| **A** | _b_ |\n|--|--|\n| [c](d) x_y_z | e<br>f <b>g</b> |",
      rows: ["1# A · b", "3: c x_y_z · e\u{2028}f g"]),
    Case(
      name: "a backtick without a partner in two rows",
      text: "| A | B |\n|--|--|\n| it`s | 1 |\n| it`s | 2 |\n| c | 3 |",
      rows: ["1# A · B", "3: it`s · 1", "4: it`s · 2", "5: c · 3"]),
    Case(name: "no table", text: "a | b\nc | d", rows: ["1 a | b\nc | d"]),
    Case(
      name: "one column", text: "| A |\n|---|\n| 1 |", rows: ["1# A", "3: 1"]),
    Case(
      name: "only a header", text: "| A | B |\n|--|--|", rows: ["1# A · B"]),
  ])
  func `a pipe table is its rows`(example: Case) {
    #expect(rows(example.text) == example.rows)
  }

  @Test func `rows keep the targets of their links`() {
    let text = "| A | B |\n|--|--|\n| [x](u/1) | ![y](u/2) [z] |"
    let row = markdownBlocks(SourceLines(Array(text.utf8)), from: 1).blocks[1]
    #expect(row.links == ["u/1", "u/2"])
    #expect(row.text == "x | y [z]")
  }

  @Test(
    arguments: [
      ("", []), ("|", []), ("||", [""]), ("|a|", ["a"]), ("a|b", ["a", "b"]),
      ("| a \\| b | c", ["a \\| b", "c"]), ("> | a | b |", ["a", "b"]), ("a|\\", ["a", "\\"]),
    ] as [(String, [String])])
  func `a line is cut at its pipes`(line: String, expected: [String]) {
    let found = cells(of: Array(line.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == expected)
  }
}
