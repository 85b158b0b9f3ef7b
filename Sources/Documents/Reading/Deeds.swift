// What an item tells in plain words: that something is to be done, or that it was.

/// Returns whether a text tells what is to be done: `Add an alert`, `Monitoring: Grenzwerte anpassen`.
func tellsDeed(_ text: String) -> Bool {
  clauses(of: text).contains { beginsOrEnds($0, with: deedWords) }
}

/// Returns the places of the texts that tell what was done, where at least half of a list does; none otherwise.
///
/// `Corrective actions` often hold what was changed, without a mark: `Added a retry`, `Limits were raised`. A single one
/// could be the beginning of a promise: `Automated tests for the importer`.
func placesOfDone(in texts: [String]) -> Set<Int> {
  let done = texts.indices.filter { tellsDone(texts[$0]) }
  return done.count > 1 && done.count * 2 >= texts.count ? Set(done) : []
}

private func tellsDone(_ text: String) -> Bool {
  let clauses = clauses(of: text)
  let isTold = clauses.contains { clause in
    beginsOrEnds(clause, with: doneWords)
      || !doneWithin.matches(in: clause.words, of: clause.bytes).isEmpty
  }
  return isTold
    && clauses.allSatisfy { clause in
      !isDoubted(.done, by: clause.bytes[...])
        && promiseWords.matches(in: clause.words, of: clause.bytes).isEmpty
        && !deedWords.matches(in: clause.words, of: clause.bytes).contains {
          $0.words.lowerBound == 0
        }
    }
}

private typealias Clause = (bytes: [UInt8], words: [HashedWord])

/// Returns the first sentence of a text, or its label and what follows that; code is no label.
private func clauses(of text: String) -> [Clause] {
  let bytes = Array(text.utf8)
  // An edit writes the state there, and must not change what the words tell.
  let end = closingBrackets(of: bytes, in: 0..<bytes.count)?.lowerBound ?? bytes.count
  let sentence = String(decoding: bytes[..<end], as: UTF8.self).prefix { !".。;；\n".contains($0) }
  let mark = sentence.indices.first { place in
    ":：".contains(sentence[place])
      || "—–-".contains(sentence[place]) && sentence[..<place].last == " "
  }
  var parts = [sentence]
  if let mark, !sentence[..<mark].contains("`"),
    sentence[..<mark].split(separator: " ").count <= mostWordsOfLabel
  {
    parts = [sentence[..<mark], sentence[sentence.index(after: mark)...]]
  }
  return parts.map { part in
    let bytes = foldedBytes(of: String(part))
    return (bytes, hashedWords(bytes, in: 0..<bytes.count))
  }
}

private let mostWordsOfLabel = 6

/// In some languages what is done stands at the end.
private func beginsOrEnds(_ clause: Clause, with table: PhraseTable<Bool>) -> Bool {
  table.matches(in: clause.words, of: clause.bytes).contains {
    $0.words.lowerBound == 0 || $0.words.upperBound == clause.words.count
  }
}

/// Returns whether words end with one that tells what was done: `Guardrails added`.
func endsWithDone(_ words: [HashedWord], of bytes: [UInt8]) -> Bool {
  doneWords.matches(in: words, of: bytes).contains { $0.words.upperBound == words.count }
}

private let deedWords = phrases(meaning: "deed")
private let doneWords = phrases(meaning: "state.told")
private let doneWithin = phrases(meaning: "state.told.inside")
let promiseWords = phrases(meaning: "promise")
