/// Returns how most of the newest documents write the entries of a timeline.
public func houseTimelineStyle(of documents: [[UInt8]]) -> TimelineStyle {
  let dashes = documents.compactMap { bytes in
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).lazy
      .compactMap(dashOfEntry).first
  }
  var style = TimelineStyle()
  if let dash = dashes.first(where: { dash in dashes.count { $0 == dash } * 2 > dashes.count }) {
    style.dash = dash
  }
  return style
}

/// What stands between the bold time and the words of `- **14:05** — text`.
private func dashOfEntry(_ line: Substring) -> String? {
  guard line.hasPrefix("- **"), line.prefix(24).contains(where: \.isNumber) else { return nil }
  let behind = line.dropFirst(4)
  guard let close = behind.firstIndex(of: "*"), behind[close...].hasPrefix("** ") else {
    return nil
  }
  let dash = behind[close...].dropFirst(3).prefix { $0 != " " }
  return ["-", "–", "—", "|", "→"].contains(dash) ? String(dash) : nil
}

/// Returns what most of the newest documents write before the name of a commit: an address, or nothing.
///
/// - Parameter commits: Those that each document names.
/// - Returns: Such as `https://example.org/ops/commit/`.
public func houseCommitPrefix(of commits: [[String]]) -> String {
  let prefixes = commits.compactMap(\.first).map { commit in
    commit.lastIndex(of: "/").map { String(commit[...$0]) } ?? ""
  }
  return prefixes.first { prefix in prefixes.count { $0 == prefix } * 2 > prefixes.count } ?? ""
}
