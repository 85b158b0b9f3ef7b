internal import Platform

/// The words of a commit, by which it is found again: those of its message, of the paths it touches, and of the lines
/// that it adds or takes away.
public struct CommitWords: Sendable, Equatable {
  /// Where a word stands, the place that says most first.
  enum Region: UInt32 {
    case subject, body, code, prose
  }

  /// Where a word of a file first stands.
  struct Place: Sendable, Equatable {
    /// In ``paths``; nil for the message, and for the path itself.
    var path: Int?
    /// From 1; 0 for the path itself.
    var line: Int
    var isRemoved: Bool
  }

  /// Thirty bits of the hash of each stem, and in the lowest two its region; in order.
  var words: [UInt32] = []
  /// Of each word.
  var places: [Place] = []
  var paths: [String] = []
  var kind = Kind.plain

  enum Kind: UInt8 {
    case plain
    /// Nobody would look for it: it raises versions, or touches everything.
    case sweeping
    /// It changes nothing but postmortems.
    case documents
  }

  public init() {}

  static func hash(_ stem: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: stem >> 32 ^ stem) & ~3
  }
}

/// Gathers the words of one commit.
public struct CommitWordsReader {
  private var found: [UInt32: (region: CommitWords.Region, place: CommitWords.Place)] = [:]
  private var paths: [String] = []
  /// Places in ``paths``.
  private var places: [String: Int] = [:]
  private var lineCount = 0
  private var touchesDocument = false
  private let message: CommitMessage
  private let isDocument: (String) -> Bool

  /// - Parameters:
  ///   - message: Of the commit.
  ///   - isDocument: Asked with a path, relative to the top of the work tree: what stands in a postmortem tells of none
  ///     of its own action items.
  public init(_ message: CommitMessage, isDocument: @escaping (String) -> Bool) {
    self.message = message
    self.isDocument = isDocument
    let bytes = Array(message.text.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    add(bytes, 0..<end, .subject, CommitWords.Place(path: nil, line: 0, isRemoved: false))
    add(bytes, end..<bytes.count, .body, CommitWords.Place(path: nil, line: 0, isRemoved: false))
  }

  /// Takes a file that the commit changed.
  public mutating func add(file path: String) {
    guard !isDocument(path) else {
      touchesDocument = true
      return
    }
    places[path] = paths.count
    let bytes = Array(path.utf8)
    add(
      bytes, 0..<bytes.count, .code,
      CommitWords.Place(path: paths.count, line: 0, isRemoved: false))
    paths.append(path)
  }

  /// Takes a line of one of the files that were taken.
  public mutating func add(_ line: PatchLine, _ bytes: ArraySlice<UInt8>) {
    guard lineCount < mostLines, let path = places[line.path], !isMadeByTool(line.path) else {
      return
    }
    lineCount += 1
    add(
      Array(bytes), 0..<bytes.count, line.path.hasSuffix(".md") ? .prose : .code,
      CommitWords.Place(path: path, line: line.line, isRemoved: line.isRemoved))
  }

  private mutating func add(
    _ bytes: [UInt8], _ range: Range<Int>, _ region: CommitWords.Region, _ place: CommitWords.Place
  ) {
    for word in evidenceWords(bytes, in: range) {
      let hash = CommitWords.hash(word.stem)
      guard let known = found[hash] else {
        found[hash] = (region, place)
        continue
      }
      // A line is shown rather than the name of its file, and both rather than the message.
      let isShown = known.place.line == 0 && (place.line > 0 || known.place.path == nil)
      found[hash] = (
        region.rawValue < known.region.rawValue ? region : known.region,
        isShown ? place : known.place
      )
    }
  }

  /// Returns what was gathered.
  public var words: CommitWords {
    var words = CommitWords()
    let sorted = found.sorted { $0.key < $1.key }
    words.words = sorted.map { $0.key | $0.value.region.rawValue }
    words.places = sorted.map(\.value.place)
    words.paths = paths
    if paths.count > mostFiles || raisesVersions(message)
      || (!paths.isEmpty && paths.allSatisfy(isMadeByTool))
    {
      words.kind = .sweeping
    } else if paths.isEmpty, touchesDocument {
      words.kind = .documents
    }
    return words
  }
}

/// A commit that touches more has no one thing to tell.
private let mostFiles = 60
private let mostLines = 2000

/// Files in which tools keep what they resolved.
private func isMadeByTool(_ path: String) -> Bool {
  let name = Path.name(of: path).lowercased()
  return lockEndings.contains { name.hasSuffix($0) }
}

private let lockEndings = [
  ".lock", "-lock.json", "-lock.yaml", "lock.hcl", "go.sum", ".min.js", ".min.css", ".svg",
]

/// Returns whether a commit only takes over what others released, by its subject or by who made it.
private func raisesVersions(_ message: CommitMessage) -> Bool {
  let author = message.author.lowercased()
  if author.contains("renovate") || author.contains("dependabot") { return true }
  let subject = message.subject.lowercased()
  return bumpBeginnings.contains { subject.hasPrefix($0) } || subject.contains("(deps")
}

private let bumpBeginnings = [
  "bump ", "update dependency ", "update module ", "lock file maintenance",
]

/// Returns the stems by which evidence is found: not those of every sentence, no numbers, and nothing of one or two
/// letters.
func evidenceWords(_ bytes: [UInt8], in range: Range<Int>) -> [(stem: UInt64, word: HashedWord)] {
  hashedWords(bytes, in: range).compactMap { word in
    guard word.end - word.start > 2, !idleWords.contains(word.hash),
      !bytes[word.start..<word.end].allSatisfy(isDigit)
    else { return nil }
    return (stemHash(of: word, in: bytes), word)
  }
}

private let idleWords = Set(
  stopWords.union(["add", "adding", "ensure", "use", "using", "new", "via", "per", "need", "needs"])
    .map(WordHash.of))
