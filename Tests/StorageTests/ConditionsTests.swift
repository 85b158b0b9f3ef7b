import Documents
import Platform
import Testing

@testable import Storage

@Suite struct ConditionsTests {
  static let documents = [
    "a.md": """
    ---
    date: 2026-01-10
    severity: critical
    status: final
    systems: [flux, DNS]
    tags: [helm]
    team: Core Services
    percent: 50%
    ---
    word

    ## Action Items

    - [ ] Pin it @ann
    - [x] Mend it @ben
    """,
    "b.md": """
    ---
    date: 2026-02-01
    severity: SEV-3
    status: Draft
    systems: [flux-operator, ZÜRICH]
    tags: [helmet]
    ---
    word

    ## Action Items

    - [x] Done @ann
    """,
    "c.md":
      "---\nseverity: sticky\nstatus: under_review\n---\nword\n\n## Action Items\n\n- [~] Go on @a_n\n",
    "d.md": "word",
    "runbooks/r.md": "word",
  ]

  @Test(arguments: [
    ("severity:critical", ["a.md"]), ("severity:moderate", ["b.md"]), ("sev:sev3", ["b.md"]),
    ("severity:>=moderate", ["a.md", "b.md"]), ("severity:<critical", ["b.md"]),
    ("severity:>moderate", ["a.md"]), ("severity:<=moderate", ["b.md"]),
    ("severity:sticky", ["c.md"]), ("severity:stick", ["c.md"]), ("severity:%", []),
    ("severity:_", []),
    ("-severity:critical", ["b.md", "c.md", "d.md", "runbooks/r.md"]),
    ("-severity:sticky", ["a.md", "b.md", "d.md", "runbooks/r.md"]),
    ("system:flux", ["a.md"]), ("system:FLUX", ["a.md"]), ("system:dns", ["a.md"]),
    ("system:flux-operator", ["b.md"]), ("system:flu", []), ("system:%", []),
    ("system:ZÜRICH", ["b.md"]), ("system:zÜrich", ["b.md"]),
    ("-system:flux", ["b.md", "c.md", "d.md", "runbooks/r.md"]),
    ("tag:helm", ["a.md"]), ("tag:helmet", ["b.md"]), ("tag:_elm", []),
    ("owner:@ann", ["a.md", "b.md"]), ("owner:ANN", ["a.md", "b.md"]), ("owner:@ben", ["a.md"]),
    ("owner:%", []), ("owner:a_n", ["c.md"]), ("-owner:ann", ["c.md", "d.md", "runbooks/r.md"]),
    ("kind:reference", ["runbooks/r.md"]), ("kind:postmortem", ["a.md", "b.md", "c.md", "d.md"]),
    ("status:final", ["a.md"]), ("status:draft", ["b.md"]), ("status:dra", ["b.md"]),
    ("status:raft", []),
    ("status:under_review", ["c.md"]), ("status:%", []),
    ("-status:final", ["b.md", "c.md", "d.md", "runbooks/r.md"]),
    ("is:open", ["a.md", "c.md"]), ("is:closed", ["b.md", "d.md", "runbooks/r.md"]),
    ("-is:open", ["b.md", "d.md", "runbooks/r.md"]),
    ("after:2026-01-10", ["a.md", "b.md"]), ("after:2026-01-11", ["b.md"]),
    ("before:2026-02-01", ["a.md", "b.md"]), ("before:2026-02", ["a.md"]),
    ("on:2026-W05", ["b.md"]),
    ("on:2026-01", ["a.md"]), ("after:30d", ["a.md", "b.md"]),
    ("after:2026-01-05 before:2026-01-20", ["a.md"]),
    ("-on:2026", ["c.md", "d.md", "runbooks/r.md"]),
    ("team:core", ["a.md"]), ("team:\"core services\"", ["a.md"]), ("TEAM:Core", ["a.md"]),
    ("team:services", []), ("eam:core", []), ("percent:50%", ["a.md"]), ("percent:%", []),
    ("pattern:none", []), ("system:flux tag:helm is:open", ["a.md"]),
    ("system:flux tag:helmet", []),
  ])
  func `a condition keeps the documents that it names`(query: String, expected: [String]) throws {
    let index = try TemporaryIndex(Self.documents)
    #expect(try index.paths(query).sorted() == expected, "without words")
    #expect(try index.paths("word \(query)").sorted() == expected, "beside words")
  }

  @Test(arguments: [
    ("system:flux", ["a.md:14 Pin it @ann", "a.md:15 Mend it @ben"]),
    ("kind:reference", []), ("after:2026-02", ["b.md:12 Done @ann"]),
  ])
  func `action items are kept by conditions on their documents`(query: String, expected: [String])
    throws
  {
    #expect(try TemporaryIndex(Self.documents).actions(query) == expected)
  }

  @Test func `labels are listed once, in order`() throws {
    let store = try TemporaryIndex(Self.documents).store()
    #expect(try store.labels(.systems) == ["DNS", "ZÜRICH", "flux", "flux-operator"])
    #expect(try store.labels(.tags) == ["helm", "helmet"])
    #expect(try store.owners() == ["@a_n", "@ann", "@ben"])
  }
}
