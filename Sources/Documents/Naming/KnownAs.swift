internal import Platform

/// What a document is called by others: its id, its file, the words of its title.
public struct KnownAs: Sendable {
  /// Words that mean nothing else, in lower case, as ``Mentions`` keeps references.
  public let references: [String]
  /// Hashes of the words of the title in their order.
  let title: [UInt64]
  /// Stems of the telling words of the title, and of the name of the file.
  let names: [Set<UInt64>]
  let day: Day?
  /// The name of the file or id without its date, as a phrase: what finds documents that hold it.
  public let phrase: [String]

  public init(_ incident: Incident) {
    let file = FileName(incident.path)
    let name = file.title.split(separator: " ").joined(separator: "-")
    // One of several incidents in a file is not meant by whoever names the file.
    let isAlone = !incident.id.contains("#")
    var references = [incident.id, file.identifier, name].filter(isDistinctive)
    if isAlone { references.append(Path.name(of: incident.path)) }
    self.references = isAlone ? Set(references.map { $0.lowercased() }).sorted() : []
    let bytes = Array(incident.title.utf8)
    title = hashedWords(bytes, in: 0..<bytes.count).map(\.hash)
    names = [incident.title, name].map(tellingStems).filter { !$0.isEmpty }
    day = incident.date
    phrase =
      isDistinctive(name)
      ? plainWords(name) : isDistinctive(incident.id) ? plainWords(incident.id) : []
  }

  /// Returns whether a text has one of its ``references`` as a word.
  public func isNamed(in text: String) -> Bool {
    let written = writtenReferences(in: Array(text.utf8))
    return references.contains { written[$0] != nil }
  }

  /// All stems by which it can be described.
  var stems: Set<UInt64> { names.reduce(into: []) { $0.formUnion($1) } }
}

/// Returns whether a name is nothing but a name: `cert-manager` is said of other things than a document.
func isDistinctive(_ name: String) -> Bool { isDistinctive(Array(name.utf8)[...]) }

/// Returns whether bytes are nothing but a name; as for a text.
func isDistinctive(_ name: ArraySlice<UInt8>) -> Bool {
  let parts = name.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  guard parts.count > 1 else { return false }
  return parts.count > 2 || parts.contains { $0.allSatisfy(isDigit) }
}

private func tellingStems(of text: String) -> Set<UInt64> {
  let bytes = Array(text.utf8)
  var stems: Set<UInt64> = []
  for word in hashedWords(bytes, in: 0..<bytes.count) {
    guard isTelling(word, in: bytes) else { continue }
    stems.insert(stemHash(of: word, in: bytes))
  }
  return stems
}

/// How rare each stem is among the names of some documents: what all of them are called tells none apart.
public struct NameRarity: Sendable {
  private var counts: [UInt64: Int] = [:]
  private var documents = 0

  public init(_ names: [KnownAs]) {
    documents = names.count
    for name in names {
      for stem in name.stems { counts[stem, default: 0] += 1 }
    }
  }

  func weight(_ stem: UInt64) -> Double {
    logarithm(1 + Double(documents + 1) / Double(max(counts[stem] ?? 0, 1)))
  }

  func weight(_ stems: some Sequence<UInt64>) -> Double {
    stems.reduce(0) { $0 + weight($1) }
  }
}
