import Platform

/// Reads what `git log` writes with ``arguments``.
public enum GitCommits {
  /// One commit begins with a record separator, its facts are apart by unit separators, and what it touched follows.
  public static let arguments = [
    "log", "-z", "--name-only", "--no-renames", "--diff-merges=first-parent", "--date=raw",
    "--encoding=UTF-8", "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature",
    "--no-notes", "--no-decorate", "--no-mailmap",
    "--format=tformat:%x1e%h%x1f%ad%x1f%s%x1f%P%x1f",
  ]

  /// Returns the commits as events, each with the time at which its author wrote it.
  ///
  /// - Parameters:
  ///   - output: All that git wrote.
  ///   - knownSystems: The systems of the knowledge base.
  /// - Returns: The events, and the systems that the paths speak of.
  public static func imported(_ output: [UInt8], knownSystems: [String]) -> ImportedSource {
    var source = ImportedSource(.commits)
    var paths: [String] = []
    for record in output.split(separator: 0x1e) {
      let parts = record.split(separator: 0x1f, maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, let moment = moment(parts[1]) else { continue }
      let texts = parts.map { String(decoding: $0, as: UTF8.self) }
      source.commit = source.commit ?? texts[0]
      source.events.append(
        ImportedEvent(
          moment, texts[2], origin: texts[0],
          // That branches were joined says nothing of what was done.
          weight: parts[3].contains(0x20) ? .ordinary : .telling, isMachineMade: false))
      if source.title == nil { source.title = trimmedText(texts[2]) }
      paths += parts[4].split(separator: 0).map { trimmedText(String(decoding: $0, as: UTF8.self)) }
    }
    // Of several commits none is the title.
    if source.events.count != 1 { source.title = nil }
    source.systems = systems(touchedBy: paths.filter { !$0.isEmpty }, known: knownSystems)
    return source
  }
}

/// `1767225600 +0100`.
private func moment(_ text: ArraySlice<UInt8>) -> Moment? {
  let parts = text.split(separator: UInt8(ascii: " "))
  guard parts.count == 2, let seconds = Int(String(decoding: parts[0], as: UTF8.self)),
    (0...250_000_000_000).contains(seconds)
  else { return nil }
  return Moment(seconds: seconds, offset: 0)
}
