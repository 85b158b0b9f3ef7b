import Documents
import Glibc
import Platform
import Testing

@testable import Storage

/// An index in a folder of its own, removed at the end of the test.
final class TemporaryIndex {
  let folder: String
  var path: String { Path.join(folder, "index.db") }

  /// Makes the folder, and no index in it.
  init() throws {
    var name = Array("/tmp/postmortem-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&name), "no folder can be made in /tmp"))
  }

  /// Makes an index of documents, given by path and markdown.
  convenience init(_ documents: [String: String]) throws {
    try self.init()
    try build(documents)
  }

  deinit {
    _ = try? ChildProcess.run(["rm", "-rf", folder])
  }

  func build(_ documents: [String: String]) throws {
    let writer = try IndexWriter.building(path)
    for (path, text) in documents.sorted(by: { $0.key < $1.key }) {
      try writer.put(entry(path, text))
    }
    try writer.finish(fingerprint: "built", stamps: StampList([]))
  }

  func update(_ body: (IndexWriter) throws -> Void) throws {
    let writer = try IndexWriter.updating(path)
    try body(writer)
    try writer.finish(fingerprint: "updated", stamps: StampList([]))
  }

  func store() throws -> Store {
    try #require(try Store.open(path), "the index cannot be opened")
  }

  /// The paths of the documents that answer a query, in its order.
  func paths(_ query: String, limit: Int? = nil, order: Query.Order = .relevance) throws -> [String]
  {
    try store().search(parseQuery(query, today: today), limit: limit, order: order)
      .map(\.incident.path)
  }

  /// Path and id of each document.
  func ids() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try store().incidents().map { ($0.path, $0.id) })
  }

  /// What the index says of action items, a line each.
  func actions(_ query: String = "") throws -> [String] {
    try store().actions(matching: parseQuery(query, today: today).filters).map {
      "\($0.incident.path):\($0.action.line) \($0.action.text)"
    }
  }
}

let today = Day(year: 2026, month: 2, day: 9) ?? Day(number: 0)

/// What the index keeps of a document; under `runbooks/` it is a reference.
func entry(_ path: String, _ text: String) -> IndexEntry {
  var document = readDocument(
    Array(text.utf8), path: path, kind: path.hasPrefix("runbooks/") ? .reference : .postmortem,
    options: ReadingOptions())
  document.observe(.none)
  return IndexEntry(document)
}

/// Numbers that look random and are the same in every run: SplitMix64.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
