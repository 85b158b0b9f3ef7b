import Platform
import Testing

@testable import Documents

@Suite struct FolderDifferenceTests {
  private func file(_ path: String, _ modified: Int64 = 0, size: Int64 = 0, changed: Int64 = 0)
    -> StampedFile
  {
    StampedFile(
      path: Array(path.utf8), stamp: FileStamp(size: size, modified: modified, changed: changed))
  }

  @Test func `equal lists differ in nothing`() {
    let files = [file("a"), file("a.md"), file("a/b")]
    #expect(difference(from: files, to: files).isEmpty)
    #expect(difference(from: [], to: []).isEmpty)
  }

  @Test func `new, changed and removed files are told apart`() {
    let found = difference(
      from: [file("a"), file("b", 1), file("d"), file("e", 1, changed: 1)],
      to: [file("b", 2), file("c"), file("d"), file("e", 1, changed: 2)])
    #expect(found.changed == [file("b", 2), file("c"), file("e", 1, changed: 2)])
    #expect(found.removed == [Array("a".utf8)])
  }

  @Test func `applying a difference to any list gives the other`() {
    var random = SplitMix(seed: 12)
    func list() -> [StampedFile] {
      var files: [[UInt8]: StampedFile] = [:]
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let path = Array(random.text(3, of: ["a", "b", "/", ".", "é"]).utf8)
        let stamp = Int64.random(in: 0...1, using: &random)
        files[path] = StampedFile(
          path: path, stamp: FileStamp(size: stamp, modified: 0, changed: stamp))
      }
      return files.values.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    }
    for _ in 0..<2000 {
      let (old, new) = (list(), list())
      let found = difference(from: old, to: new)
      var applied = Dictionary(uniqueKeysWithValues: old.map { ($0.path, $0) })
      for path in found.removed { #expect(applied.removeValue(forKey: path) != nil) }
      for file in found.changed {
        #expect(applied[file.path] != file)
        applied[file.path] = file
      }
      #expect(applied.values.sorted { $0.path.lexicographicallyPrecedes($1.path) } == new)
    }
  }
}
