import Platform

/// Returns whether a document is a form that nobody has filled in yet.
///
/// One with a day of its own is none, whatever its title: incidents about Helm templates happen too. A guess
/// costs a document its place in the counts, so what is left to be filled in must be most of it.
func isTemplate(_ document: Document, fileName: FileName, source: [UInt8]) -> Bool {
  guard document.date == nil,
    !document.timeline.contains(where: { $0.start != nil && $0.precision != .unknown })
  else { return false }
  let titleWords = plainWords(document.title)
  let nameWords = plainWords(fileName.identifier)
  let isGeneric = !titleWords.isEmpty && titleWords.allSatisfy { formWords.contains($0) }
  if titleWords.contains("template") || nameWords.contains("template") { return true }
  // A title such as `Title` has not been written yet.
  if isGeneric, titleWords.contains(where: { placeholders.contains($0) }) { return true }
  let signs = signs(of: source)
  let words = document.sections.flatMap(\.passages).reduce(0) { $0 + plainWords($1.text).count }
  // A form has a place to fill in every few words.
  return signs >= (isGeneric ? 1 : 3) && signs * wordsOfPrompt >= words
    || isAboutTemplate(document, words: words)
}

/// A form explains each place to fill in by so many words at most.
private let wordsOfPrompt = 25

/// Words that titles of forms are made of; a title of nothing else names no incident.
private let formWords: Set<String> = [
  "brief", "date", "day", "dd", "for", "incident", "issue", "mm", "month", "mortem", "name",
  "number", "of", "or", "outage", "post", "postmortem", "report", "reports", "security", "short",
  "summary", "template", "templates", "the", "title", "titel", "tittel", "titre", "título",
  "vorlage",
  "yyyy", "yy",
]

private let placeholders: Set<String> = [
  "name", "titel", "title", "tittel", "titre", "título", "vorlage", "yyyy",
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
private func isAboutTemplate(_ document: Document, words: Int) -> Bool {
  words < 150
    && document.sections.flatMap(\.passages).flatMap { plainWords($0.text) }
      .count { $0 == "template" || $0 == "templates" } >= 2
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
