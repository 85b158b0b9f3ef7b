import Platform
import Testing

@testable import Commands

/// Nothing that a person wrote vanishes: it is found, listed, or named by a finding.
@Suite struct ConservationTests {
  @Test func `nothing of the documents of this repository is lost`() throws {
    let folder = try KnowledgeBaseFolder()
    for name in ["postmortems", "runbooks", "templates"] {
      try folder.copy(Path.join(packageFolder, name), to: "postmortems/\(name)")
    }
    try expectNoLoss(folder)
  }

  @Test func `nothing of two hundred documents of all parts of markdown is lost`() throws {
    let folder = try KnowledgeBaseFolder()
    var random = RandomNumbers(seed: 1)
    for number in 0..<200 {
      try folder.write("postmortems/generated-\(number).md", generatedDocument(&random))
    }
    try expectNoLoss(folder)
  }

  @Test func `nothing of two hundred documents that went wrong is lost`() throws {
    let folder = try KnowledgeBaseFolder()
    var random = RandomNumbers(seed: 2)
    let names = try ["postmortems", "runbooks", "templates"].flatMap { name in
      try ChildProcess.output(of: ["find", Path.join(packageFolder, name), "-name", "*.md"])?
        .split(separator: 10).map { String(decoding: $0, as: UTF8.self) } ?? []
    }.sorted()
    for number in 0..<200 {
      let source = try Files.read(random.one(of: names))
      try folder.write(
        "postmortems/mutated-\(number).md",
        mutatedDocument(String(decoding: source, as: UTF8.self), &random))
    }
    try expectNoLoss(folder)
  }

  @Test(.enabled(if: environmentVariable("CORPUS") != nil, "`make conservation` names a folder"))
  func `nothing of a folder is lost`() throws {
    let corpus = try #require(environmentVariable("CORPUS"))
    let folder = try KnowledgeBaseFolder()
    try folder.copy(corpus, to: "postmortems")
    let conservation = try Conservation(of: folder, paths: markdownFiles(of: folder))
    for loss in conservation.losses {
      print(Path.join(corpus, String(loss.description.dropFirst("postmortems/".utf8.count))))
    }
    print(conservation.summary)
    let count = conservation.losses.count
    #expect(count == 0)
  }

  private func expectNoLoss(
    _ folder: KnowledgeBaseFolder, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let conservation = try Conservation(of: folder, paths: markdownFiles(of: folder))
    let first = conservation.losses.prefix(20).map { "\n\($0)" }.joined()
    let count = conservation.losses.count
    #expect(count == 0, "\(conservation.summary)\(first)", sourceLocation: sourceLocation)
  }

  private func markdownFiles(of folder: KnowledgeBaseFolder) throws -> [String] {
    try folder.files(in: "postmortems").map { "postmortems/\($0)" }
      .filter { [".md", ".markdown"].contains(where: $0.lowercased().hasSuffix) }
  }
}
