import Documents
import Platform
import Testing

@testable import Commands

@Suite struct QueryHelpTests {
  private static let rows = HelpTopic.query.tables.flatMap(\.rows)

  @Test(arguments: rows.map(\.commandLine))
  func `every row of the help is understood as it is shown`(written: String) throws {
    let query = parseQuery(written, today: try #require(Day(iso: "2026-02-09")))
    #expect(query.notes == [])
    let isField = written.contains(":") && !written.hasPrefix("\"")
    #expect((query.filters.isEmpty && query.roles.isEmpty) != isField)
    #expect(query.hasNoWords == isField)
  }

  @Test func `every row runs`() throws {
    let folder = try KnowledgeBaseFolder(fixture: "bakery")
    for row in Self.rows {
      let answer = folder.run("search", "--", row.commandLine)
      #expect(answer.code < 2, "\(row.commandLine): \(answer.error)")
    }
  }

  @Test func `docs query md tells of every row's kind`() throws {
    let text = String(
      decoding: try Files.read(Path.join(packageFolder, "docs/query.md")), as: UTF8.self)
    for row in Self.rows {
      guard let colon = row.commandLine.firstIndex(of: ":"), !row.commandLine.hasPrefix("\"") else {
        continue
      }
      let field = row.commandLine[...colon].drop { $0 == "-" }
      #expect(text.contains("`" + field) || text.contains(field), "\(field)")
    }
  }
}
