/// Returns what most of the newest documents write between the time of an entry of a timeline and what happened.
public func houseTimelineDash(of documents: [[UInt8]]) -> String {
  let dashes = documents.compactMap { bytes in
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).lazy
      .compactMap(dashOfEntry).first
  }
  return dashes.first { dash in dashes.count { $0 == dash } * 2 > dashes.count } ?? "-"
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
