internal import Documents
internal import Platform

/// A look for the postmortems of a folder that no settings tell of: at names first, then at a few of the files.
struct PlaceSearch {
  private let files: MarkdownFiles
  private let root: String
  /// The folder that nothing is read from outside of; nil where the user says that links are followed.
  private let boundary: String?

  /// - Parameters:
  ///   - root: Absolute, links resolved.
  ///   - console: For the environment.
  init(_ root: String, _ console: Console) {
    self.root = root
    boundary = console.followsLinks ? nil : root
    files = MarkdownFiles(
      root: root, environment: console.environment, gitPatience: console.gitPatience)
  }

  /// Returns where the postmortems lie; nil where nothing looks like them.
  ///
  /// What git tracks is looked at first. Only where that holds none does the disk say more.
  func places() -> FoundPlaces? {
    let tracked = files.tracked() ?? MarkdownFiles.Listing()
    if let found = places(in: tracked) { return found }
    let known = Set(tracked.paths)
    var others = files.onDisk()
    others.paths.removeAll(where: known.contains)
    return places(in: others)
  }

  /// Returns where the postmortems lie in a folder that is to become a knowledge base; nil where that is settled, or
  /// there are none.
  func placesToSettle() -> FoundPlaces? {
    guard Files.kind(of: Path.join(root, "postmortems")) != .folder else { return nil }
    let file = Settings.fileNames.first { Files.kind(of: Path.join(root, $0)) != nil }
    if let file {
      let bytes = try? Files.read(Path.join(root, file), within: boundary, limit: Limits.fileBytes)
      guard bytes.map({ Settings($0).leavesPostmortemsOpen }) ?? false else { return nil }
    }
    return isNameOfPlace(Path.name(of: root)) && !isWorkTree ? placesOfNamedFolder() : places()
  }

  /// Returns where the postmortems lie in a folder that somebody named for them: all its markdown, unless a folder in
  /// it is called after them and it is not.
  func placesOfNamedFolder() -> FoundPlaces? {
    let tracked = files.tracked() ?? MarkdownFiles.Listing()
    let listing = tracked.paths.isEmpty ? files.onDisk() : tracked
    let paths = listing.paths
    guard !paths.isEmpty else { return nil }
    if isWorkTree {
      if let found = places(in: listing) { return found }
    } else if !isNameOfPlace(Path.name(of: root)),
      let found = FoundPlaces(judged(namedPlaces(among: paths)))
    {
      return found
    }
    return FoundPlaces(all: paths)
  }

  /// Returns folders that a person should have a look at where ``places()`` finds nothing.
  func foldersToLookAt() -> [String] {
    let paths = Set((files.tracked()?.paths ?? []) + files.onDisk().paths).sorted()
    return judged(namedPlaces(among: paths) + unnamedPlaces(among: paths)).filter(\.mayBeMeant).map(
      \.place.folder
    )
    .prefix(PlaceSearch.mostNamed).map { $0.isEmpty ? "." : $0 }
  }

  private var isWorkTree: Bool { Files.kind(of: Path.join(root, ".git")) != nil }

  private static let mostNamed = 3

  private func places(in listing: MarkdownFiles.Listing) -> FoundPlaces? {
    let paths = listing.paths
    guard !paths.isEmpty else { return nil }
    let named = judged(namedPlaces(among: paths))
    if named.contains(where: \.isBorneOutFolder) { return FoundPlaces(named) }
    let whole =
      listing.isMostlyMarkdown ? rootPlace(among: paths, named: Path.name(of: root)) : nil
    return FoundPlaces(
      named + judged([whole].compactMap(\.self) + unnamedPlaces(among: paths)))
  }

  private func judged(_ places: [CandidatePlace]) -> [JudgedPlace] {
    places.map { place in
      var judged = JudgedPlace(place)
      for path in place.samples where !judged.isHopeless {
        // What is tracked need not be there.
        guard
          let bytes = try? Files.read(
            Path.join(root, path), within: boundary, limit: Limits.fileBytes)
        else { continue }
        judged.add(readDocuments(bytes, path: path))
      }
      return judged
    }
  }
}
