import Platform

/// How settings mean the files of some places, and no others beside them.
struct FileGlobs {
  /// nil where the usual globs will do.
  private(set) var include: [String]?
  /// What new files are called so that one of the globs means them; nil where the usual form will do.
  private(set) var filename: String?

  init(of places: [CandidatePlace]) {
    let folders = places.filter { !$0.namesFiles }
    let called = folders.filter(\.isOfFileNames).flatMap { place in
      place.files.compactMap { CalledFiles($0, in: place.folder) }
    }
    guard !called.isEmpty else {
      if folders.contains(where: { $0.claim == .files && $0.folder.isEmpty }) {
        // All that lies below the root is more than is meant.
        include = Set(["*.md"] + folders.flatMap(\.files).map(globOfRoot)).sorted()
      } else {
        self = FileGlobs(unusualIn: folders.flatMap(\.files))
      }
      return
    }
    include = Set(called.map(\.glob)).sorted()
    filename = called.first.map { "{date}-\($0.spelling)-{slug}\($0.ending)" }
  }

  /// - Parameter paths: Of markdown files, of which some may have endings that the usual globs do not mean.
  init(unusualIn paths: [String]) {
    let usual = Settings().choice()
    let others = Set(
      paths.filter { usual(Array($0.utf8), "") == .notIncluded }.map {
        FileEnding(of: Path.name(of: $0)).glob
      })
    if !others.isEmpty { include = Settings.usualInclude + others.sorted().map { "**/\($0)" } }
  }
}

/// Files of a folder with a word in their names, such as `*post-mortem*.md`.
private struct CalledFiles {
  var folder: String
  var spelling: String
  /// With its dot.
  var ending: String

  init?(_ path: String, in folder: String) {
    let name = Path.name(of: path)
    guard let found = Documents.spelling(ofPlaceIn: name) else { return nil }
    self.folder = folder
    spelling = found
    ending = String(FileEnding(of: name).glob.dropFirst())
  }

  var glob: String { Path.join(folder, "*\(spelling)*\(ending)") }
}

/// Returns `*.md` for a file of the root, `2026*/**/*.md` for one below a year or month, `*/README.md` for the page of a folder.
private func globOfRoot(_ path: String) -> String {
  let ending = FileEnding(of: Path.name(of: path)).glob
  guard let slash = path.firstIndex(of: "/") else { return ending }
  let first = path[..<slash]
  return first.contains(where: \.isLetter)
    ? "*/\(Path.name(of: path))" : "\(first.prefix(4))*/**/\(ending)"
}
