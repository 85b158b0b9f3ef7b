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
    let index = try TemporaryIndex(Self.documents)
    let statements = try index.store().statements()
    #expect(
      statements.map { "\($0.incident) \($0.line) \($0.text)" } == [
        "a 5 The image was not pinned", "a 9 Pin the image @ann", "a 10 Alert on cold ovens",
        "a 11 Buy an oven", "b 5 Pin the image",
      ])
    for statement in statements {
      let read = IncidentStatement(
        incident: statement.incident, kind: statement.kind, line: statement.line,
        text: statement.text)
      #expect(statement == read)
    }
  }

  @Test func `statements of a file that is gone are gone`() throws {
    let index = try TemporaryIndex(Self.documents)
    try index.update { try $0.remove(path: "postmortems/a.md") }
    #expect(try index.store().statements().map(\.incident) == ["b"])
    #expect(try index.store().actionCounts().keys.sorted() == ["b"])
  }

  @Test func `actions are counted by incident, without those that were dropped`() throws {
    let counts = try TemporaryIndex(Self.documents).store().actionCounts()
    #expect(counts["a"]?.open == 1 && counts["a"]?.done == 1 && counts["a"]?.total == 2)
    #expect(counts["b"]?.open == 1 && counts["b"]?.done == 0)
  }
}
