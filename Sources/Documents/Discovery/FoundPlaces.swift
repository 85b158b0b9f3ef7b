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
  /// compete. Where there is none, all of a repository that is called so is, else files that are called so, unless they
  /// lie in a folder that its files speak for, which is the last to be read. What repeats the names of the files of a
  /// larger one is a copy of it.
  ///
  /// It is nil where there is nothing to read.
  ///
  /// - Parameter judged: In any order.
  public init?(_ judged: [JudgedPlace]) {
    let borneOut = judged.filter(\.isBorneOut).map(\.place)
      .sorted { ($1.files.count, $0.folder) < ($0.files.count, $1.folder) }
    let originals = withoutCopies(chosen(among: borneOut))
    guard !originals.isEmpty else { return nil }
    taken = originals.flatMap(\.places)
    let read = originals.map(\.folder)
    others = judged.filter { judged in
      judged.clear > 0 && judged.mayBeMeant
        && !read.contains { Settings.isWithin(judged.place.folder, $0) }
    }.flatMap(\.place.places)
    let globs = FileGlobs(of: originals)
    (include, filename) = (globs.include, globs.filename)
  }
}

/// Returns those of some places that are read.
///
/// - Parameter places: All that may be read, the largest first.
/// - Returns: Places of one kind, and logs beside them.
private func chosen(among places: [CandidatePlace]) -> [CandidatePlace] {
  let folders = places.filter(\.isNamedFolder)
  if !folders.isEmpty { return folders }
  if let root = places.first(where: \.isNamedRoot) { return [root] }
  let logs = places.filter(\.isLog)
  let files = places.filter { $0.isOfFileNames && !$0.isLog }
  guard let unnamed = places.first(where: { $0.claim == .files }) else { return files + logs }
  let called = files.filter { Settings.isWithin($0.folder, unnamed.folder) }
  // In a blog those that are called so may be all there are.
  let isMore = unnamed.files.count >= 2 * called.reduce(0) { $0 + $1.files.count }
  let others = logs.filter { !Settings.isWithin($0.folder, unnamed.folder) }
  return files.isEmpty || !called.isEmpty && isMore ? [unnamed] + others : files + logs
}

extension CandidatePlace {
  fileprivate var isNamedRoot: Bool { if case .rootName = claim { true } else { false } }
  var isNamedFolder: Bool { if case .folderName = claim { true } else { false } }
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

/// Returns a text in quotes where YAML would misread it without: a folder may be called anything.
private func yamlWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    "/._-".unicodeScalars.contains(scalar) || ("0"..."9").contains(scalar)
      || scalar.properties.isAlphabetic
  }
  let isText = text == "." || text.contains(where: \.isLetter) && Double(text) == nil
  return isPlain && isText && text.first != "-" ? text : yamlText(text)
}

private func yamlText(_ text: String) -> String { JSON.string(text).compact }

extension Settings {
  /// True where nothing is said of the folders of incidents.
  public var leavesPostmortemsOpen: Bool { postmortems.allSatisfy { places[$0] == nil } }

  /// Says what was found in the place of what is usual.
  public mutating func take(_ found: FoundPlaces) {
    postmortems = found.taken.map(\.path)
    guard include == Settings.usualInclude, let globs = found.include else { return }
    include = globs
    if let form = found.filename { filename = form }
  }
}
