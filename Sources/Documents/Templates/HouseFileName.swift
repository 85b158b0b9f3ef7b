internal import Platform

/// Returns the form of the names that most of the newest documents have, as the setting `filename` has it.
///
/// - Parameter paths: Below the folder of the postmortems, the newest first.
/// - Returns: Such as `{date}-{slug}.md`; nil where no form is that of most.
public func houseFileName(of paths: [String]) -> String? {
  let forms = paths.compactMap(fileNameForm)
  var counts: [String: Int] = [:]
  for form in forms { counts[form, default: 0] += 1 }
  // Where nobody knew the time it is missing.
  let timeless = forms.map { $0.replacing("-{time}", with: "") }
  guard let first = forms.first(where: { counts[$0, default: 0] * 2 > paths.count }) else {
    guard let common = timeless.first, timeless.allSatisfy({ $0 == common }) else { return nil }
    return forms.first { $0.contains("{time}") } ?? common
  }
  return first
}

/// `2026-01-31-0730-bifrost.md` is `{date}-{time}-{slug}.md`; nil for a name with a number that is no date.
private func fileNameForm(_ path: String) -> String? {
  var parts = path.split(separator: "/").map(String.init)
  guard let name = parts.popLast(), let dot = name.lastIndex(of: ".") else { return nil }
  let folders = parts.map { part in
    part.utf8.count == 4 && part.utf8.allSatisfy(isDigit) ? "{year}" : part
  }
  // A folder that is neither a year nor the same for all is an order of the house's own.
  guard folders.allSatisfy({ $0 == "{year}" }) else { return nil }
  let stem = name[..<dot]
  guard Day(iso: stem.prefix(10)) != nil, stem.dropFirst(10).first == "-" else { return nil }
  let rest = stem.dropFirst(11)
  let clock = rest.prefix(4)
  let hasTime =
    clock.utf8.count == 4 && Int(decimal: clock.utf8).map { $0 < 2400 && $0 % 100 < 60 } == true
    && rest.dropFirst(4).first == "-"
  return (folders + ["{date}-" + (hasTime ? "{time}-" : "") + "{slug}" + name[dot...]])
    .joined(separator: "/")
}
