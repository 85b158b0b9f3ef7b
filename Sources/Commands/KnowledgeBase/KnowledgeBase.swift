internal import Assets
internal import Documents
internal import Platform

/// A folder of postmortems with its settings and patterns; nothing of its documents is read yet.
struct KnowledgeBase {
  /// Absolute, links resolved.
  let root: String
  let settings: Settings
  /// Where paths that people type are seen from; absolute.
  let currentFolder: String
  /// The pattern files of the folder itself, unread.
  private let ownPatternFiles: [(path: String, bytes: [UInt8])]
  /// Stands for all that decides how a file is read: another fingerprint, another index.
  let fingerprint: String
  /// The same without patterns: all that decides how the action items of a file are read.
  let readingFingerprint: String
  /// What the other files of a folder tell of dates that could be read two ways.
  let dateOrders = FolderDateOrders()
  /// Where the index lies: in the folder itself, or in the cache where that cannot be written.
  let indexFolder: String

  /// Finds the knowledge base: `--root`, else `$POSTMORTEM_ROOT`, else the nearest folder upward.
  static func find(_ line: ParsedCommandLine, _ console: Console) throws -> KnowledgeBase {
    if let named = line.value("root") ?? nonEmpty(console.environment("POSTMORTEM_ROOT")) {
      let folder = Path.join(console.currentFolder, named)
      let kind = Files.kind(of: folder)
      guard kind == .folder else {
        throw SystemError(
          .read, named, code: kind == nil ? SystemError.missing : SystemError.noFolder)
      }
      return try KnowledgeBase(root: try Files.resolved(folder), console)
    }
    var folder = console.currentFolder
    while true {
      if isKnowledgeBase(folder) { return try KnowledgeBase(root: folder, console) }
      guard folder != "/", !folder.isEmpty else { break }
      folder = Path.folder(of: folder)
    }
    throw Problem.noKnowledgeBase(from: console.currentFolder)
  }

  private static func isKnowledgeBase(_ folder: String) -> Bool {
    Files.kind(of: Path.join(folder, Settings.fileName)) == .file
      || Files.kind(of: Path.join(folder, ".postmortem")) == .folder
      || Files.kind(of: Path.join(folder, "postmortems")) == .folder
  }

  init(root: String, _ console: Console) throws {
    self.root = root
    currentFolder = console.currentFolder
    var hash = Fingerprint()
    hash.add(Array(Program.version.utf8))
    // Another build of the program may read the same file in another way.
    hash.add(Array((Files.stamp(of: "/proc/self/exe")?.modified ?? 0).description.utf8))
    let file = Path.join(root, Settings.fileName)
    if Files.kind(of: file) == .file {
      let bytes = try Files.read(file)
      hash.add(bytes)
      settings = Settings(bytes)
    } else {
      settings = Settings()
    }
    readingFingerprint = hash.text
    ownPatternFiles = try findPatternFiles(root: root)
    for (path, bytes) in ownPatternFiles {
      hash.add(Array(path.utf8))
      hash.add(bytes)
    }
    for (_, bytes) in embeddedPatternFiles { hash.add(bytes) }
    fingerprint = hash.text
    indexFolder = findIndexFolder(root: root, console)
  }

  /// The pattern files of the folder itself, each with what is wrong with it.
  func patternFiles() -> [(path: String, file: PatternFile)] {
    ownPatternFiles.map { ($0.path, PatternFile($0.bytes)) }
  }

  /// The embedded patterns, and those of the folder in their place.
  ///
  /// Reading them costs a few milliseconds, which a search does not need.
  func patterns() -> [Pattern] {
    layered([
      embeddedPatternFiles.compactMap { PatternFile($0.bytes).pattern },
      patternFiles().compactMap(\.file.pattern),
    ])
  }

  /// The path of a document as the system takes it.
  func fullPath(_ path: String) -> String {
    Path.join(root, path)
  }
}

/// The pattern files of the folder itself, in order of their names.
private func findPatternFiles(root: String) throws(SystemError) -> [(path: String, bytes: [UInt8])]
{
  guard Files.kind(of: Path.join(root, "patterns")) == .folder else { return [] }
  let walked = walk(root: root, folder: "patterns") { path in
    path.suffix(4).elementsEqual(".yml".utf8) || path.suffix(5).elementsEqual(".yaml".utf8)
  }
  var files: [(path: String, bytes: [UInt8])] = []
  for file in walked.files.sorted(by: StampedFile.precedes) {
    let path = String(decoding: file.path, as: UTF8.self)
    files.append((path, try Files.read(Path.join(root, path))))
  }
  return files
}

private func findIndexFolder(root: String, _ console: Console) -> String {
  let own = Path.join(root, ".postmortem")
  if Files.isWritable(Files.kind(of: own) == .folder ? own : root) { return own }
  let home = nonEmpty(console.environment("HOME")) ?? "/tmp"
  let cache = nonEmpty(console.environment("XDG_CACHE_HOME")) ?? Path.join(home, ".cache")
  var hash = Fingerprint()
  hash.add(Array(root.utf8))
  return Path.join(Path.join(cache, "postmortem"), "\(Path.name(of: root))-\(hash.text)")
}

private func nonEmpty(_ text: String?) -> String? {
  text.flatMap { $0.isEmpty ? nil : $0 }
}
