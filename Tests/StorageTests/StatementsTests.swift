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
    let first = packed([
      IncidentStatement(
        kind: .factor, line: 5, core: CoreWords(ofFactor: "The image was not pinned")),
      IncidentStatement(kind: .action(.done), line: 9, core: CoreWords(of: "Pin the image")),
      IncidentStatement(kind: .action(.open), line: 10, core: CoreWords(of: "Alert on cold ovens")),
      IncidentStatement(kind: .action(.dropped), line: 11, core: CoreWords(of: "Buy an oven")),
    ])
    let second = packed([
      IncidentStatement(kind: .action(.inProgress), line: 5, core: CoreWords(of: "Pin the image"))
    ])
    #expect(statements.bytes == first + second)
    #expect(statements.incidents.map(\.id) == ["a", "b"])
    #expect(statements.incidents.map(\.end) == [first.count, first.count + second.count])
  }

  @Test func `the words of a statement are found at its place`() throws {
    let store = try TemporaryIndex(Self.documents).store()
    let key = try #require(try store.statements().incidents.first?.key)
    let factor = StatementPlace(document: key, isAction: false, number: 0)
    let action = StatementPlace(document: key, isAction: true, number: 1)
    let missing = StatementPlace(document: key, isAction: true, number: 3)
    let written = try store.written([factor, action, missing])
    #expect(written.count == 2)
    #expect(written[factor] == WrittenStatement(text: "The image was not pinned"))
    #expect(written[action]?.text == "Alert on cold ovens")
    #expect(written[action]?.id?.count == 6)
  }

  @Test func `statements of a file that is gone are gone`() throws {
    let index = try TemporaryIndex(Self.documents)
    try index.update { try $0.remove(path: "postmortems/a.md") }
    #expect(try index.store().statements().incidents.map(\.id) == ["b"])
  }
}
