import Documents
import Testing

@testable import Storage

@Suite struct StatementsTests {
  static let documents = [
    "postmortems/a.md": """
    # Ovens cold

    ## Contributing Factors

    - The image was not pinned

    ## Action Items

    - [x] Pin the image @ann
    - [ ] Alert on cold ovens
    - [-] Buy an oven
    """,
    "postmortems/b.md": """
    # Ovens hot

    ## Action Items

    - [~] Pin the image
    """,
  ]

  @Test func `what the index keeps of a statement is what its text gives`() throws {
    let store = try TemporaryIndex(Self.documents).store()
    let statements = try store.statements()
    func item(_ line: Int, _ state: ActionItem.State, _ text: String) -> ActionItem {
      ActionItem(line: line, state: state, isMarked: true, text: text)
    }
    let first = packed([
      item(9, .done, "Pin the image"), item(10, .open, "Alert on cold ovens"),
      item(11, .dropped, "Buy an oven"),
    ])
    let second = packed([item(5, .inProgress, "Pin the image")])
    #expect(statements.bytes == first + second)
    #expect(statements.incidents.map(\.id) == ["a", "b"])
    #expect(statements.incidents.map(\.end) == [first.count, first.count + second.count])
  }

  @Test func `the words of a statement are found at its place`() throws {
    let store = try TemporaryIndex(Self.documents).store()
    let key = try #require(try store.statements().incidents.first?.key)
    let action = StatementPlace(document: key, number: 1)
    let missing = StatementPlace(document: key, number: 3)
    let written = try store.written([action, missing])
    #expect(written.count == 1)
    #expect(written[action]?.text == "Alert on cold ovens")
    #expect(written[action]?.id.count == 6)
  }

  @Test func `statements of a file that is gone are gone`() throws {
    let index = try TemporaryIndex(Self.documents)
    try index.update { try $0.remove(path: "postmortems/a.md") }
    #expect(try index.store().statements().incidents.map(\.id) == ["b"])
  }
}
