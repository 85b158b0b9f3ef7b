internal import Documents
internal import Platform

/// The markdown files below a folder, for whoever looks for what a house has written there.
struct MarkdownFiles {
  /// Absolute, links resolved.
  let root: String
  /// Of this program, to find git.
  let environment: (String) -> String?
  /// For how many seconds git may say nothing.
  let gitPatience: Int

  /// What was found below the root.
  struct Listing {
    /// As seen from the root.
    var paths: [String] = []
    /// How many files there are, markdown or not; pictures belong to what they are shown in.
    var count = 0

    /// True where there is little else.
    var isMostlyMarkdown: Bool { paths.count * 2 > count }
  }

  /// Returns the files that git tracks; nil where no git tells, or it tracks nothing there.
  ///
  /// It costs about as much as to start git: some milliseconds, and ten more for each hundred thousand files.
  func tracked() -> Listing? {
    guard GitFolder(containing: root) != nil,
      let git = GitProgram(folder: root, patience: gitPatience, environment: environment)
    else { return nil }
    guard let listed = try? git.trusted({ try $0.trackedFiles() }), !listed.isEmpty else {
      return nil
    }
    let paths = listed.split(separator: 0)
    return Listing(paths: markdownPaths(among: paths), count: paths.count { !isPicture($0) })
  }

  /// Returns the files that the disk has; what is deep or behind thousands of other files is
  /// not reached.
  ///
  /// The nearest folders come first. No link is followed, and no hidden folder looked into.
  func onDisk() -> Listing {
    var found = Listing()
    var seen = 0
    var folders = [(path: "", depth: 0)]
    var next = 0
    while next < folders.count, seen < MarkdownFiles.mostEntries {
      let folder = folders[next]
      next += 1
      let names = Files.names(in: Path.join(root, folder.path))
        .compactMap { String(validating: $0, as: UTF8.self) }.sorted()
      seen += names.count
      for name in names where !name.hasPrefix(".") {
        let path = Path.join(folder.path, name)
        let isMarkdown = FileEnding(of: name).isMarkdown
        // What has another ending is only asked about where it may be a folder.
        guard isMarkdown || folder.depth < MarkdownFiles.deepest && isOwnFolder(name),
          !Files.isLink(Path.join(root, path))
        else { continue }
        switch Files.kind(of: Path.join(root, path)) {
        case .file:
          if !isPicture(Array(name.utf8)[...]) { found.count += 1 }
          if isMarkdown { found.paths.append(path) }
        case .folder where folder.depth < MarkdownFiles.deepest && isOwnFolder(name):
          folders.append((path, folder.depth + 1))
        default: break
        }
      }
    }
    return found
  }

  private static let mostEntries = 20_000
  private static let deepest = 6
}

extension GitProgram {
  /// Returns the paths of the files in the index of git below the folder, as seen from there, a zero behind each.
  fileprivate func trackedFiles() throws -> [UInt8] {
    var listed: [UInt8] = []
    try run(["ls-files", "-z", "--cached"]) { listed += $0 }
    return listed
  }
}

/// Returns those of many paths that are markdown; one whose bytes are no UTF-8 is left out.
private func markdownPaths(among paths: [ArraySlice<UInt8>]) -> [String] {
  paths.compactMap { path in
    guard mayBeMarkdown(path), let text = String(validating: path, as: UTF8.self),
      FileEnding(of: Path.name(of: text)).isMarkdown
    else { return nil }
    return text
  }
}

private func isPicture(_ path: ArraySlice<UInt8>) -> Bool {
  pictures.contains { ending in
    path.suffix(ending.count).elementsEqual(ending) { $0 | 0x20 == $1 }
  }
}

private let pictures = [".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".webp"].map {
  Array($0.utf8)
}

/// Nearly all of fifty thousand files are none, which two bytes behind a dot tell without making a text of each.
private func mayBeMarkdown(_ path: ArraySlice<UInt8>) -> Bool {
  let tail = path.suffix(16)
  return tail.indices.dropLast(2).contains { place in
    guard tail[place] == UInt8(ascii: ".") else { return false }
    let (first, second) = (tail[place + 1] | 0x20, tail[place + 2] | 0x20)
    return first == UInt8(ascii: "m") && "akd".utf8.contains(second)
      || second == UInt8(ascii: "m") && "qr".utf8.contains(first)
  }
}
