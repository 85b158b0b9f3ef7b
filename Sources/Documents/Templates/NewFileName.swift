public import Platform

/// Returns the name of a new file, such as `2026-01-31-0730-bifrost-503.md`.
///
/// The title may be anything: only letters and digits of any script stay, in lower case, and no name is
/// longer than file systems take. Without a time the place and the dash before it fall away.
///
/// - Parameters:
///   - form: As in the settings: `{date}-{time}-{slug}.md`.
///   - title: Anything at all.
///   - date: The day of the incident.
///   - minuteOfDay: Minutes since midnight, where known.
/// - Returns: A file name, or a path where the form has folders.
public func fileName(_ form: String, title: String, date: Day, minuteOfDay: Int?) -> String {
  let time = minuteOfDay.map { padded($0 / 60, to: 2) + padded($0 % 60, to: 2) }
  var name = form
  if let time {
    name = name.replacing("{time}", with: time)
  } else {
    name = name.replacing("-{time}", with: "").replacing("{time}-", with: "")
      .replacing("{time}", with: "")
  }
  return name.replacing("{date}", with: date.description)
    .replacing("{year}", with: padded(date.date.year, to: 4))
    .replacing("{slug}", with: slug(title))
}

/// Returns what stands in braces in the form of a file name and is filled in with nothing; nil where none is.
func unknownField(in form: String) -> String? {
  let rest = ["{date}", "{year}", "{time}", "{slug}"].reduce(form) { $0.replacing($1, with: "") }
  guard let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return nil }
  let close = rest[open...].firstIndex(of: "}") ?? rest.index(before: rest.endIndex)
  return String(rest[open...close])
}

/// Returns the words of a title joined by dashes, at most 80 bytes of them, `postmortem` where none is.
func slug(_ title: String) -> String {
  var slug = ""
  for word in plainWords(title.replacing("'", with: "").replacing("\u{2019}", with: "")) {
    // Ideographs are words of their own, and are written without a gap.
    let border = [slug.unicodeScalars.last, word.unicodeScalars.first].compactMap(\.self)
    let isJoined = slug.isEmpty || border.allSatisfy(isIdeograph)
    let next = isJoined ? slug + word : slug + "-" + word
    if next.utf8.count > 80 {
      // A single word may be longer than all of it.
      if slug.isEmpty { slug = String(word.prefix(20)) }
      break
    }
    slug = next
  }
  return slug.isEmpty ? "postmortem" : slug
}

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
