import Documents
import Platform
import Testing

@testable import Storage

@Suite struct HistoryStoreTests {
  private let path = "/tmp/postmortem-history-\(UInt64.random(in: 0...UInt64.max)).db"
  private let origin = HistoryStore.Origin(head: "a1", fingerprint: "1")

  private func file(_ day: Int, isPresent: Bool = true) throws -> FileHistory {
    let name = try #require(ObjectName(hex: String(repeating: "a1", count: 20).utf8))
    let action = ActionHistory(
      words: [1, 2], beginning: .added,
      changes: [
        StateChange(
          day: Day(number: day), state: .open, commit: CommitReference(name: name, author: "Ann"))
      ])
    return FileHistory(
      content: isPresent ? name : nil, actions: isPresent ? [action] : [],
      gone: isPresent ? [] : [action])
  }

  /// Writes files in the order of their days; the writer holds the database until it is gone.
  private func build(_ names: String...) throws {
    let writer = try HistoryWriter.building(path)
    for (place, name) in names.enumerated() { try writer.put(name, file(place)) }
    try writer.put("gone.md", file(9, isPresent: false))
    #expect(try HistoryStore.open(path) == nil)
    try writer.finish(origin)
  }

  private func cleanUp() throws {
    for end in ["", ".building", "-journal"] { try Files.remove(path + end) }
  }

  @Test func `what is put in is found again`() throws {
    defer { try? cleanUp() }
    #expect(try HistoryStore.open(path) == nil)
    try build("a.md", "b.md")
    let store = try #require(try HistoryStore.open(path))
    #expect(try store.origin() == origin)
    #expect(
      try store.files(["a.md", "gone.md", "none.md"])
        == ["a.md": file(0), "gone.md": file(9, isPresent: false)])
    let days = try store.days()
    #expect(days.keys.sorted() == ["a.md", "b.md"])
    #expect(days["b.md"]?.actions.first?.changes.first?.day == Day(number: 1))
    #expect(days["b.md"]?.actions.first?.words == [])
  }

  @Test func `an update changes what it names`() throws {
    defer { try? cleanUp() }
    try build("a.md", "b.md", "c.md")
    let writer = try HistoryWriter.updating(path)
    try writer.put("a.md", file(8))
    try writer.put("d.md", file(4))
    let next = HistoryStore.Origin(head: "b2", fingerprint: "1")
    try writer.finish(next)
    let store = try #require(try HistoryStore.open(path))
    #expect(try store.origin() == next)
    #expect(
      try store.files(["a.md", "b.md", "c.md", "d.md"])
        == ["a.md": file(8), "b.md": file(1), "c.md": file(2), "d.md": file(4)])
  }

  @Test func `what another version or nobody wrote is of no use`() throws {
    defer { try? cleanUp() }
    try build("a.md")
    try Connection(path, .write).run("PRAGMA user_version = 99")
    #expect(try HistoryStore.open(path) == nil)
    try Files.replace(path, bytes: Array("something else".utf8))
    #expect(try HistoryStore.open(path) == nil)
  }

  @Test func `a row that cannot be read is damage`() throws {
    defer { try? cleanUp() }
    try build("a.md")
    try Connection(path, .write).run("UPDATE file SET days = x'ff', memory = x'ff'")
    let store = try #require(try HistoryStore.open(path))
    #expect(#expect(throws: StorageError.self) { try store.days() }?.isDamage == true)
    #expect(#expect(throws: StorageError.self) { try store.files(["a.md"]) }?.isDamage == true)
  }
}
