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
