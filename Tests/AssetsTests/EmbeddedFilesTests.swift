import Platform
import Testing

@testable import Assets

@Suite struct EmbeddedFilesTests {
  @Test func `every pattern file is embedded`() throws {
    #expect(embeddedPatternFiles.map(\.id) == (try names(in: "Sources/Assets/patterns", ".yml")))
  }

  @Test func `every template is embedded`() throws {
    #expect(embeddedTemplates.map(\.name) == (try names(in: "templates", ".md")))
  }

  /// The files of a folder of the repository, in order, without their extension.
  private func names(in folder: String, _ ending: String) throws -> [String] {
    let root = Path.folder(of: Path.folder(of: Path.folder(of: #filePath)))
    return walk(root: root, folder: folder) {
      $0.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    .files.map { Path.stem(of: String(decoding: $0.path, as: UTF8.self)) }.sorted()
  }
}
