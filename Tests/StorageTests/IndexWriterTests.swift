import Documents
import Glibc
import Platform
import Synchronization
import Testing

@testable import Storage

@Suite struct IndexWriterTests {
  static let ovens = """
    ---
    title: Ovens cold
    systems: [ovens]
    tags: [morning]
    authors: [Ann]
    ---
    ## Action Items

    - [ ] Pin the image @ann
    """

  static let mill = """
    ---
    title: Mill jammed
    systems: [mill]
    tags: [night]
    authors: [Ben]
    ---
    ## Action Items

    - [ ] Clean the sieve @ben
    """

  /// Everything that the store can be asked, so that a trace of what is gone shows.
  private func everything(_ index: TemporaryIndex) throws -> [String] {
    let store = try index.store()
    var lines = try store.incidents().map { "\($0.id) \($0.path) \($0.title)" }
    for query in ["oven", "mill", "ovens OR mill", "morning", "pin", "sieve", "a*", "system:ovens"]
    {
      lines.append("\(query): \(try index.paths(query))")
    }
    lines += try index.actions()
    for column in [Store.LabelColumn.systems, .tags, .patterns, .authors] {
      lines.append("\(column): \(try store.labels(column))")
    }
    lines.append("owners: \(try store.owners())")
    lines.append("\(try store.counts())")
    return lines
  }

  private func expect(
    _ index: TemporaryIndex, isAs other: TemporaryIndex,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (found, expected) = (try everything(index), try everything(other))
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `a removed document leaves no trace`() throws {
    let index = try TemporaryIndex(["ovens.md": Self.ovens, "mill.md": Self.mill])
    try index.update { try $0.remove(path: "ovens.md") }
    try expect(index, isAs: TemporaryIndex(["mill.md": Self.mill]))
  }

  @Test func `a changed document has nothing of what it was`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    try index.update { try $0.put(entry("a.md", Self.mill)) }
    try expect(index, isAs: TemporaryIndex(["a.md": Self.mill]))
  }

