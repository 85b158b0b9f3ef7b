/// Finds the turning point that the words of an entry tell of.
///
/// Only the beginning of an entry is looked at, where people say what it is about; `fixed the alert`
/// in a long story must not end the incident.
func phase(of text: String) -> TimelineEntry.Phase? {
  let bytes = foldedBytes(of: leadingBytes(of: text, 200))
  let words = hashedWords(bytes, in: 0..<bytes.count).prefix(leadingWords)
  let found = phaseWords.matches(in: Array(words), of: bytes).map(\.meaning)
  return phasesByTrust.first { found.contains($0) }
}

private let leadingWords = 12

/// What is said to be resolved is said with words that would also detect or begin something.
private let phasesByTrust: [TimelineEntry.Phase] = [.resolved, .mitigated, .detected, .start]

private let phaseWords = PhraseTable(
  Vocabulary.standard.terms(phasesByTrust.map { ("phase.\($0.rawValue)", $0) }))
