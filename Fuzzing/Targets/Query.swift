import Platform
import Storage

@testable import Documents

/// What somebody types, asked of an index: no error comes back, and the look into a document ends.
func fuzzQuery(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let query = parseQuery(text, today: today)
  let sections = readSections(document)
  _ = evidence(in: sections, heads: ["The proxy"], for: query)
  _ = bestLines(of: sections, for: query)
  _ = WordFilter(query).keeps("The proxy a b fell over", "postmortem")
  _ = query.stands(in: document)
  _ = UnfinishedQuery(text).completed(with: "a b")
  do {
    for order in [Query.Order.relevance, .date, .severity] {
      _ = try index.search(query, counts: try index.counts(of: query), limit: 3, order: order)
    }
    _ = try index.actions(matching: query.filters)
  } catch {
    fatalError("\(error)")
  }
}

/// One document and nothing else.
nonisolated(unsafe) private let index: Store = {
  build()
  do {
    guard let store = try Store.open(path) else { fatalError("the index is not there") }
    return store
  } catch {
    fatalError("\(error)")
  }
}()

private let path = "build/index.db"

/// The writer holds the index for itself as long as it is there.
///
/// No `throws` here: with it the compiler (6.3) fails on what the fuzzer adds.
private func build() {
  do {
    try Files.remove(path)
    let writer = try IndexWriter.building(path)
    try writer.put(IndexEntry(readDocument(document, path: "postmortems/a.md")))
    try writer.finish(fingerprint: "", stamps: StampList([]))
  } catch {
    fatalError("\(error)")
  }
}