  @Test func `a renamed document goes by its new name only`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    try index.update {
      try $0.remove(path: "a.md")
      try $0.put(entry("sub/b.md", Self.ovens))
    }
    try expect(index, isAs: TemporaryIndex(["sub/b.md": Self.ovens]))
  }

  @Test func `what is removed and comes back is as it was`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    for _ in 0..<3 {
      try index.update { try $0.remove(path: "a.md") }
      #expect(try index.paths("oven") == [])
      try index.update { try $0.put(entry("a.md", Self.ovens)) }
      #expect(try index.paths("oven") == ["a.md"])
    }
    try expect(index, isAs: TemporaryIndex(["a.md": Self.ovens]))
  }

  @Test func `removing what is not there is well`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    try index.update { try $0.remove(path: "none.md") }
    #expect(try index.paths("oven") == ["a.md"])
  }

  @Test func `an update that is not finished changes nothing`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    do {
      let writer = try IndexWriter.updating(index.path)
      try writer.remove(path: "a.md")
      try writer.put(entry("b.md", Self.mill))
    }
    try expect(index, isAs: TemporaryIndex(["a.md": Self.ovens]))
    do {
      let writer = try IndexWriter.building(index.path)
      try writer.put(entry("b.md", Self.mill))
    }
    try expect(index, isAs: TemporaryIndex(["a.md": Self.ovens]))
  }

  @Test func `documents keep all that lists show of them`() throws {
    let text = """
      ---
      title: "Line\\x1fbreak ünï 面包"
      date: 2026-01-02
      severity: SEV-2 (bad)
      status: in review
      systems: [a b, "c,d"]
      tags: []
      ---
      ## Timeline

      All times UTC.

      - **10:00** - Impact starts
      - **10:30** - Detected
      - **11:00** - Mitigated
      - **12:00** - Resolved

      ## Action Items

      - [~] Do it @ann (due 2026-03-01) P1 ABC-12 commit 1234567
      """
    let index = try TemporaryIndex(["p/a.md": text])
    let direct = entry("p/a.md", text)
    #expect(try index.store().incidents() == [direct.incident])
    #expect(try index.store().actions().map(\.action) == direct.actions)
  }

  @Test func `a second writer waits for the first`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    let path = index.path
    // Two threads: the second writer comes while the first is at work, which takes 200 ms.
    let isWriting = Atomic(false)
    var moments: [Int64] = []
    var failures: [String] = []
    inOrder(count: 2, threads: 2) { number -> Result<Int64, any Error> in
      Result {
        while number == 1, !isWriting.load(ordering: .acquiring) { usleep(1_000) }
        defer { isWriting.store(true, ordering: .releasing) }
        let writer = try IndexWriter.updating(path)
        isWriting.store(true, ordering: .releasing)
        try writer.put(entry("\(number).md", Self.mill))
        if number == 0 {
          usleep(200_000)
          // Readers do not wait: they see the index as it was.
          let found = try Store.open(path)?.incidents().map(\.path)
          #expect(found == ["a.md"])
        }
        let moment = Clock.nanoseconds()
        try writer.finish(fingerprint: "\(number)", stamps: StampList([]))
        return moment
      }
    } consume: { _, result in
      switch result {
      case .success(let moment): moments.append(moment)
      case .failure(let error): failures.append("\(error)")
      }
    }
    #expect(failures == [])
    #expect(moments == moments.sorted())
    #expect(try index.ids().keys.sorted() == ["0.md", "1.md", "a.md"])
    #expect(try index.store().origin().fingerprint == "1")
  }

  @Test func `what a killed update left behind does not get into a new index`() throws {
    let index = try TemporaryIndex(["a.md": Self.ovens])
    let killed = try TemporaryIndex()
    do {
      // More than fits in memory, so that pages of the index are overwritten before the end.
      let writer = try IndexWriter.updating(index.path)
      var numbers = Numbers(seed: 1)
      for document in 0..<60 {
        let words = (0..<8000).map { _ in String(numbers.next() % 1_000_000_000, radix: 36) }
        try writer.put(entry("\(document).md", "# Long\n\n" + words.joined(separator: " ")))
      }
      let journal = try Files.read(index.path + "-journal")
      try #require(
        journal.prefix(8).elementsEqual([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]))
      try Files.create(killed.path, bytes: Files.read(index.path))
      try Files.create(killed.path + "-journal", bytes: journal)
    }
    let torn = try Files.read(killed.path)
    // Opened as it lies there, it is taken back to what it was.
    try expect(killed, isAs: TemporaryIndex(["a.md": Self.ovens]))
    // Made anew beside it, the journal of the old file must not be played into the new one.
    try Files.replace(killed.path, bytes: torn)
    try Files.replace(killed.path + "-journal", bytes: try journalOf(index, torn: torn))
    try killed.build(["mill.md": Self.mill])
    try expect(killed, isAs: TemporaryIndex(["mill.md": Self.mill]))
  }

  /// A journal that SQLite would take for one of a killed process: the last one again.
  private func journalOf(_ index: TemporaryIndex, torn: [UInt8]) throws -> [UInt8] {
    let writer = try IndexWriter.updating(index.path)
    var numbers = Numbers(seed: 1)
    for document in 0..<60 {
      let words = (0..<8000).map { _ in String(numbers.next() % 1_000_000_000, radix: 36) }
      try writer.put(entry("\(document).md", "# Long\n\n" + words.joined(separator: " ")))
    }
    return try Files.read(index.path + "-journal")
  }

  @Test func `rows of documents that are gone are counted until the index is made anew`() throws {
    let documents = Dictionary(
      uniqueKeysWithValues: (0..<10).map { ("\($0).md", "# Disk full") })
    let index = try TemporaryIndex(documents)
    #expect(try IndexWriter.staleness(index.store()) == (0, 10))
    for _ in 0..<2 {
      try index.update { writer in
        for path in documents.keys.sorted().prefix(4) {
          try writer.put(entry(path, "# Disk empty"))
        }
        try writer.remove(path: "9.md")
        try writer.put(entry("9.md", "# Disk full"))
      }
    }
    #expect(try IndexWriter.staleness(index.store()) == (10, 10))
    #expect(try index.paths("full", limit: 3).count == 3)
    #expect(try index.paths("empty", limit: 10).count == 4)
    #expect(try index.paths("full").count == 6)
    try index.build(documents)
    #expect(try IndexWriter.staleness(index.store()) == (0, 10))
  }

  @Test(arguments: [
    (0, 0, false), (200, 0, false), (201, 0, true), (201, 804, false), (202, 804, true),
    (2500, 10_000, false), (2501, 10_000, true),
  ])
  func `an index is worn out where a quarter of it is dead`(
    stale: Int, documents: Int, isWornOut: Bool
  ) {
    #expect(IndexWriter.isWornOut((stale: stale, documents: documents)) == isWornOut)
  }
}
