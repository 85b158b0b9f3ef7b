extension Recurrence {
  /// Returns the recurrence with words for what both are about, as they stand in the later incident's document.
  public func worded(later: [Section]) -> Recurrence {
    var recurrence = self
    recurrence.words = writtenWords(of: found.stems, in: later)
    return recurrence
  }

  /// Returns the recurrence with the words that show it.
  ///
  /// - Parameters:
  ///   - later: What stands in the later incident's document.
  ///   - earlier: What stands in the earlier one's.
  /// - Returns: Where one names the other, that sentence; else of each the sentence with most of what both speak of.
  public func reasoned(later: [Section], earlier: [Section]) -> Recurrence {
    var recurrence = worded(later: later)
    if let line = found.line {
      let isLater = !found.isSaidByEarlier
      let text = sentence(
        at: line, in: isLater ? later : earlier,
        naming: KnownAs(isLater ? self.earlier : incident))
      recurrence.reasons = [
        Reason(
          line: isLater ? line : nil, text: isLater ? text : "",
          earlierLine: isLater ? nil : line, earlierText: isLater ? "" : text)
      ]
    } else if let own = mostTelling(of: found.stems, in: later),
      let before = mostTelling(of: found.stems, in: earlier)
    {
      recurrence.reasons = [
        Reason(
          line: own.line, text: own.text, earlierLine: before.line, earlierText: before.text)
      ]
    }
    return recurrence
  }
}

/// A sentence as it stands in a document.
private typealias FoundSentence = (line: Int, text: String)

/// Calls `body` with each sentence that a reader sees, or each that is only written.
private func forEachSentence(
  in sections: [Section], isShown: Bool = true,
  _ body: (_ bytes: [UInt8], _ sentence: Sentence) -> Void
) {
  for section in sections {
    for passage in section.passages where (passage.kind != .markup) == isShown {
      let bytes = Array(passage.text.utf8)
      for sentence in sentences(in: bytes, line: passage.line, role: section.role) {
        body(bytes, sentence)
      }
    }
  }
}

/// Returns the sentence on a line that has most of what a document is called; where nothing is shown there, what is
/// written, such as a line of the frontmatter.
private func sentence(at line: Int, in sections: [Section], naming known: KnownAs) -> String {
  let shown = sentence(at: line, in: sections, naming: known, isShown: true)
  return shown.isEmpty ? sentence(at: line, in: sections, naming: known, isShown: false) : shown
}

private func sentence(
  at line: Int, in sections: [Section], naming known: KnownAs, isShown: Bool
) -> String {
  var best = (weight: -1, text: "")
  forEachSentence(in: sections, isShown: isShown) { bytes, sentence in
    let breaks = bytes[sentence.range].count { $0 == 0x0a }
    guard (sentence.line...sentence.line + breaks).contains(line) else { return }
    let text =
      labelledLine(line - sentence.line, of: bytes[sentence.range]) ?? text(bytes, sentence)
    let isNamed = writtenReferences(in: Array(text.utf8)).keys.contains {
      known.references.contains($0)
    }
    let words = hashedWords(bytes, in: sentence.range)
    let weight =
      (isNamed ? 100 : 0)
      + words.reduce(0) { sum, word in
        sum + (known.stems.contains(stemHash(of: word, in: bytes)) ? 1 : 0)
          + (isEvent(word) ? 2 : 0)
      }
    if weight > best.weight { best = (weight, text) }
  }
  return best.text
}

/// Returns one line of several that begin with labels, such as `Related: 2026-01-31-dns`, which are no sentence.
private func labelledLine(_ number: Int, of bytes: ArraySlice<UInt8>) -> String? {
  let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
  guard lines.count > 1, lines.indices.contains(number) else { return nil }
  let line = String(decoding: lines[number], as: UTF8.self)
  let label = line.prefix { $0.isLetter || $0 == " " || $0 == "_" }
  return label.count < 20 && line.dropFirst(label.count).hasPrefix(":") ? line : nil
}

private func text(_ bytes: [UInt8], _ sentence: Sentence) -> String {
  if isASCII(bytes[sentence.range]) {
    let words = bytes[sentence.range].split { $0 == 0x20 || (0x09...0x0d).contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
  return String(decoding: bytes[sentence.range], as: UTF8.self)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Returns the sentence that has most of some words, of which the first tell most.
private func mostTelling(of stems: [UInt32], in sections: [Section]) -> FoundSentence? {
  let weights = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, stems.count - $0) })
  var best = (weight: 0, sentence: FoundSentence(0, ""))
  forEachSentence(in: sections) { bytes, sentence in
    let text = text(bytes, sentence)
    let weight = traceStems(of: text).reduce(0) { $0 + (weights[$1] ?? 0) }
    if weight > best.weight { best = (weight, (sentence.line, text)) }
  }
  return best.weight > 0 ? best.sentence : nil
}

/// Returns words as a document has them, in small letters.
private func writtenWords(of stems: [UInt32], in sections: [Section]) -> [String] {
  var written: [UInt32: String] = [:]
  forEachSentence(in: sections) { bytes, sentence in
    for word in hashedWords(bytes, in: sentence.range) {
      let stem = TraceWord.stem(of: stemHash(of: word, in: bytes))
      guard written[stem] == nil, stems.contains(stem) else { continue }
      written[stem] = String(decoding: bytes[word.start..<word.end], as: UTF8.self).lowercased()
    }
  }
  return stems.compactMap { written[$0] }
}
