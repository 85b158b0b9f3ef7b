internal import Assets
internal import Documents
internal import Platform

/// A folder of postmortems with its settings and patterns; nothing of its documents is read yet.
struct KnowledgeBase {
  /// Absolute, links resolved.
  let root: String
  let settings: Settings
  /// The name of the file that the settings come from; nil where there is none.
  let settingsFile: String?
  /// Why that file could not be read.
  let settingsFailure: SystemError?
  /// The folder that nothing is read from outside of: the root, unless the user says that links are followed.
  let boundary: String?
  /// Where paths that people type are seen from; absolute.
  let currentFolder: String
  /// The pattern files of the folder itself, as bytes, or why there are none.
  private let ownPatternFiles: [(path: String, bytes: Result<[UInt8], SystemError>)]
  /// Stands for all that decides how a file is read: another fingerprint, another index.
  let fingerprint: String
  /// The same without patterns: all that decides how the action items of a file are read.
  let readingFingerprint: String
  /// What the other files of a folder tell of dates that could be read two ways.
  let dateOrders = FolderDateOrders()
  let indexFolder: IndexFolder
  /// For how many seconds git may say nothing.
  let gitPatience: Int

  /// Where the postmortems lie though no settings say so; nil where these do, or the usual folder is there.
  let found: FoundPlaces?

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - root: Absolute, links resolved.
  ///   - found: Where the postmortems lie, if no settings say so.
  ///   - console: For the environment.
  init(root: String, found: FoundPlaces? = nil, _ console: Console) {
    self.root = root
    self.found = found
    currentFolder = console.currentFolder
    gitPatience = console.gitPatience
    let boundary = console.followsLinks ? nil : root
    self.boundary = boundary
    var hash = Fingerprint()
    hash.add(Array(Program.version.utf8))
    // Another build of the program may read the same file in another way.
    hash.add(Array((Files.stamp(of: "/proc/self/exe")?.modified ?? 0).description.utf8))
    settingsFile = Settings.fileNames.first {
      Files.kind(of: Path.join(root, $0)) != nil || Files.isLink(Path.join(root, $0))
    }
    var settings = Settings()
    var failure: SystemError?
    if let settingsFile {
      do throws(SystemError) {
        let bytes = try Files.read(
          Path.join(root, settingsFile), within: boundary, limit: Limits.fileBytes)
        hash.add(bytes)
        settings = Settings(bytes)
      } catch {
        failure = error
        settings = Settings(unreadable: error.explanation)
      }
    }
    settings.seeFolders(from: root)
    if let found {
      settings.take(found)
      hash.add(Array(found.settingsLines.joined(separator: "\n").utf8))
    }
    self.settings = settings
    settingsFailure = failure
    readingFingerprint = hash.text
    // A folder of that name is no more than one of the house's until somebody says that this is a knowledge base.
    let isDeclared = found == nil || settingsFile != nil
    ownPatternFiles = isDeclared ? findPatternFiles(root: root, boundary: boundary) : []
    for (path, bytes) in ownPatternFiles {
      hash.add(Array(path.utf8))
      hash.add((try? bytes.get()) ?? [])
    }
    for (_, bytes) in embeddedPatternFiles { hash.add(bytes) }
    fingerprint = hash.text
    indexFolder = IndexFolder(of: root, isDeclared: isDeclared, console)
  }

  /// The pattern files of the folder itself, each with what is wrong with it.
  func patternFiles() -> [(path: String, file: PatternFile)] {
    ownPatternFiles.map { path, bytes in
      switch bytes {
      case .success(let bytes): (path, PatternFile(bytes))
      case .failure(let error): (path, PatternFile(unreadable: error.explanation))
      }
    }
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

  /// Returns the bytes of a file of the knowledge base.
  ///
  /// - Throws: `SystemError` with the path as it is seen from the root: also for a file that lies elsewhere
  ///   though nobody allowed that, is no regular one, or is too large.
  func contents(_ path: String) throws(SystemError) -> [UInt8] {
    do throws(SystemError) {
      return try Files.read(fullPath(path), within: boundary, limit: Limits.fileBytes)
    } catch {
      throw SystemError(error.action, path, code: error.code)
    }
  }

  /// Returns whether a file that is made at a path lies where this knowledge base may write.
  func mayWrite(_ path: String) -> Bool {
    boundary.map { Files.isWithin(fullPath(path), $0) } ?? true
  }
}

/// The pattern files of the folder itself, in order of their names.
private func findPatternFiles(root: String, boundary: String?)
  -> [(path: String, bytes: Result<[UInt8], SystemError>)]
{
  guard Files.kind(of: Path.join(root, "patterns")) == .folder else { return [] }
  let walked = walk(root: root, folder: "patterns", within: boundary) { path in
    path.suffix(4).elementsEqual(".yml".utf8) || path.suffix(5).elementsEqual(".yaml".utf8)
  }
  let read = walked.files.sorted(by: StampedFile.precedes).map { file in
    let path = Path.text(of: file.path)
    let bytes = Result { () throws(SystemError) in
      try Files.read(Path.join(root, path), within: boundary, limit: Limits.fileBytes)
    }
    return (path: path, bytes: bytes)
  }
  return read + walked.failures.map { (path: $0.path, bytes: .failure($0)) }
}

extension Console {
  /// True where the user, and not the repository, says that links may lead out of it.
  var followsLinks: Bool { environment("POSTMORTEM_FOLLOW_LINKS") == "1" }
}

/// Returns a text, or nil for one without a letter: an empty variable is one that is not set.
func nonEmpty(_ text: String?) -> String? {
  text.flatMap { $0.isEmpty ? nil : $0 }
}
