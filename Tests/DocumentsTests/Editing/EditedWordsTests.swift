import Platform
import Testing

@testable import Documents

/// Edits of the action items of this repository's own documents.
@Suite struct EditedWordsTests {
  private func documents() throws -> [(path: String, bytes: [UInt8])] {
    let package = (0..<4).reduce(#filePath) { path, _ in Path.folder(of: path) }
    return try walk(root: package, folder: "postmortems") { $0.suffix(3).elementsEqual(".md".utf8) }
      .files.map { file in
        let path = Path.text(of: file.path)
        return (path, try Files.read(Path.join(package, path)))
      }
  }

  @Test func `no word enters but what was asked for, and what is done and reopened is as it was`()
    throws
  {
    let day = try #require(Day(iso: "2026-05-04"))
    var edits = 0
    for (path, bytes) in try documents() {
      let reading = { readDocuments($0, path: path) }
      for item in reading(bytes).flatMap(\.actions) {
        for change in [
          ActionChange.done(on: day), .reopen, .drop(on: day, reason: "too dear"),
          .assign(owner: "@zoe", due: day),
        ] where !change.isTrue(of: item) {
          let edit = editActions(in: bytes, atLines: [item.line], change, reading: reading)
          #expect(edit.refusals.isEmpty, "\(path):\(item.line)")
          #expect(enteredWords(bytes, edit.bytes, change) == [], "\(path):\(item.line) \(change)")
          edits += 1
          guard change == .done(on: day), item.state == .open else { continue }
          let again = editActions(in: edit.bytes, atLines: [item.line], .reopen, reading: reading)
          #expect(again.bytes == bytes, "\(path):\(item.line)")
        }
      }
    }
    #expect(edits > 100)
  }
}
