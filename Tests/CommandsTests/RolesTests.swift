import Testing

@testable import Commands

/// `--in` and `in:` mean the sections that they name, whatever the index keeps them beside.
@Suite struct RolesTests {
  static let files = [
    "postmortems/a.md": """
    # Yeast

    ## Summary

    Flour.

    ## Impact

    Bread was flat for all customers.

    ## Lessons

    - Salt comes last.
    """,
    "postmortems/b.md": """
    # Salt

    ## What I Was Wrong About

    - That flat bread sells.

    ## Appendix

    Flour, customers and salt.
    """,
  ]

  @Test(arguments: [
    ("impact", "customers", ["a"]), ("references", "customers", ["b"]), ("lessons", "salt", ["a"]),
    ("assumptions", "flat", ["b"]), ("lessons", "flat", []), ("summary", "flour", ["a"]),
    ("title", "salt", ["b"]), ("impact", "flour", []), ("timeline", "flour", []),
  ])
  func `words are looked for in the section`(role: String, word: String, found: [String]) throws {
    let folder = try KnowledgeBaseFolder(Self.files)
    let paths = found.map { "postmortems/\($0).md" }
    #expect(folder.paths("in:\(role)", word) == paths)
    for limit in ["0", "1"] {
      let answer = folder.run("search", "--in", role, word, "--format", "paths", "--limit", limit)
      #expect(answer.output == paths.map { $0 + "\n" }.joined())
      #expect(answer.code == (paths.isEmpty ? 1 : 0))
    }
  }

  @Test func `several roles are one place to look`() throws {
    let folder = try KnowledgeBaseFolder(Self.files)
    #expect(folder.paths("in:impact", "in:references", "customers").count == 2)
    #expect(folder.paths("in:impact").count == 2, "without words there is nothing to look for")
  }
}
