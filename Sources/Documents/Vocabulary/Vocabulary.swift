/// The words of people by what they mean, in all languages at once.
///
/// The words are data: `languages/` holds a file for each language, and english.txt says how they are written.
/// A meaning is named as there, such as `section.timeline` or `column.owner`.
struct Vocabulary: Sendable {
  private var terms: [String: [Phrase]] = [:]

  /// That of all files of `languages/`; read once, when the first document is.
  static let standard = Vocabulary(languages.map { String(decoding: $0.bytes, as: UTF8.self) })

  /// Reads files of words; lines that are none say nothing, and a test sees to it that there are none.
  init(_ files: [String]) {
    for file in files {
      for line in logicalLines(of: file) {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let meaning = trimmedText(line[..<colon])
        terms[meaning, default: []] += line[line.index(after: colon)...].split(separator: ",")
          .map { phrase(trimmedText($0)) }
      }
    }
  }

  /// All meanings, sorted.
  var meanings: [String] { terms.keys.sorted() }

  /// Returns the phrases with a meaning, each as ``foldedBytes(of:)`` leaves its words.
  subscript(meaning: String) -> [Phrase] { terms[meaning] ?? [] }

  /// Returns the phrases of several meanings, with the meaning of each.
  func phrases<Meaning>(_ meanings: [(String, Meaning)]) -> [(Phrase, Meaning)] {
    meanings.flatMap { name, meaning in self[name].map { ($0, meaning) } }
  }
}

/// Returns the phrase that is written as `two words` or `begin*`.
func phrase(_ written: String) -> Phrase {
  let bytes = foldedBytes(of: written.filter { $0 != "'" && $0 != "’" })
  let words = hashedWords(bytes, in: 0..<bytes.count)
    .map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  return Phrase(words: words, isPrefix: written.hasSuffix("*"))
}

/// Joins lines that begin with a space to the one above, and leaves comments out.
private func logicalLines(of text: String) -> [String] {
  var lines: [String] = []
  for line in text.split(separator: "\n") where !line.hasPrefix("#") {
    if line.hasPrefix(" "), let last = lines.popLast() {
      lines.append(last + " " + line)
    } else {
      lines.append(String(line))
    }
  }
  return lines
}
