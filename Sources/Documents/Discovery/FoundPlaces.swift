import Platform

/// Where the postmortems of a repository lie that no settings tell of.
public struct FoundPlaces: Sendable, Equatable {
  /// A folder, or a file, and how many files are read there.
  public struct Place: Sendable, Equatable {
    /// As seen from the root, which is the empty folder.
    public var path: String
    public var count: Int
    public var isFile = false
  }

  /// What is read, the largest first.
  public var taken: [Place]
  /// What may be meant too, and is not read.
  public var others: [Place] = []
  /// What `include` has to be; nil where the usual one will do.
  public var include: [String]?
  /// What `filename` has to be for a new file to be among those of a glob; nil where the usual one will do.
  public var filename: String?
  /// True where somebody has named the folder, so that nothing was guessed.
  public var isNamed = false

  /// All markdown of a root that somebody named.
  ///
  /// - Parameter paths: Of markdown files, as seen from the root.
  public init(all paths: [String]) {
    taken = [Place(path: "", count: paths.count)]
    include = FileGlobs(unusualIn: paths).include
    isNamed = true
  }

  /// The lines of the settings that say the same.
  public var settingsLines: [String] {
    let folders = taken.map { yamlWord($0.path.isEmpty ? "." : $0.path) }
    return ["postmortems: [\(folders.joined(separator: ", "))]"]
      + (include.map { globs in
        ["include: [\(globs.map(yamlText).joined(separator: ", "))]"]
      } ?? []) + (filename.map { ["filename: \(yamlText($0))"] } ?? [])
  }
}

extension FoundPlaces {
  /// Chooses among the places of a repository.
  ///
  /// Folders that are called after postmortems or incidents, and hold some, are read, all of them: they do not
  /// compete. Where there is none, files that are called so are, and last one folder that only its files speak for. What
  /// repeats the names of the files of a larger one is a copy of it.
  ///
  /// - Parameter judged: In any order.
  /// - Returns: nil where there is nothing to read.
  public init?(_ judged: [JudgedPlace]) {
    let borneOut = judged.filter(\.isBorneOut).map(\.place)
      .sorted { ($1.files.count, $0.folder) < ($0.files.count, $1.folder) }
    let folders = borneOut.filter(\.isNamedFolder)
    let files = borneOut.filter(\.isOfFileNames)
    let chosen = folders.isEmpty ? files.isEmpty ? Array(borneOut.prefix(1)) : files : folders
    let originals = withoutCopies(chosen)
    guard !originals.isEmpty else { return nil }
    taken = originals.flatMap(\.places)
    let read = Set(originals.map(\.folder))
    others = judged.filter { $0.clear > 0 && $0.mayBeMeant && !read.contains($0.place.folder) }
      .flatMap(\.place.places)
    let globs = FileGlobs(of: originals)
    (include, filename) = (globs.include, globs.filename)
  }
}

extension CandidatePlace {
  fileprivate var isNamedFolder: Bool { if case .folderName = claim { true } else { false } }
  var isOfFileNames: Bool { if case .fileNames = claim { true } else { false } }

  /// What stands for it in the settings: its folder, or each of its files where they are few.
  fileprivate var places: [FoundPlaces.Place] {
    guard namesFiles else { return [FoundPlaces.Place(path: folder, count: files.count)] }
    return files.map { FoundPlaces.Place(path: $0, count: 1, isFile: true) }
  }

  /// A folder with several such files will have more of them. The root would be walked with all that is below it.
  var namesFiles: Bool {
    isOfFileNames && (files.count == 1 || folder.isEmpty && files.count <= mostFilesOfRoot)
  }
}

private let mostFilesOfRoot = 8

/// Leaves out what has the names of a place before it for more than half of its files, as have the versions that some
/// programs keep of their pages.
private func withoutCopies(_ places: [CandidatePlace]) -> [CandidatePlace] {
  var known: Set<String> = []
  return places.filter { place in
    let names = place.samples.isEmpty ? [] : place.files.map { Path.name(of: $0) }
    let repeated = names.count { known.contains($0) }
    guard repeated * 2 <= names.count else { return false }
    known.formUnion(names)
    return true
  }
}

/// Returns a text in quotes where YAML would misread it without.
private func yamlWord(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || "/._-".utf8.contains(byte)
  }
  let isText = text == "." || text.contains(where: \.isLetter) && Double(text) == nil
  return isPlain && isText && text.first != "-" ? text : yamlText(text)
}

private func yamlText(_ text: String) -> String { JSON.string(text).compact }
