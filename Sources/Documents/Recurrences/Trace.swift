internal import Platform

/// What an incident is compared with others by: its words, and what its document says of other incidents.
///
/// It is made where a document is read, and kept in the index, so that all can be compared with all and no file is
/// opened.
public struct Trace: Sendable, Equatable {
  /// Each once, ascending by stem.
  var words: [TraceWord] = []
  var references: [TraceReference] = []
  var sentences: [MentionSentence] = []

  public init(_ document: Document) {
    // A postmortem has some five hundred words.
    var collector = WordCollector(capacity: 512)
    let title = Array(document.title.utf8)
    collector.add(title, hashedWords(title, in: 0..<title.count), weight: 3)
    for section in document.sections {
      let weight = similarityWeight(section.role)
      let isAnnounced = announcesMentions(section)
      for passage in section.passages {
        let bytes = Array(passage.text.utf8)
        if passage.kind != .code {
          references += TraceReference.all(in: bytes, line: passage.line, role: section.role)
        }
        guard passage.kind != .markup else { continue }
        let words = hashedWords(bytes, in: 0..<bytes.count)
        collector.add(bytes, words, weight: weight)
        guard passage.kind != .code else { continue }
        sentences += mentionSentences(
          in: bytes, words, line: passage.line, role: section.role, isAnnounced: isAnnounced,
          day: document.date)
      }
    }
    words = collector.words
    let stated = document.related + document.supersedes + document.supersededBy
    for passage in document.head.flatMap(\.passages) {
      var named = TraceReference.all(
        in: Array(passage.text.utf8), line: passage.line, role: .references)
      // What a key of the frontmatter names need not look like a name.
      for name in stated where passage.text.contains(name) {
        named.append(TraceReference(name: name, line: passage.line, role: .references))
      }
      let successors = Set(document.supersededBy.map { TraceReference.hash(of: $0) })
      for place in named.indices where successors.contains(named[place].hash) {
        named[place].isSuccessor = true
      }
      references += named
    }
  }

  init() {}
}

/// A word of an incident.
struct TraceWord: Sendable, Equatable {
  /// The lowest 24 bits of the hash of its stem. Two of fifty thousand words may be taken for one another three times
  /// in a thousand.
  var stem: UInt32
  /// How often and where it stands: 32 times the logarithm of one more than the sum of its weights.
  var weight: UInt8

  static func stem(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ hash >> 32) & 0xff_ffff
  }
}

/// A place that may name another document by its file or id.
struct TraceReference: Sendable, Equatable {
  /// Of the name in lower case.
  var hash: UInt64
  /// From 1.
  var line: Int
  /// Of the section in which it stands.
  var role: Role
  /// True where the document says that the other came after it.
  var isSuccessor = false

  init(hash: UInt64, line: Int, role: Role, isSuccessor: Bool = false) {
    self.hash = hash
    self.line = line
    self.role = role
    self.isSuccessor = isSuccessor
  }

  init(name: String, line: Int, role: Role) {
    self.init(hash: TraceReference.hash(of: name), line: line, role: role)
  }

  static func hash(of name: String) -> UInt64 { WordHash.of(Path.name(of: name)) }

  /// Returns the names that stand in a text; those of files count without `.md` too.
  static func all(in bytes: [UInt8], line: Int, role: Role) -> [TraceReference] {
    var found: [TraceReference] = []
    for name in writtenNames(in: bytes, line: line)
    where name.isFile || isDistinctive(bytes[name.range]) {
      let written = String(decoding: bytes[name.range], as: UTF8.self)
      found.append(TraceReference(name: written, line: name.line, role: role))
      let stem = String(written.dropLast(3))
      if name.isFile, isDistinctive(stem) {
        found.append(TraceReference(name: stem, line: name.line, role: role))
      }
    }
    return found
  }
}

/// Gathers the words of a document, each with what it tells.
private struct WordCollector {
  private var weights: [UInt32: Double] = [:]

  init(capacity: Int = 0) {
    weights.reserveCapacity(capacity)
  }

  mutating func add(_ bytes: [UInt8], _ words: [HashedWord], weight: Double) {
    var last: HashedWord?
    for word in words {
      defer { last = word }
      if isIdeograph(word, in: bytes) {
        // One alone is in every document; with the one before it, it is as much as a word.
        if let last, last.end == word.start, isIdeograph(last, in: bytes) {
          add(last.hash &* 31 ^ word.hash, weight)
        }
      } else if isTelling(word, in: bytes) {
        add(stemHash(of: word, in: bytes), weight)
      }
    }
  }

  private mutating func add(_ hash: UInt64, _ weight: Double) {
    weights[TraceWord.stem(of: hash), default: 0] += weight
  }

  var words: [TraceWord] {
    weights.map { stem, weight in
      TraceWord(stem: stem, weight: UInt8(min(255, 32 * logarithm(1 + weight))))
    }
    .sorted { $0.stem < $1.stem }
  }
}

/// Returns whether a word is one letter of a script that writes without spaces: such take three bytes or four.
private func isIdeograph(_ word: HashedWord, in bytes: [UInt8]) -> Bool {
  let length = word.end - word.start
  return length == 3 && bytes[word.start] >= 0xe3 || length == 4 && bytes[word.start] >= 0xf0
}

/// Returns the stems by which a text is compared with the words of a trace, ascending and each once.
func traceStems(of text: String) -> [UInt32] {
  var collector = WordCollector()
  let bytes = Array(text.utf8)
  collector.add(bytes, hashedWords(bytes, in: 0..<bytes.count), weight: 1)
  return collector.words.map(\.stem)
}
