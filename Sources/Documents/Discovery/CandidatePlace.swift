import Platform

/// Files that may be the postmortems of a house, told by the names that lead to them.
public struct CandidatePlace: Sendable, Equatable {
  /// What speaks for it.
  enum Claim: Comparable {
    /// Nothing but its files.
    case files
    /// The names of these files, in a folder with others.
    case fileNames(PlaceName)
    /// The name of a repository in which nearly all is markdown.
    case rootName(PlaceName)
    /// Its name, or that of a folder above it.
    case folderName(PlaceName)
  }

  var claim: Claim
  /// As seen from the root, which is the empty folder.
  public var folder: String
  /// As seen from the root.
  var files: [String] = []

  /// Some of the files, spread over all of them: those that a look is taken at. Where there is nothing but the page of
  /// the folder, that may be a log.
  public var samples: [String] {
    let written = files.filter { !isNameOfTemplate(stem(of: $0)) && !isPageOfRepository($0) }
    let others = written.filter { !isPageOfFolder($0) }
    let told = (others.isEmpty ? written : others).sorted()
    guard told.count > CandidatePlace.sampleCount else { return told }
    return (0..<CandidatePlace.sampleCount).map {
      told[$0 * (told.count - 1) / (CandidatePlace.sampleCount - 1)]
    }
  }

  private static let sampleCount = 5

  /// True for a single file that is called after incidents and nothing else, as `INCIDENTS.md` and `incident-log.md` are.
  var isLog: Bool { files.count == 1 && PlaceName.isWhole(stem(of: files[0])) }

  /// True for the page of the folder itself, not for one of its postmortems that has a folder of its own.
  private func isPageOfFolder(_ path: String) -> Bool {
    isIndex(path) && Path.folder(of: path) == folder
  }
}

/// Sorts the files of a repository into places whose names say something of incidents, the likeliest and largest
/// first.
///
/// - Parameter paths: Of markdown files, as seen from the root.
/// - Returns: At most as many places as it is worth to look at.
public func namedPlaces(among paths: [String]) -> [CandidatePlace] {
  var reader = FolderNames()
  return places(of: paths) { path in
    switch reader.meaning(of: Path.folder(of: path)) {
    case .foreign: return nil
    case .named(let name, let folder): return (.folderName(name), folder)
    case .unnamed:
      // `incident-runbook.md` tells what to do in any.
      guard !isNameOfOtherKind(stem(of: path)) else { return nil }
      return PlaceName(stem(of: path)).map { (.fileNames($0), Path.folder(of: path)) }
    }
  }
}

/// Sorts the files of a repository into folders about whose names nothing is known, those with days in the names of
/// their files first.
///
/// - Parameter paths: Of markdown files, as seen from the root.
/// - Returns: At most as many places as it is worth to look at, each with two files or more.
public func unnamedPlaces(among paths: [String]) -> [CandidatePlace] {
  var reader = FolderNames()
  let found = places(of: paths) { path in
    guard case .unnamed = reader.meaning(of: Path.folder(of: path)), !isOfOtherKind(path) else {
      return nil
    }
    // `2021/disk/README.md` is a postmortem of the folder above.
    let folder = Path.folder(of: path)
    return (.files, withoutYears(isIndex(path) ? Path.folder(of: folder) : folder))
  }
  return found.filter { $0.files.count > 1 }
}

/// Returns a repository that holds little but markdown as one place; nil where its name does not speak for that.
///
/// - Parameters:
///   - paths: Of markdown files, as seen from the root.
///   - name: That of the repository.
/// - Returns: All its files but those of others.
public func rootPlace(among paths: [String], named name: String) -> CandidatePlace? {
  guard let name = PlaceName(name) else { return nil }
  var reader = FolderNames()
  let files = paths.filter { path in
    if case .unnamed = reader.meaning(of: Path.folder(of: path)) { true } else { false }
  }
  return files.isEmpty ? nil : CandidatePlace(claim: .rootName(name), folder: "", files: files)
}

private let mostPlaces = 24

private func places(
  of paths: [String], _ place: (String) -> (CandidatePlace.Claim, folder: String)?
) -> [CandidatePlace] {
  var known: [String: Int] = [:]
  var places: [CandidatePlace] = []
  for path in paths {
    guard let (claim, folder) = place(path) else { continue }
    if let index = known[folder] {
      places[index].files.append(path)
      places[index].claim = max(places[index].claim, claim)
    } else {
      known[folder] = places.count
      places.append(CandidatePlace(claim: claim, folder: folder, files: [path]))
    }
  }
  let dated = places.map { place in
    place.claim == .files ? place.files.count { FileName($0).day != nil } : 0
  }
  let order = places.indices.sorted { left, right in
    let (first, second) = (places[left], places[right])
    return (second.claim, dated[right], second.files.count, first.folder)
      < (first.claim, dated[left], first.files.count, second.folder)
  }
  return order.prefix(mostPlaces).map { places[$0] }
}

/// What the names of folders say, each asked once.
private struct FolderNames {
  enum Meaning {
    /// Of somebody else, or of forms.
    case foreign
    case named(PlaceName, folder: String)
    case unnamed
  }

  private var known: [String: Meaning] = ["": .unnamed]

  /// Returns what a path of folders says: the outermost that is called postmortems, else the outermost of the others.
  mutating func meaning(of folder: String) -> Meaning {
    if let meaning = known[folder] { return meaning }
    let meaning = meaning(
      of: Path.name(of: folder), in: folder, below: self.meaning(of: Path.folder(of: folder)))
    known[folder] = meaning
    return meaning
  }

  private func meaning(of name: String, in folder: String, below outer: Meaning) -> Meaning {
    if case .foreign = outer { return .foreign }
    guard isOwnFolder(name) else { return .foreign }
    let said = PlaceName(name)
    if case .unnamed = outer, said == nil { return .unnamed }
    if isNameOfTemplate(name) { return .foreign }
    guard let said else { return outer }
    if case .named(let before, _) = outer, before >= said { return outer }
    return .named(said, folder: folder)
  }
}

private func isIndex(_ path: String) -> Bool {
  ["readme", "index"].contains(stem(of: path).lowercased())
}

/// Whether the name of a file, or of a folder that it lies in and its own has no day, says that it tells of no incident:
/// a runbook has the sections of a postmortem.
private func isOfOtherKind(_ path: String) -> Bool {
  if isNameOfOtherKind(stem(of: path)) { return true }
  guard FileName(path).day == nil else { return false }
  return Path.folder(of: path).split(separator: "/").contains { isNameOfOtherKind(String($0)) }
}

/// Pages that many repositories have, which tell of no incident.
private func isPageOfRepository(_ path: String) -> Bool {
  pagesOfRepositories.contains(stem(of: path).lowercased())
}

private let pagesOfRepositories: Set<String> = [
  "changelog", "code_of_conduct", "contributing", "license", "roadmap", "security", "support",
]

/// The name before its first dot: `disk` for `disk.html.md.erb`.
private func stem(of path: String) -> String { String(Path.name(of: path).prefix { $0 != "." }) }

/// Returns `posts` for `posts/2021/05`.
private func withoutYears(_ folder: String) -> String {
  var folder = folder
  while !folder.isEmpty, !Path.name(of: folder).contains(where: \.isLetter) {
    folder = Path.folder(of: folder)
  }
  return folder
}
