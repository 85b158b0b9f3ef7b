/// Finds the turning point that the words of an entry tell of.
///
/// Only the beginning of an entry is looked at, where people say what it is about; `fixed the alert`
/// in a long story must not end the incident.
func phase(of text: String) -> TimelineEntry.Phase? { turn(of: text)?.phase }

/// A turning point, and how many words tell of it: `impact begins` is surer than `deployed`.
func turn(of text: String) -> (phase: TimelineEntry.Phase, weight: Int)? {
  let bytes = foldedBytes(of: leadingBytes(of: text, 200))
  let words = hashedWords(bytes, in: 0..<bytes.count).prefix(leadingWords)
  let found = phaseWords.matches(in: Array(words), of: bytes)
  return phasesByTrust.lazy.compactMap { phase in
    found.filter { $0.meaning == phase }.map(\.words.count).max().map { (phase, $0) }
  }.first
}

private let leadingWords = 12

/// What is said to be resolved is said with words that would also detect or begin something.
private let phasesByTrust: [TimelineEntry.Phase] = [.resolved, .mitigated, .detected, .start]

private let phaseWords = PhraseTable(
  Vocabulary.standard.terms(phasesByTrust.map { ("phase.\($0.rawValue)", $0) }))
