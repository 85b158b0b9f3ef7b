public import Platform

extension Settings {
  /// What the globs say of a file in one of the folders.
  public enum Choice: Sendable {
    case read
    /// No `include` means it.
    case notIncluded
    case excluded
    /// It lies in a hidden folder, which no `include` that means the file writes out.
    case hidden
  }

  /// Returns what tells the paths of documents, as seen from the root, from those of other files; asked with the
  /// folder of the settings besides, whose own name may be hidden.
  public func choice() -> @Sendable (_ path: [UInt8], _ folder: String) -> Choice {
    let includes = include.map { Glob($0, ignoringCase: ignoresCaseOfFiles) }
    let excludes = exclude.map { Glob($0) }
    let files = Set(namedFiles.map { Array($0.utf8) })
    return { path, folder in
      if !files.isEmpty, files.contains(path) { return .read }
      let hidden = hiddenParts(path, below: folder)
      guard
        includes.contains(where: { glob in
          glob.matches(path) && hidden.allSatisfy { glob.means(hidden: $0) }
        })
      else { return hidden.isEmpty ? .notIncluded : .hidden }
      return excludes.contains { $0.matches(path) } ? .excluded : .read
    }
  }

  /// Returns what tells the paths of hidden folders that are walked: those that an `include` writes out, dot and
  /// all. One that is a folder of the settings is walked for itself.
  public func isWalked() -> ([UInt8]) -> Bool {
    let includes = include.map { Glob($0) }
    let folders = Set((postmortems + references).map { Array($0.utf8) })
    return { path in
      let name = path.split(separator: UInt8(ascii: "/")).last ?? []
      return !folders.contains(path) && includes.contains { $0.means(hidden: name) }
    }
  }

  /// The folders that are walked, each once: not what lies in another of them, unless hidden, or is named twice.
  public var walkedFolders: [String] {
    let folders = postmortems + references
    return folders.enumerated().filter { place, folder in
      !folders[..<place].contains(folder)
        && !folders.contains { other in
          other != folder && Path.isWithin(folder, other)
            && hiddenParts(Array(folder.utf8), below: other).isEmpty
        }
    }.map(\.element)
  }

  /// Those of the folders that are files, told by their names: a log that holds all incidents. They are read whatever
  /// the globs say.
  public var namedFiles: [String] {
    (postmortems + references).filter { FileEnding(of: Path.name(of: $0)).isReadable }
  }

  /// Returns whether a path lies in a folder of the settings, or is a file that they name.
  public static func isWithin(_ path: String, _ place: String) -> Bool {
    path == place || Path.isWithin(path, place)
  }

  /// True where `include` is the usual one, or more: nobody who calls a file `REPORT.MD` means that it be passed over.
  public var ignoresCaseOfFiles: Bool { Settings.usualInclude.allSatisfy(include.contains) }

  /// Returns what tells the paths, as seen from the root, at which a document is read.
  public func isDocument() -> @Sendable (String) -> Bool {
    let choice = choice()
    let folders = postmortems + references
    return { path in
      !Path.name(of: path).hasPrefix(".")
        && folders.contains {
          Settings.isWithin(path, $0) && choice(Array(path.utf8), $0) == .read
        }
    }
  }
}

/// Returns the hidden parts of a path below a folder that it lies in.
private func hiddenParts(_ path: [UInt8], below folder: String) -> [ArraySlice<UInt8>] {
  let below = path.dropFirst(folder.utf8.count)
  // Every file of a walk is asked about, and hardly any lies in such a one.
  var before = UInt8(ascii: "/")
  let isHidden = below.contains { byte in
    defer { before = byte }
    return byte == UInt8(ascii: ".") && before == UInt8(ascii: "/")
  }
  guard isHidden else { return [] }
  return below.split(separator: UInt8(ascii: "/")).filter { $0.first == UInt8(ascii: ".") }
}

extension Settings {
  /// Writes absolute paths of folders as they are seen from the root, upward where they must be.
  ///
  /// - Parameter root: Absolute, normalized.
  public mutating func seeFolders(from root: String) {
    func seen(_ folder: String) -> String {
      folder.hasPrefix("/") ? Path.way(to: folder, from: root) : folder
    }
    postmortems = postmortems.map(seen)
    references = references.map(seen)
    places = Dictionary(places.map { (seen($0.key), $0.value) }) { first, _ in first }
  }
}

extension Settings {
  /// Why `new` makes no file at a path.
  public enum NewFileProblem: Sendable {
    case outside
    /// The settings name files, and no folder.
    case noFolder
    /// It would be no document.
    case notRead
  }

  /// Returns the path of a new file, as seen from the root.
  public func newPath(title: String, date: Day, minuteOfDay: Int?) -> String {
    let name = Documents.fileName(filename, title: title, date: date, minuteOfDay: minuteOfDay)
    return Path.normalized(Path.join(newFolder ?? "", name))
  }

  /// The folder that `new` writes to; nil where the settings name only files.
  public var newFolder: String? {
    let files = namedFiles
    return postmortems.first { !files.contains($0) }
  }

  /// Returns why no file is made at a path; nil where one can be. Where links lead is not asked.
  public func problem(ofNewFile path: String) -> NewFileProblem? {
    guard let newFolder else { return .noFolder }
    guard Path.isWithin(path, newFolder),
      !path.unicodeScalars.contains("\0")
    else { return .outside }
    return isDocument()(path) ? nil : .notRead
  }
}
