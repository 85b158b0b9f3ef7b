import Documents
import Platform
import Testing

@testable import Storage

/// What documents are called where several want the same name.
@Suite struct IdentifierTests {
  static func text(_ id: String? = nil) -> String {
    (id.map { "---\nid: \($0)\n---\n" } ?? "") + "# Broken\n\n## Action Items\n\n- [ ] Do it @ann\n"
  }

  /// The ids of the action items must be those that reading the file under its id gives.
  private func expectActionsFollow(_ index: TemporaryIndex) throws {
    for (action, incident) in try index.store().actions() {
      #expect(action.id == actionIdentifier(incident: incident.id, text: action.text))
    }
  }

  @Test func `two of one name go by their paths`() throws {
    let index = try TemporaryIndex([
      "a/x.md": Self.text(), "b/x.md": Self.text(), "y.md": Self.text(),
    ])
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x", "y.md": "y"])
    try expectActionsFollow(index)
    #expect(Set(try index.store().actions().map(\.action.id)).count == 3)
  }

  @Test func `two of one path without its extension go by their whole paths`() throws {
    let index = try TemporaryIndex([
      "a/x.md": Self.text(), "a/x.markdown": Self.text(), "b/x.md": Self.text(),
    ])
    let names = ["a/x.md": "a/x.md", "a/x.markdown": "a/x.markdown", "b/x.md": "b/x"]
    #expect(try index.ids() == names)
    try expectActionsFollow(index)
    #expect(Set(try index.store().actions().map(\.action.id)).count == 3)
    try index.update { try $0.remove(path: "a/x.markdown") }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x"])
    try index.update { try $0.put(entry("a/x.markdown", Self.text())) }
    #expect(try index.ids() == names)
    try expectActionsFollow(index)
  }

  @Test(
    arguments: [
      (["a.md"], [], ["x"]), (["a.md", "b.md"], [], ["a", "b"]),
      (["a.md", "a.md", "b.md", "a.md"], [], ["a.md", "a.md#2", "b", "a.md#3"]),
      // What is removed is all that tells them apart.
      (["a.md", "a.markdown"], [], ["a.md", "a.markdown"]),
      (["a.md", "a.md", "a.md.md"], [], ["a.md", "a.md#2", "a.md.md"]),
      (["a.md.md", "a.md", "a.markdown"], [], ["a.md.md", "a.md", "a.markdown"]),
      (["a.md", "a.md", "a.md#2.md"], [], ["a.md", "a.md#2", "a.md#2.md"]),
      (["a.md#2.md", "a.md", "a.md"], [], ["a.md#2", "a.md", "a.md#3"]),
      // Another document is called so, or wants to be.
      (["a.md", "b.md"], ["a"], ["a.md", "b"]),
      (["a.md", "b.md"], ["a", "a.md"], ["a.md#2", "b"]),
      (["a/x.md", "x.md"], ["x"], ["a/x", "x"]),
    ] as [([String], [String], [String])])
  func `no two documents have one name`(paths: [String], taken: [String], names: [String]) {
    var taken = Set(taken)
    #expect(settledNames("x", paths: paths, taken: &taken) == names)
    #expect(Set(names).count == names.count)
  }

  @Test func `a name that another document asks for is not given away`() throws {
    let index = try TemporaryIndex(["a/x.md": Self.text(), "b/x.md": Self.text()])
    try index.update { try $0.put(entry("c.md", Self.text("a/x"))) }
    #expect(try index.ids() == ["a/x.md": "a/x.md", "b/x.md": "b/x", "c.md": "a/x"])
    try expectActionsFollow(index)
    try index.update { try $0.remove(path: "c.md") }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x"])
  }

  @Test func `a newcomer makes both go by their paths, and its end gives the name back`() throws {
    let index = try TemporaryIndex(["a/x.md": Self.text()])
    let alone = try index.store().actions().map(\.action.id)
    try index.update { try $0.put(entry("b/x.md", Self.text())) }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x"])
    try expectActionsFollow(index)
    try index.update { try $0.put(entry("c/x.md", Self.text())) }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x", "c/x.md": "c/x"])
    try index.update {
      try $0.remove(path: "b/x.md")
      try $0.remove(path: "c/x.md")
    }
    #expect(try index.ids() == ["a/x.md": "x"])
    #expect(try index.store().actions().map(\.action.id) == alone)
  }

  @Test func `an id in the frontmatter settles a collision`() throws {
    let index = try TemporaryIndex(["a/x.md": Self.text(), "b/x.md": Self.text()])
    try index.update { try $0.put(entry("b/x.md", Self.text("other"))) }
    #expect(try index.ids() == ["a/x.md": "x", "b/x.md": "other"])
    try index.update { try $0.put(entry("b/x.md", Self.text("x"))) }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x"])
    try expectActionsFollow(index)
  }

  @Test func `a changed document keeps the name that the collision gave it`() throws {
    let index = try TemporaryIndex(["a/x.md": Self.text(), "b/x.md": Self.text()])
    try index.update { try $0.put(entry("a/x.md", Self.text() + "- [ ] And that\n")) }
    #expect(try index.ids() == ["a/x.md": "a/x", "b/x.md": "b/x"])
    try expectActionsFollow(index)
  }

  @Test(arguments: [
    ("x", ["x.md"]), ("x.md", ["x.md"]), ("xylo", ["xylophone.md"]), ("X", []), ("none", []),
    ("y", ["a/y.md", "b/y.md"]), ("y.md", ["a/y.md", "b/y.md"]), ("z.md", ["c/z.md"]),
    (".md", []), ("/z.md", []),
    ("", ["%.md", "a/y.md", "b/y.md", "c/z.md", "x.md", "xylophone.md"]),
    ("a/y", ["a/y.md"]), ("a/", ["a/y.md"]), ("b/y.md", ["b/y.md"]), ("%", ["%.md"]), ("_", []),
    ("x%", []),
  ])
  func `a document is found by id, path, name of its file or the beginning of an id`(
    name: String, expected: [String]
  ) throws {
    let index = try TemporaryIndex([
      "x.md": "", "xylophone.md": "", "a/y.md": "", "b/y.md": "", "%.md": "", "c/z.md": "",
    ])
    #expect(try index.store().incidents(named: name).map(\.path).sorted() == expected)
  }
}
