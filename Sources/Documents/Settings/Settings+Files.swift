public import Platform

extension Settings {
  /// What the globs say of a file in one of the folders.
  public enum Choice: Sendable {
    case read
    /// No `include` means it.
    case notIncluded
    case excluded
  }

  /// Returns what tells the paths of documents, as seen from the root, from those of other files.
  public func choice() -> ([UInt8]) -> Choice {
    let includes = include.map { Glob($0, ignoringCase: ignoresCaseOfFiles) }
    let excludes = exclude.map { Glob($0) }
    return { path in
      guard includes.contains(where: { $0.matches(path) }) else { return .notIncluded }
      return excludes.contains { $0.matches(path) } ? .excluded : .read
    }
  }

  /// True where `include` is the usual one: nobody who calls a file `REPORT.MD` means that it be passed over.
  public var ignoresCaseOfFiles: Bool { include == Settings.usualInclude }

  /// Returns what tells the paths, as seen from the root, at which a document is read.
  public func isDocument() -> (String) -> Bool {
    let choice = choice()
    let folders = postmortems + references
    return { path in
      folders.contains { Path.isWithin(path, $0) } && choice(Array(path.utf8)) == .read
        && !path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." }
    }
  }
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
    /// It would be no document.
    case notRead
  }

  /// Returns the path of a new file, as seen from the root.
  public func newPath(title: String, date: Day, minuteOfDay: Int?) -> String {
    let name = Documents.fileName(filename, title: title, date: date, minuteOfDay: minuteOfDay)
    return Path.normalized(Path.join(postmortems.first ?? "postmortems", name))
  }

  /// Returns why no file is made at a path; nil where one can be. Where links lead is not asked.
  public func problem(ofNewFile path: String) -> NewFileProblem? {
    guard Path.isWithin(path, postmortems.first ?? "postmortems"),
      !path.unicodeScalars.contains("\0")
    else { return .outside }
    return isDocument()(path) ? nil : .notRead
  }
}
