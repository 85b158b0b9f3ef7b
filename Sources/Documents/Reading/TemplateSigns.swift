import Platform

/// Returns whether a document is a form that nobody has filled in yet.
///
/// A form with a day of its own is believed only where its title says nothing else: incidents about
/// Helm templates happen too.
func isTemplate(_ document: Document, fileName: FileName, source: [UInt8]) -> Bool {
  let titleWords = plainWords(document.title)
  let nameWords = plainWords(fileName.identifier)
  let isGeneric = !titleWords.isEmpty && titleWords.allSatisfy { formWords.contains($0) }
  if titleWords.contains("template"), isGeneric { return true }
  let isNamed = nameWords.contains("template") && fileName.day == nil
  if isNamed, nameWords.allSatisfy({ formWords.contains($0) }) { return true }
  guard document.date == nil,
    !document.timeline.contains(where: { $0.start != nil && $0.precision != .unknown })
  else { return false }
  if isGeneric || isNamed || titleWords.contains("template") { return true }
  return signs(of: source) >= 3 || isAboutTemplate(document)
}

/// Words that titles of forms are made of; a title of nothing else names no incident.
private let formWords: Set<String> = [
  "brief", "date", "day", "dd", "for", "incident", "issue", "mm", "month", "mortem", "name",
  "number", "of", "or", "outage", "post", "postmortem", "report", "reports", "security", "short",
  "summary", "template", "templates", "the", "title", "titel", "tittel", "titre", "título",
  "vorlage",
  "yyyy", "yy",
]

/// Counts what is left to be filled in: dates such as `YYYY-MM-DD`, `[prompts in brackets]`, `<prompts>`.
private func signs(of source: [UInt8]) -> Int {
  var count = 0
  for mark in ["YYYY", "yyyy-mm", "HH:MM", "HH:mm", "hh:mm", "DD/MM", "MM-DD", "{{", "orem ipsum"] {
    if contains(source, mark) { count += 1 }
  }
  // A date and a time to fill in are enough.
  return count * 2 + prompts(in: source)
}

/// Counts `[two words or more]` that are no link and `<two words or more>`.
private func prompts(in source: [UInt8]) -> Int {
  var count = 0
  var index = 0
  while index < source.count {
    let byte = source[index]
    guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    let close = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ">")
    let limit = min(source.count, index + 200)
    guard let end = source[(index + 1)..<limit].firstIndex(of: close) else {
      index += 1
      continue
    }
    let inner = source[(index + 1)..<end]
    let next = end + 1 < source.count ? source[end + 1] : 0
    let isLink = next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ":")
    if !isLink, inner.contains(UInt8(ascii: " ")), inner.count > 5,
      inner.first.map(isLetter) ?? false,
      !inner.contains(UInt8(ascii: "="))
    {
      count += 1
    }
    index = end + 1
  }
  return count
}

/// A short page that only tells of a template.
private func isAboutTemplate(_ document: Document) -> Bool {
  let words = document.sections.flatMap(\.passages).flatMap { plainWords($0.text) }
  return words.count < 150 && words.count { $0 == "template" || $0 == "templates" } >= 2
}

private func contains(_ bytes: [UInt8], _ mark: String) -> Bool {
  let wanted = Array(mark.utf8)
  guard bytes.count >= wanted.count else { return false }
  var index = 0
  let last = bytes.count - wanted.count
  while index <= last {
    if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
      return true
    }
    index += 1
  }
  return false
}
