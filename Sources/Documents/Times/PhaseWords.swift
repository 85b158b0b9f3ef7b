/// Finds the turning point that the words of an entry tell of.
///
/// Only the beginning of an entry is looked at, where people say what it is about; `fixed the alert`
/// in a long story must not end the incident.
func phase(of text: String) -> TimelineEntry.Phase? { turn(of: text)?.phase }

/// A turning point, and how many words tell of it: `impact begins` is surer than `deployed`.
func turn(of text: String) -> (phase: TimelineEntry.Phase, weight: Int)? {
  let bytes = foldedBytes(of: withoutCode(leadingBytes(of: text, 200)))
  let words = hashedWords(bytes, in: 0..<bytes.count).prefix(leadingWords)
  let found = phaseWords.matches(in: Array(words), of: bytes).filter {
    // `It's not fixed yet`.
    $0.meaning != .resolved && $0.meaning != .mitigated || !isDenied(words, $0.words, of: bytes)
  }
  return phasesByTrust.lazy.compactMap { phase in
    found.filter { $0.meaning == phase }.map(\.words.count).max().map { (phase, $0) }
  }.first
}

/// `start_all.sh` in code is a name, and begins nothing.
private func withoutCode(_ bytes: [UInt8]) -> [UInt8] {
  var isCode = false
  guard bytes.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) else { return bytes }
  return bytes.map { byte in
    if byte == UInt8(ascii: "`") { isCode.toggle() }
    return isCode ? UInt8(ascii: "`") : byte
  }
}

/// Returns whether one of the three words in front of some denies them, and no mark stands between.
private func isDenied(
  _ words: ArraySlice<HashedWord>, _ match: Range<Int>, of bytes: [UInt8]
) -> Bool {
  var start = match.lowerBound
  while start > max(match.lowerBound - 3, 0),
    bytes[words[start - 1].end..<words[start].start].allSatisfy({ isBlank($0) || $0 == 0x27 })
  {
    start -= 1
  }
  return !denials.matches(in: Array(words[start..<match.lowerBound]), of: bytes).isEmpty
}

private let leadingWords = 12

/// What is said to be resolved is said with words that would also detect or begin something.
private let phasesByTrust: [TimelineEntry.Phase] = [.resolved, .mitigated, .detected, .start]

private let denials = PhraseTable(Vocabulary.standard["phase.denied"].map { ($0, true) })

private let phaseWords = PhraseTable(
  Vocabulary.standard.terms(phasesByTrust.map { ("phase.\($0.rawValue)", $0) }))
