import Testing

@testable import Documents

@Suite struct YAMLTests {
  @Test func `keys and values know where they stand`() throws {
    let source = MarkedSource(
      """
      # a remark
      1️⃣title: 2️⃣"A: b"
      3️⃣tags: 4️⃣[5️⃣x, 6️⃣y]
      meta:
        7️⃣deep: 8️⃣no
      """)
    let members = try #require(try parseYAML(source.bytes)).members
    #expect(members.map(\.key) == ["title", "tags", "meta"])
    func place(_ node: YAMLNode) -> MarkedSource.Place {
      MarkedSource.Place(line: node.line, column: node.column)
    }
    func place(_ member: YAMLNode.Member) -> MarkedSource.Place {
      MarkedSource.Place(line: member.line, column: member.column)
    }
    #expect(place(members[0]) == source["1️⃣"])
    #expect(place(members[0].value) == source["2️⃣"])
    #expect(place(members[1]) == source["3️⃣"])
    #expect(place(members[1].value) == source["4️⃣"])
    guard case .sequence(let nodes) = members[1].value.content else {
      Issue.record("tags are no list")
      return
    }
    #expect(nodes.map { place($0) } == [source["5️⃣"], source["6️⃣"]])
    #expect(place(members[2].value.members[0]) == source["7️⃣"])
    #expect(place(members[2].value.members[0].value) == source["8️⃣"])
  }

  @Test(arguments: ["no", "1e3", "2026-01-02", "0x1f", "08:40", "[a b]"])
  func `scalars stay as they are written`(text: String) throws {
    #expect(try parseYAML(Array("k: '\(text)'".utf8))?.members[0].value.text == text)
    guard !text.hasPrefix("[") else { return }
    #expect(try parseYAML(Array("k: \(text)".utf8))?.members[0].value.text == text)
  }

  @Test(arguments: [
    ("k: a, b , ,c", ["a", "b", "c"]), ("k: [a, 'b, c', '']", ["a", "b, c"]), ("k:", []),
    ("k:\n  - a\n  - {x: 1}", ["a", "x: 1"]), ("k: {a: 1, b: 2}", ["a", "b"]),
    ("k: [a,\n  b,\n  c]", ["a", "b", "c"]),
  ])
  func `a list may be written in several ways`(text: String, texts: [String]) throws {
    #expect(try parseYAML(Array(text.utf8))?.members[0].value.texts == texts)
  }

  @Test(arguments: ["", "# only a remark", "\n\n", "---\n"])
  func `a text without a node is nothing`(text: String) throws {
    #expect((try parseYAML(Array(text.utf8))?.text ?? "").isEmpty)
  }

  @Test(arguments: ["null", "~", "Null", ""])
  func `nothing is no word, unless in quotes`(text: String) throws {
    #expect(try parseYAML(Array("k: \(text)".utf8))?.members[0].value.text == "")
    #expect(try parseYAML(Array("k: '\(text)'".utf8))?.members[0].value.text == text)
  }

  struct Refusal: CustomTestStringConvertible {
    var name: String
    var text: String
    var error: YAMLError
    var testDescription: String { name }
  }

  @Test(arguments: [
    Refusal(
      name: "alias", text: "a: &x 1\nb: *x",
      error: YAMLError(line: 2, column: 4, reason: "aliases (*name) are not read here")),
    Refusal(
      name: "colon", text: "title: one: two",
      error: YAMLError(
        line: 1, column: 11, reason: "mapping values are not allowed in this context")),
    Refusal(
      name: "open list", text: "tags: [a, b\n",
      error: YAMLError(
        line: 1, column: 7, reason: "the list or map that begins here has no end")),
    Refusal(
      name: "tab", text: "a:\n\tb: 1",
      error: YAMLError(
        line: 2, column: 1, reason: "a tab stands where YAML takes none")),
    Refusal(
      name: "control character", text: "a: \u{1}",
      error: YAMLError(line: 1, column: 4, reason: "control characters are not allowed")),
    Refusal(
      name: "depth", text: String(repeating: "[", count: 33),
      error: YAMLError(line: 1, column: 33, reason: "it is nested deeper than 32")),
    Refusal(
      name: "much depth", text: String(repeating: "[", count: 50_000),
      error: YAMLError(line: 1, column: 33, reason: "it is nested deeper than 32")),
    Refusal(
      name: "length", text: String(repeating: "a", count: 65_537),
      error: YAMLError(line: 1, column: 1, reason: "it is longer than 64 KiB")),
  ])
  func `what is refused says where and why`(refusal: Refusal) {
    let error = #expect(throws: YAMLError.self) { try parseYAML(Array(refusal.text.utf8)) }
    #expect(error == refusal.error)
  }

  @Test func `depth and length are read up to their limits`() throws {
    let deep = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(try parseYAML(Array(deep.utf8)) != nil)
    let long = "a: " + String(repeating: "b", count: 65_533)
    #expect(try parseYAML(Array(long.utf8))?.members[0].value.text.utf8.count == 65_533)
  }

  @Test func `columns count bytes`() throws {
    let source = MarkedSource("größe: 1️⃣[ä, 2️⃣b]\nx: {é: 3️⃣1}")
    let members = try #require(try parseYAML(source.bytes)).members
    #expect(members[0].value.column == source["1️⃣"]?.column)
    guard case .sequence(let nodes) = members[0].value.content else {
      Issue.record("no list")
      return
    }
    #expect(nodes[1].column == source["2️⃣"]?.column)
    #expect(members[1].value.members[0].value.column == source["3️⃣"]?.column)
  }

  @Test func `random bytes are read or refused`() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "a", ": ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&x", "*x", "#", "  ", "\t",
      "?", "!", "%", "---\n", "...\n", ",", "ü", "\u{85}", "\u{2028}",
    ]
    for _ in 0..<3000 {
      _ = try? parseYAML(random.bytes(Int.random(in: 0...40, using: &random)))
      _ = try? parseYAML(Array(random.text(30, of: pieces).utf8))
    }
  }

  @Test func `white space of any kind is trimmed`() {
    #expect(trimmedText(" \t\u{a0}a b\u{2003}\r\n") == "a b")
    #expect(trimmedText(" \n ") == "")
  }
}
