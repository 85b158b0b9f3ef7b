import Documents
import Platform
import Testing

@testable import Storage

@Suite struct SearchTests {
  static let documents = [
    "all.md": """
    # Flux upgrade timed out

    ## Summary

    The helm upgrade timed out.
    """,
    "most.md": """
    # Helm upgrade

    ## Timeline

    All times UTC.

    - **10:00** - the upgrade begins
    """,
    "one.md": """
    # Certificates

    ## Contributing Factors

    - A timed job upgraded `gateway.mode` to v2.0.0 (existingClaim).
    """,
    "none.md": "# Disk full\n\nNobody cleaned up.\n",
    "cjk.md": "# 数据库连接耗尽\n\n面粉订单无法写入。パンが焼けない。\n",
    "accents.md": "# Café fermé\n\nZÜRICH naïve\n",
    "runbooks/guide.md": "# Upgrade guide\n\nhelm upgrade --install\n",
  ]

  private func paths(_ query: String) throws -> [String] {
    try TemporaryIndex(Self.documents).paths(query)
  }

  @Test func `what has all words comes before what has most of them`() throws {
    let found = try paths("helm upgrade timed out")
    #expect(found.first == "all.md")
    #expect(found.sorted() == ["all.md", "most.md", "one.md", "runbooks/guide.md"])
  }

  @Test(arguments: [
    ("\"upgrade timed out\"", ["all.md"]), ("\"timed upgrade\"", []),
    ("upgr*", ["all.md", "most.md", "one.md", "runbooks/guide.md"]),
    ("certif*", ["one.md"]), ("upgrade -helm", ["one.md"]),
    ("upgrade -\"timed out\"", ["most.md", "one.md", "runbooks/guide.md"]),
    ("certificates OR disk", ["none.md", "one.md"]), ("disk OR", ["none.md"]),
    ("in:timeline upgrade", ["most.md"]),
    ("in:title upgrade", ["all.md", "most.md", "runbooks/guide.md"]),
    ("in:summary in:factors upgrade", ["all.md", "one.md", "runbooks/guide.md"]),
    ("in:lessons upgrade", []),
    ("gateway.mode", ["one.md"]), ("v2.0.0", ["one.md"]), ("existingClaim", ["one.md"]),
    ("UPGRADING", ["all.md", "most.md", "one.md", "runbooks/guide.md"]),
    ("数据库", ["cjk.md"]), ("耗尽", ["cjk.md"]), ("据库连", ["cjk.md"]), ("库据", []),
    ("パン", ["cjk.md"]), ("面粉 写入", ["cjk.md"]),
    ("cafe", ["accents.md"]), ("CAFÉ", ["accents.md"]), ("zürich", ["accents.md"]),
    ("naive", ["accents.md"]),
    ("zeppelin", []),
  ])
  func `words find documents`(query: String, expected: [String]) throws {
    let found = try paths(query).sorted()
    #expect(found == expected)
  }

  @Test(arguments: [
    ("-helm", ["accents.md", "cjk.md", "none.md", "one.md"]),
    ("kind:postmortem -upgrade", ["accents.md", "cjk.md", "none.md"]),
    ("-\"disk full\" -cafe -数据 -upgrade", []),
  ])
  func `what must not be found need not stand beside what must`(query: String, expected: [String])
    throws
  {
    #expect(try paths(query).sorted() == expected)
  }

  @Test func `a limit cuts after the best`() throws {
    let index = try TemporaryIndex(Self.documents)
    for query in ["helm upgrade timed out", "upgrade", ""] {
      let all = try index.paths(query)
      for limit in 0...all.count + 1 {
        #expect(try index.paths(query, limit: limit) == Array(all.prefix(limit)), "\(query)")
      }
    }
  }

  @Test func `an answer can be sorted by day or severity`() throws {
    let index = try TemporaryIndex([
      "a.md": "---\ndate: 2026-01-01\nseverity: minor\n---\nword",
      "b.md": "---\ndate: 2026-03-01\nseverity: major\n---\nword word",
      "c.md": "---\ndate: 2026-02-01\nseverity: critical\n---\nword word word",
      "d.md": "word", "e.md": "---\nseverity: major\n---\nword",
    ])
    for query in ["word", ""] {
      #expect(try index.paths(query, order: .date) == ["b.md", "c.md", "a.md", "d.md", "e.md"])
      #expect(try index.paths(query, order: .severity) == ["c.md", "b.md", "e.md", "a.md", "d.md"])
      #expect(try index.paths(query, limit: 2, order: .date) == ["b.md", "c.md"])
    }
  }

  @Test func `of one day the order is that of the paths`() throws {
    let head = "---\ndate: 2026-03-01\n---\n"
    let index = try TemporaryIndex([
      "a.md": head + "A word, and much else beside it that nobody asked for.",
      "b.md": head + "word word word",
    ])
    #expect(try index.paths("word") == ["b.md", "a.md"])
    #expect(try index.paths("word", order: .date) == ["a.md", "b.md"])
  }

  @Test func `templates are found like any other document`() throws {
    let index = try TemporaryIndex(["z.md": "# Real\n\nThe form was lost."])
    try index.update { writer in
      var form = entry("form.md", "# Form\n\nform form form form")
      form.incident.kind = .template
      try writer.put(form)
    }
    #expect(try index.store().incidents().map(\.path) == ["form.md", "z.md"])
    #expect(try Set(index.paths("form", limit: 5)) == ["form.md", "z.md"])
    #expect(try index.store().incidents(matching: [.init(.kind(.template))]).count == 1)
  }
}
