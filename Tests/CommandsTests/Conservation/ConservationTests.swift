import Platform
import Testing

@testable import Commands

/// Nothing that a person wrote vanishes: it is found, listed, or named by a finding.
@Suite struct ConservationTests {
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

  private func markdownFiles(of folder: KnowledgeBaseFolder) throws -> [String] {
    try folder.files(in: "postmortems").map { "postmortems/\($0)" }
      .filter { [".md", ".markdown"].contains(where: $0.lowercased().hasSuffix) }
  }
}
