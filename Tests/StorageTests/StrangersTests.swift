import Documents
import Glibc
import Platform
import Testing

@testable import Storage

/// What is told from our own files by its beginning.
@Suite struct StrangersTests {
  private func write(_ name: String, _ bytes: [UInt8], in index: TemporaryIndex) throws {
    let path = Path.join(index.folder, name)
    try Files.remove(path)
    try Files.create(path, bytes: bytes)
  }

  private func strangers(_ index: TemporaryIndex) -> [String] {
    Storage.strangers(inIndexFolder: index.folder)
  }

  @Test func `what is made here is ours, whatever its state`() throws {
    let index = try TemporaryIndex(["a.md": "# A\n"])
    let history = try HistoryWriter.building(Path.join(index.folder, "history.db"))
    try history.finish(HistoryStore.Origin(head: "", fingerprint: ""))
    let unfinished = try IndexWriter.building(index.path)
    #expect(strangers(index) == [])
    let whole = try Files.read(index.path)
    for length in [0, 1, 99, 100, 5000] {
      try write("index.db", Array(whole.prefix(length)), in: index)
      #expect(strangers(index) == [])
    }
    // What a file system leaves of a file that lost power.
    try write("index.db", Array(repeating: 0, count: 4096), in: index)
    try write("index.db-journal", [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0], in: index)
    // A killed update leaves one whose mark is not written yet.
    try write(
      "history.db-journal", [UInt8](repeating: 0, count: 12) + [0xde, 0xe2, 0xe0, 0x6c], in: index)
    try write("lock", [], in: index)
    try write(".gitignore", Array("mine\n".utf8), in: index)
    try write("notes.txt", Array("not our name\n".utf8), in: index)
    #expect(strangers(index) == [])
    _ = unfinished
  }

  @Test func `a journal that names another file, which would be removed, is somebody else's`()
    throws
  {
    let index = try TemporaryIndex(["a.md": "# A\n"])
    let mark: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]
    try write(
      "index.db-journal", mark + [UInt8](repeating: 0, count: 512) + Array("/x".utf8) + mark,
      in: index)
    #expect(strangers(index) == ["index.db-journal"])
  }

  @Test(arguments: [
    "index.db", "history.db", "index.db.building", "history.db.building", "index.db-journal",
    "history.db-journal", "index.db-wal", "index.db-shm", "history.db.building-journal",
  ])
  func `a text under one of our names is somebody else's`(name: String) throws {
    let index = try TemporaryIndex()
    try write(name, Array("precious\n".utf8), in: index)
    #expect(strangers(index) == [name])
  }

  @Test func `a database of another program is somebody else's`() throws {
    let index = try TemporaryIndex(["a.md": "# A\n"])
    let own = try Files.read(index.path)
    // Its application id, its version, and how it keeps its journal.
    for change in [[68: 1], [18: 2, 19: 2], [68: 0, 69: 0, 70: 0, 71: 0, 63: 8]] as [[Int: UInt8]] {
      var other = own
      for (place, byte) in change { other[place] = byte }
      try write("index.db", other, in: index)
      #expect(strangers(index) == ["index.db"])
    }
    var older = own
    for place in 68..<72 { older[place] = 0 }
    older[63] = 7
    try write("index.db", older, in: index)
    #expect(strangers(index) == [])
  }

  @Test func `links and folders under our names are somebody else's`() throws {
    let index = try TemporaryIndex(["a.md": "# A\n"])
    try Files.rename(index.path, to: index.path + ".real")
    try #require(symlink("index.db.real", index.path) == 0)
    try Files.makeFolder(Path.join(index.folder, "lock"))
    try #require(symlink("/dev/null", Path.join(index.folder, ".gitignore")) == 0)
    #expect(strangers(index) == [".gitignore", "index.db", "lock"])
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM action; END",
    "CREATE VIEW v AS SELECT 1",
  ])
  func `an index with more in it than we make is of no use`(sql: String) throws {
    let index = try TemporaryIndex(["a.md": "# A\n"])
    #expect(try Store.open(index.path) != nil)
    try Connection(index.path, .write).run(sql)
    #expect(try Store.open(index.path) == nil)
  }

  @Test func `what is not finished leaves no file behind`() throws {
    let index = try TemporaryIndex()
    do { _ = try IndexWriter.building(index.path) }
    #expect(Files.names(in: index.folder) == [])
  }

  @Test func `an index in memory answers as one in a file does`() throws {
    let writer = try IndexWriter.inMemory()
    try writer.put(entry("a/x.md", IdentifierTests.text()))
    try writer.put(entry("b/x.md", IdentifierTests.text()))
    try writer.finish(fingerprint: "f", stamps: StampList([]), failures: 3)
    #expect(try writer.store.incidents().map(\.id).sorted() == ["a/x", "b/x"])
    #expect(try writer.store.search(parseQuery("broken", today: today), limit: nil).count == 2)
    #expect(try writer.store.failures() == 3)
  }
}
