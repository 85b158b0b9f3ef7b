import Documents
import Platform
import Synchronization
import Testing

@testable import Commands

/// A file may hold several documents, and each is looked into as one of its own.
@Suite struct SharedFilesTests {
  private static func incident(_ day: String, _ text: String) -> String {
    "## \(day) Ovens cold\n\n### Summary\n\n\(text)\n\n### Action Items\n\n- [ ] Light them\n\n"
  }

  private func lines(_ folder: KnowledgeBaseFolder, _ query: String) -> [String] {
    folder.run("search", query, "--format", "grep", "--limit", "0").output.split(separator: "\n")
      .map { $0.split(separator: ":").prefix(2).joined(separator: ":") }.sorted()
  }

  private static let two =
    "---\nteam: gingerbread\n---\n# Log\n\n"
    + incident("2026-01-02", "The pilot was out.") + incident("2026-01-03", "A fuse was blown.")

  @Test(arguments: [
    (
      "the only document, whatever its id",
      ["postmortems/a.md": "---\nid: one#two\nteam: gingerbread\n---\n# Oven\n\nA fuse.\n"],
      "gingerbread", ["postmortems/a.md:3"]
    ),
    (
      "several documents", ["postmortems/a.md": two], "gingerbread",
      ["postmortems/a.md:2", "postmortems/a.md:2"]
    ),
    ("one of several", ["postmortems/a.md": two], "fuse", ["postmortems/a.md:20"]),
    (
      "several whose names another file has too",
      ["postmortems/x/a.md": two, "postmortems/y/a.md": two], "fuse",
      ["postmortems/x/a.md:20", "postmortems/y/a.md:20"]
    ),
    (
      "several of one name",
      [
        "postmortems/a.md": incident("2026-01-02", "The pilot was out.")
          + incident("2026-01-02", "A fuse was blown.")
      ], "fuse", ["postmortems/a.md:15"]
    ),
  ])
  func `a hit has its line`(
    what: String, files: [String: String], query: String, expected: [String]
  ) throws {
    #expect(lines(try KnowledgeBaseFolder(files), query) == expected, "\(what)")
  }

  @Test func `a file is read once, from however many threads its documents are asked for`() throws {
    let reads = Mutex<[String]>([])
    let ids = (0..<500).map { "a#\($0)" }
    let shared = SharedFiles(["a.md": ids, "gone.md": ["g#1", "g#2"]]) {
      path, ids throws(SystemError) in
      reads.withLock { $0.append(path) }
      guard path == "a.md" else { throw SystemError(.read, path, code: SystemError.missing) }
      return Dictionary(
        uniqueKeysWithValues: ids.map { id in
          (id, [Section(line: 1, heading: id, level: 1, role: .other, passages: [])])
        })
    }
    inOrder(count: ids.count, threads: 8) { index in
      try? shared.sections(of: ids[index], in: "a.md")
    } consume: { index, sections in
      #expect(sections?.map(\.heading) == [ids[index]])
    }
    #expect(reads.withLock { $0 } == ["a.md"])
    #expect(try shared.sections(of: "a#gone", in: "a.md") == [])
    #expect(try shared.sections(of: "b", in: "b.md") == nil)
    for _ in 1...2 {
      #expect(throws: SystemError(.read, "gone.md", code: SystemError.missing)) {
        try shared.sections(of: "g#1", in: "gone.md")
      }
    }
    #expect(reads.withLock { $0 } == ["a.md", "gone.md"])
  }

  @Test func `no more than some files are kept`() throws {
    let reads = Mutex(0)
    let paths = (0...SharedFiles.mostKept).map { "\($0).md" }
    let shared = SharedFiles(
      Dictionary(uniqueKeysWithValues: paths.map { ($0, ["a", "b"]) })
    ) { _, ids throws(SystemError) in
      reads.withLock { $0 += 1 }
      return Dictionary(uniqueKeysWithValues: ids.map { ($0, []) })
    }
    for path in paths { _ = try shared.sections(of: "a", in: path) }
    _ = try shared.sections(of: "b", in: paths[1])
    #expect(reads.withLock { $0 } == paths.count)
    _ = try shared.sections(of: "b", in: paths[0])
    #expect(reads.withLock { $0 } == paths.count + 1)
  }
}
