internal import Documents
internal import Platform

/// The files in the folders of a knowledge base that are no documents to it, so that somebody sees what is
/// missing.
struct PassedOverFiles {
  /// How many no `include` means, by the ends of their names.
  private var notIncluded: [FileEnding: Int] = [:]
  private var excluded: [String] = []
  private var linkedFolders: [String] = []
  private var repeatedLinks: [String] = []
  private var hiddenFolders: [String] = []
  /// What `include:` says.
  private var include: [String] = []
  /// What `postmortems:` would have to say for these to be read.
  private var foldersWithHidden: [String] = []

  mutating func add(_ path: [UInt8], _ choice: Settings.Choice) {
    let path = Path.text(of: path)
    switch choice {
    case .excluded: excluded.append(path)
    case .notIncluded: notIncluded[FileEnding(of: Path.name(of: path)), default: 0] += 1
    case .hidden, .read: break
    }
  }

  /// Adds what a walk of a knowledge base tells besides.
  mutating func add(_ walked: WalkedFolder, of base: KnowledgeBase) {
    linkedFolders += walked.linkedFolders
    repeatedLinks += walked.linkedFiles.map { link in
      "\(link.path) (\(Path.relative(link.target, to: base.root) ?? link.target))"
    }
    include = base.settings.include
    hiddenFolders = base.hiddenFoldersWithDocuments(walked)
    foldersWithHidden = base.settings.postmortems.map { $0.isEmpty ? "." : $0 } + hiddenFolders
  }

  /// One sentence for those that `include` passes over, one for those that `exclude` does, one for links to
  /// folders, one for links to documents, one for hidden folders.
  var sentences: [String] {
    var sentences: [String] = []
    if !notIncluded.isEmpty {
      // The most frequent first.
      let kinds = notIncluded.sorted { ($1.value, $0.key.glob) < ($0.value, $1.key.glob) }
        .map { notIncluded.count == 1 ? $0.key.glob : "\($0.value) \($0.key.glob)" }
      let count = notIncluded.values.reduce(0, +)
      sentences.append(sentence(count, "no `include` means", listed(kinds)) + includeAdvice)
    }
    if !excluded.isEmpty {
      sentences.append(sentence(excluded.count, "`exclude` means", listed(excluded.sorted())))
    }
    if !linkedFolders.isEmpty {
      let links = counted(linkedFolders.count, "link")
      let are = linkedFolders.count == 1 ? " to a folder is" : " to folders are"
      sentences.append("\(links)\(are) not followed: \(listed(linkedFolders.sorted()))")
    }
    if !repeatedLinks.isEmpty {
      let links = counted(repeatedLinks.count, "link")
      let what =
        repeatedLinks.count == 1
        ? " is not read, since its file is" : " are not read, since their files are"
      sentences.append("\(links)\(what) read by another name: \(listed(repeatedLinks))")
    }
    if !hiddenFolders.isEmpty {
      let folders = counted(hiddenFolders.count, "hidden folder")
      let are = hiddenFolders.count == 1 ? "is" : "are"
      sentences.append(
        "\(folders) with documents \(are) not read: \(listed(hiddenFolders)); `postmortems: [\(foldersWithHidden.joined(separator: ", "))]` in \(Settings.fileName) reads \(hiddenFolders.count == 1 ? "it" : "them")"
      )
    }
    return sentences
  }

  /// Says how those of the files that are text are read; nothing where none is.
  private var includeAdvice: String {
    let readable = notIncluded.filter(\.key.isReadable).sorted { $0.key.glob < $1.key.glob }
    guard !readable.isEmpty else { return "" }
    let globs = (include + readable.map { "**/\($0.key.glob)" }).map { "\"\($0)\"" }
    let count = readable.reduce(0) { $0 + $1.value }
    let what =
      readable.count < notIncluded.count
      ? readable.map(\.key.glob).joined(separator: ", ") : count == 1 ? "it" : "them"
    return "; `include: [\(globs.joined(separator: ", "))]` in \(Settings.fileName) reads \(what)"
  }

  private func sentence(_ count: Int, _ reason: String, _ names: String) -> String {
    count == 1
      ? "1 file is not read, since \(reason) it: \(names)"
      : "\(count) files are not read, since \(reason) them: \(names)"
  }

  private func listed(_ names: [String]) -> String {
    let rest = names.count - PassedOverFiles.mostNamed
    return names.prefix(PassedOverFiles.mostNamed).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let mostNamed = 5
}

extension KnowledgeBase {
  /// The hidden folders that were passed over and hold what would be a document elsewhere, in order.
  ///
  /// Besides those in the folders of the settings, these are the ones in which tools keep such folders:
  /// `.github/postmortems`.
  fileprivate func hiddenFoldersWithDocuments(_ walked: WalkedFolder) -> [String] {
    let names = Set(settings.postmortems.map(Path.name) + ["postmortem", "postmortems"])
    let known = settings.walkedFolders
    let kept = hiddenFolders(in: root).flatMap { folder in
      names.map { Path.join(folder, $0) }
    }.filter { path in
      Files.kind(of: fullPath(path)) == .folder && !known.contains(path)
        && !known.contains { Path.isWithin(path, $0) }
    }
    let choice = settings.choice()
    return (walked.hiddenFolders + kept).sorted().filter { folder in
      Path.name(of: folder) != IndexFolder.name
        && !walk(root: root, folder: folder, within: boundary) { choice($0, folder) == .read }
          .files.isEmpty
    }
  }
}
