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
