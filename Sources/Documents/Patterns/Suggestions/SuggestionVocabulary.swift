/// The words that may be part of a suggestion, by number.
struct SuggestionVocabulary {
  private var numbers: [String: Int32] = [:]
  private var words: [String] = []
  /// How many sentences hold each word, and the last of them.
  private var sentences: [Int] = []
  private var lastSentence: [Int] = []

  /// Returns the words of a sentence by number, -1 for those that are never part of a suggestion.
  mutating func numbers(of sentence: UnexplainedSentence, number: Int) -> [Int32] {
    sentence.words.map { written in
      let word = singular(written)
      guard let known = numbers[word] ?? add(word) else { return -1 }
      if known >= 0, lastSentence[Int(known)] != number {
        lastSentence[Int(known)] = number
        sentences[Int(known)] += 1
      }
      return known
    }
  }

  /// Returns how many sentences hold a word.
  func sentences(holding number: Int32) -> Int { sentences[Int(number)] }

  func texts(_ numbers: [Int32]) -> [String] { numbers.map { words[Int($0)] } }

  func isGeneric(_ number: Int32) -> Bool {
    genericWords.contains(words[Int(number)])
  }

  private mutating func add(_ word: String) -> Int32? {
    guard isTelling(word) else {
      numbers[word] = -1
      return -1
    }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    sentences.append(0)
    lastSentence.append(-1)
    return number
  }
}

/// Returns a word without the ending of an English plural, so that `node` and `nodes` are one.
private func singular(_ word: String) -> String {
  guard word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us")
  else {
    return word
  }
  return String(word.dropLast(word.hasSuffix("sses") || word.hasSuffix("xes") ? 2 : 1))
}

/// Words of three letters or more; ideographs are letters rather than words, and numbers are nothing here.
private func isTelling(_ word: String) -> Bool {
  guard word.utf8.count >= 3, !word.utf8.contains(where: isDigit), !functionWords.contains(word),
    !otherFunctionWords.contains(word), let first = word.unicodeScalars.first
  else { return false }
  return !isIdeograph(first)
}

/// Words that hold German, French, Spanish and Norwegian sentences together.
private let otherFunctionWords: Set<String> = Set(
  """
  aber alle als auch auf aus bei das dass dem den der des die dies diese doch durch ein eine einem einen
  einer eines für hat hatte ich ist kein keine konnte mit nach nicht noch nur oder ohne schon sich sie sind
  über und uns unter vom von vor war waren warum weil wenn werden wie wir wird wurde wurden zum zur
  aux avait avec cette ces dans des donc elle est été était être fait ils les leur mais nous par pas plus
  pour que qui sans ses son sont sur une vous
  como con cuando del desde donde ella era esta este fue fueron han hasta hay las los más muy para pero por
  porque que ser sin sobre son sus también tiene una uno ya
  alle andre at av ble blir både da den denne der dermed det dette din disse eller en ene er et etter fikk
  flere for fra før gikk gjorde ha hadde han har hva hvor hvordan ikke inn ingen kan kom kunne mange med
  mellom men mot når noe noen nå og også om opp oss over på samt seg ser siden sin ska skal skulle slik som så
  til ut var ved vi vil ville vår være vært å
  """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Words that every postmortem has. One of them may stand beside a telling word, two of them tell nothing.
private let genericWords: Set<String> = Set(
  """
  affected alert analysis april approximately august began caused cause causing change commit com contributing
  customer day december detected detection down downtime due during engineer error event experienced factor
  failed failing failure february fix fixed friday github hour html http https identified impact impacted incident initial
  initially investigation issue january july june lasted lead learned led lesson march minute monday mortem
  multiple needed new november number occurred october operation org outage part period post postmortem pre prevent
  previous problem process production pull rate recur recurrence region request resolution resolved result
  resulted resulting review root saturday september service severity significant similar started starting state
  status summary sunday system team thursday time timeline tuesday unable unavailable united used user using utc
  wednesday week work working www
  """.split(whereSeparator: \.isWhitespace).map(String.init))
