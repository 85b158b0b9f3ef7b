import Platform

/// What the name of a folder or a file says of the files that belong to it.
enum PlaceName: Comparable {
  /// `incidents` may also be a part of a program.
  case incidents
  /// `post-mortems` is called nothing else.
  case postmortems

  /// Reads a name such as `post_mortems`, `Incident Reports` or `故障复盘`; nil for one that says nothing.
  ///
  /// - Parameter name: Of a folder, or of a file without its ending.
  init?(_ name: String) {
    let said = names.matches(in: words(ofName: name)).map(\.meaning)
    guard let strongest = said.compactMap(\.self).max() else { return nil }
    self = strongest
  }
}

extension PlaceName {
  /// Returns whether a name says nothing else.
  static func isWhole(_ name: String) -> Bool {
    let bytes = foldedBytes(of: words(ofName: name))
    let words = hashedWords(bytes, in: 0..<bytes.count)
    let said = names.matches(in: words, of: bytes).filter { $0.meaning != nil }.map(\.words)
    return !words.isEmpty
      && words.indices.allSatisfy { word in said.contains { $0.contains(word) } }
  }
}

/// Returns whether a folder is called after postmortems or incidents.
public func isNameOfPlace(_ name: String) -> Bool { PlaceName(name) != nil }

/// Returns whether a name says that it is one of a form: `TEMPLATE`, `postmortem-template`.
func isNameOfTemplate(_ name: String) -> Bool {
  names.matches(in: words(ofName: name)).contains { $0.meaning == nil }
}

/// Returns whether a name says that what is called so tells of no incident: `runbooks`, `oven-runbook`, `ROADMAP`.
///
/// It says so at its beginning or end; what has a day, as `2026-01-31-wrong-runbook`, or calls itself a postmortem is one.
func isNameOfOtherKind(_ name: String) -> Bool {
  let bytes = foldedBytes(of: words(ofName: name))
  let words = hashedWords(bytes, in: 0..<bytes.count)
  guard FileName(name).day == nil, PlaceName(name) != .postmortems else { return false }
  return otherKinds.matches(in: words, of: bytes).contains {
    $0.words.upperBound == words.count || $0.words.lowerBound == 0
  }
}

/// Returns the part of a name that says what it is, as it is written: `post-mortem` of `2026-post-mortem-disk.md`.
func spelling(ofPlaceIn name: String) -> String? {
  let bytes = foldedBytes(of: words(ofName: name))
  let hashed = hashedWords(bytes, in: 0..<bytes.count)
  guard bytes.count == name.utf8.count,
    let match = names.matches(in: hashed, of: bytes).filter({ $0.meaning != nil })
      .max(by: { ($0.meaning ?? .incidents) < ($1.meaning ?? .incidents) }),
    let first = hashed[match.words].first, let last = hashed[match.words].last
  else { return nil }
  return String(decoding: Array(name.utf8)[first.start..<last.end], as: UTF8.self)
}

/// Folders in which the files of others lie, or such as only tests read.
private let foreignFolders: Set<String> = [
  "__fixtures__", "__tests__", "bower_components", "build", "dist", "example", "examples",
  "fixtures",
  "node_modules", "pods", "site-packages", "spec", "target", "test", "testdata", "tests",
  "third-party", "third_party", "thirdparty", "vendor", "vendored",
]

/// Returns whether a folder may hold what a house has written: it is neither hidden nor one of programs.
public func isOwnFolder(_ name: some StringProtocol) -> Bool {
  !name.hasPrefix(".") && !foreignFolders.contains(name.lowercased())
}

/// Signs between words are spaces to the vocabulary.
private func words(ofName name: String) -> String {
  String(name.map { $0 == "_" || $0 == "-" || $0 == "." ? " " : $0 })
}

private let otherKinds = PhraseTable<Bool>(Vocabulary.standard.terms([("folder.others", true)]))

/// nil stands for a form.
private let names = PhraseTable<PlaceName?>(
  Vocabulary.standard.terms([
    ("folder.postmortems", .postmortems), ("folder.incidents", .incidents),
    ("folder.templates", nil),
  ]))
