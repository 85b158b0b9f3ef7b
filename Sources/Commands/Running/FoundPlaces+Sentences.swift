internal import Documents
internal import Platform

extension FoundPlaces {
  /// What is read, what is not, and how that is settled.
  func sentences(of base: KnowledgeBase) -> [String] {
    let reason =
      base.settingsFile.map { "\($0) names no folder" } ?? "there is no \(Settings.fileName)"
    let lines = enumerated(settingsLines.map { "`\($0)`" })
    let file = base.settingsFile ?? Settings.fileName
    let folder = Path.way(to: base.root, from: base.currentFolder)
    let advice =
      base.settingsFile == nil
      ? "`postmortem init\(folder.isEmpty ? "" : " " + typed(folder))` writes \(lines) into \(file), and this note goes"
      : "with \(lines) in \(file) this note goes"
    return ["\(counted(taken)) \(isOne(taken) ? "is" : "are") read, since \(reason)"]
      + (others.isEmpty
        ? [] : ["\(counted(others)) \(isOne(others) ? "is" : "are") not, but may be meant too"])
      + [advice]
  }

  /// `28 files in docs/post-mortems and 2 in docs/incidents`.
  func counted(_ places: [Place]) -> String {
    var words = places.prefix(FoundPlaces.mostNamed).enumerated().map { index, place in
      if place.isFile { return place.path }
      let noun = index > 0 ? "" : place.count == 1 ? " file" : " files"
      return "\(place.count)\(noun) in \(place.path.isEmpty ? "this folder" : place.path)"
    }
    let rest = places.count - words.count
    if rest > 0 { words.append("\(rest) more \(rest == 1 ? "place" : "places")") }
    return enumerated(words)
  }

  private func isOne(_ places: [Place]) -> Bool { places.count == 1 && places[0].count == 1 }

  private static let mostNamed = 4
}
