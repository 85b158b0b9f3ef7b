internal import Documents
internal import Platform

extension KnowledgeBase {
  /// Finds the knowledge base: `--root`, else `$POSTMORTEM_ROOT`, else the nearest folder upward, else what looks like
  /// postmortems in the repository.
  ///
  /// - Throws: ``Problem`` where there is none, `SystemError` where a folder that is named is none.
  static func find(_ line: ParsedCommandLine, _ console: Console) throws -> KnowledgeBase {
    guard let named = line.value("root") ?? nonEmpty(console.environment("POSTMORTEM_ROOT")) else {
      return try nearest(console)
    }
    let folder = Path.join(console.currentFolder, named)
    let kind = Files.kind(of: folder)
    guard kind == .folder else {
      throw SystemError(
        .read, named, code: kind == nil ? SystemError.missing : SystemError.noFolder)
    }
    let root = try Files.resolved(folder)
    if hasSettings(root) || hasUsualFolder(root) { return open(root, console) }
    let search = PlaceSearch(root, console)
    guard let found = search.placesOfNamedFolder() else {
      throw Problem.noPostmortems(in: named, mayBe: [])
    }
    return KnowledgeBase(root: root, found: found, console)
  }

  /// Finds the nearest knowledge base upward, else what looks like one in the repository.
  ///
  /// A folder `postmortems/` above the repository says less of it than what it holds; settings there are meant.
  private static func nearest(_ console: Console) throws -> KnowledgeBase {
    let workTree = GitFolder(containing: console.currentFolder)?.workTree
    var folder = console.currentFolder
    var isAbove = false
    var usualAbove: String?
    while true {
      if hasSettings(folder) { return open(folder, console) }
      if hasUsualFolder(folder) {
        if !isAbove { return KnowledgeBase(root: folder, console) }
        usualAbove = usualAbove ?? folder
      }
      if folder == workTree { isAbove = true }
      guard folder != "/", !folder.isEmpty else { break }
      folder = Path.folder(of: folder)
    }
    let root = workTree ?? console.currentFolder
    let search = PlaceSearch(root, console)
    if let found = search.places() { return KnowledgeBase(root: root, found: found, console) }
    if let usualAbove { return KnowledgeBase(root: usualAbove, console) }
    throw Problem.noPostmortems(
      in: root,
      mayBe: search.foldersToLookAt().map { folder in
        Path.way(to: Path.join(root, folder), from: console.currentFolder)
      })
  }

  /// Opens a folder with settings, or the usual folder; settings may leave open where the postmortems lie.
  private static func open(_ root: String, _ console: Console) -> KnowledgeBase {
    let base = KnowledgeBase(root: root, console)
    guard base.existingFolders.isEmpty, base.settings.leavesPostmortemsOpen,
      let found = PlaceSearch(root, console).places()
    else { return base }
    return KnowledgeBase(root: root, found: found, console)
  }

  private static func hasSettings(_ folder: String) -> Bool {
    Settings.fileNames.contains { Files.kind(of: Path.join(folder, $0)) == .file }
  }

  private static func hasUsualFolder(_ folder: String) -> Bool {
    Files.kind(of: Path.join(folder, "postmortems")) == .folder
  }
}
