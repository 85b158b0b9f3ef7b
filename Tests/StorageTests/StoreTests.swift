import Documents
import Platform
import Testing

@testable import Storage

@Suite struct StoreTests {
  @Test func `where there is no file there is no index`() throws {
    let index = try TemporaryIndex()
    #expect(try Store.open(index.path) == nil)
    try Files.makeFolder(index.path)
    #expect(try Store.open(index.path) == nil)
  }

  @Test(arguments: [
    "", "x",
    "not a database at all, but a text of more than a hundred bytes, so that SQLite has a "
      + "header to look at and to refuse\n",
    "SQLite format 3\0" + String(repeating: "\u{1}", count: 4096),
  ])
  func `garbage is no index`(_ text: String) throws {
    let index = try TemporaryIndex()
    try Files.create(index.path, bytes: Array(text.utf8))
    #expect(try Store.open(index.path) == nil)
  }

  @Test func `an index of another version is none`() throws {
    let index = try TemporaryIndex(["a.md": "# A"])
    #expect(try Store.open(index.path) != nil)
    try Connection(index.path, .write).run("PRAGMA user_version = \(Schema.version + 1)")
    #expect(try Store.open(index.path) == nil)
    try Connection(index.path, .write).run("PRAGMA user_version = 0")
    #expect(try Store.open(index.path) == nil)
  }

  @Test func `a database without our tables is told as damage`() throws {
    let index = try TemporaryIndex()
    try Connection(index.path, .create).run("PRAGMA user_version = \(Schema.version)")
    let error = #expect(throws: StorageError.self) { try index.store().origin() }
    #expect(error?.isDamage == true)
    #expect(error?.isBusy == false)
  }

  @Test func `an index is built in the place of whatever was there`() throws {
    let index = try TemporaryIndex()
    try Files.create(index.path, bytes: Array("garbage".utf8))
    try Files.create(index.path + ".building", bytes: Array("left by a killed build".utf8))
    try index.build(["a.md": "# Disk full"])
    #expect(try index.paths("disk") == ["a.md"])
    #expect(Files.kind(of: index.path + ".building") == nil)
  }

  @Test func `the index tells what it was made from`() throws {
    let index = try TemporaryIndex()
    let stamp = FileStamp(size: 7, modified: -3, changed: .max)
    let stamps = StampList([StampedFile(path: [0x61, 0xff], stamp: stamp)])
    // The writer of a new index has it for itself as long as it lives.
    do { try IndexWriter.building(index.path).finish(fingerprint: "f", stamps: stamps) }
    let origin = try index.store().origin()
    #expect(origin.fingerprint == "f")
    #expect(origin.stamps == stamps)
    #expect(origin.stamps.files == stamps.files)
  }

  @Test func `documents, findings and action items are counted`() throws {
    let index = try TemporaryIndex([
      "a.md": "# A\n\n## Action Items\n\n- [ ] one\n- [x] two\n", "b.md": "---\nx: [\n---\n",
    ])
    let counts = try index.store().counts()
    #expect(counts.documents == 2)
    #expect(counts.actions == 2)
    #expect(counts.errors == 1)
  }

  @Test func `the days of action items are those that stand beside their words`() throws {
    let index = try TemporaryIndex([
      "a.md": """
      # A

      **Date:** 2026-01-02

      ## Action Items

      - [ ] one
      - [x] two (opened 2026-01-03, done 2026-01-05)
      - [-] three
      """, "b.md": "# B\n\n## Action Items\n\n- four\n- five\n", "c.md": "# C\n",
    ])
    let store = try index.store()
    let days = try store.actionDays()
    #expect(days.keys.sorted() == ["a.md", "b.md"])
    for (path, items) in days {
      #expect(items == (try store.actions(ofPath: path).map(\.days)))
    }
    #expect(days["a.md"]?.map(\.state) == [.open, .done, .dropped])
  }

  @Test func `what the words of an item tell is kept beside them`() throws {
    let index = try TemporaryIndex([
      "a.md": "# A\n\n## Action Items\n\n- Alert on it\n- Consider a second oven\n- Pin it\n"
    ])
    let actions = try index.store().actions().map(\.action)
    #expect(actions.map { $0.knownSense?.aim } == [.tells, nil, .guards])
    #expect(actions.map { $0.knownSense?.isIdea } == [false, true, false])
    var other = actions[0]
    other.text = "Sweep the floor"
    #expect(other.knownSense == nil)
  }

  @Test func `what several promise is found once, and anew after a change`() throws {
    func document(_ item: String) -> String { "# A\n\n## Action Items\n\n- \(item)\n" }
    let index = try TemporaryIndex([
      "a.md": document("Pin the oven chart"), "b.md": document("Sweep the cellar floor"),
    ])
    func promises() throws -> [String] {
      let store = try index.store()
      return try RepeatedPromises(store.likeStatements(), incidents: store.incidents())
        .first(read: store.written).map(\.text)
    }
    for _ in 1...2 { #expect(try promises() == []) }
    try index.update { try $0.put(entry("b.md", document("Pin the oven chart"))) }
    for _ in 1...2 { #expect(try promises() == ["Pin the oven chart"]) }
    try index.update { try $0.remove(path: "a.md") }
    #expect(try promises() == [])
  }

  @Test func `an empty index answers`() throws {
    let index = try TemporaryIndex([:])
    #expect(try index.paths("disk") == [])
    #expect(try index.paths("") == [])
    #expect(try index.actions() == [])
    #expect(try index.store().labels(.tags) == [])
    #expect(try index.store().counts().documents == 0)
  }
}
