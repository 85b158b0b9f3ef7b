/// What words of a language say of those who write them; the words are data, `check.…` in `Vocabulary/languages`.
enum CheckWord: String, CaseIterable, Sendable {
  /// Somebody of those who run things.
  case person
  /// What is said of somebody who is blamed.
  case failing
  /// What happens to everybody, and is said of somebody.
  case slip
  /// What judges somebody wherever it stands.
  case blame
  /// A sentence with it is about blame, or takes it back.
  case blameless
  /// Leads from an incident to its cause.
  case cause
  case humanError = "human-error"
  /// Beside it an error of humans is one that is expected.
  case expected
  case rootCause = "root-cause"
  /// In an action item, wherever it stands, what nobody can check off.
  case vague
  /// At its beginning, what needs an outcome behind it.
  case vagueBeginning = "vague.beginning"
  /// What somebody can do.
  case verb
  /// A cause that nobody has found yet.
  case unknown
  /// What stands in every promise; an item that holds nothing else promises nothing.
  case generic
}

/// The words of one language, ready to be found.
struct CheckWords: Sendable {
  private let table: PhraseTable<CheckWord>
  /// True where the language has a list of verbs, so that their absence tells something.
  let knowsVerbs: Bool

  private init(language: Int) {
    table = PhraseTable(
      Vocabulary.standard.terms(
        CheckWord.allCases.map { ("check.\($0.rawValue)", $0) }, inFiles: { $0 == language }))
    knowsVerbs = !Vocabulary.standard.written("check.verb", inFile: language).isEmpty
  }

  /// By their places in ``languages``.
  static let all = languages.indices.map { CheckWords(language: $0) }

  func matches(in words: [HashedWord], of bytes: [UInt8]) -> [PhraseMatch<CheckWord>] {
    table.matches(in: words, of: bytes)
  }
}

/// A text with what of it means anything to a check, in the languages of its document.
struct CheckedText {
  /// Folded.
  let bytes: [UInt8]
  let words: [HashedWord]
  /// In the order of their first words.
  let matches: [PhraseMatch<CheckWord>]

  init(_ text: some Sequence<UInt8>, _ languages: [CheckWords]) {
    let bytes = foldedBytes(of: text)
    let words = hashedWords(bytes, in: 0..<bytes.count)
    (self.bytes, self.words) = (bytes, words)
    matches = languages.flatMap { $0.matches(in: words, of: bytes) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  func has(_ word: CheckWord) -> Bool { matches.contains { $0.meaning == word } }

  func all(_ word: CheckWord) -> [Range<Int>] {
    matches.filter { $0.meaning == word }.map(\.words)
  }

  /// Where somebody is named.
  var persons: [Range<Int>] {
    (all(.person) + words.indices.filter(isHandle).map { $0..<$0 + 1 })
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Returns somebody, and what is said of them at most so many words behind.
  func pair(_ said: CheckWord, within distance: Int) -> Range<Int>? {
    let persons = persons
    for words in all(said) {
      let nearest = persons.last { $0.upperBound <= words.lowerBound }
      if let nearest, words.lowerBound - nearest.upperBound <= distance {
        return nearest.lowerBound..<words.upperBound
      }
    }
    return nil
  }

  /// True for a word such as `scheduled`, which tells what was done; of languages other than English it tells nothing.
  func isDone(_ word: HashedWord) -> Bool {
    word.end - word.start > 4 && bytes[..<word.end].suffix(2).elementsEqual("ed".utf8)
  }

  /// True where there is no other word.
  func isCovered(by word: CheckWord) -> Bool {
    !words.isEmpty && matches.filter { $0.meaning == word }.cover(words)
  }

  /// True between quotation marks.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let before = bytes[..<words[range.lowerBound].start]
    let opened = before.count { $0 == UInt8(ascii: "\"") }
    // The marks of books, U+201C.
    let book = zip(before.dropLast(2), before.dropLast().dropFirst()).count {
      $0 == 0xe2 && $1 == 0x80
    }
    return opened % 2 == 1 || book % 2 == 1
  }

  /// True for a word behind `@` that is no part of an address.
  func isHandle(_ word: Int) -> Bool {
    let start = words[word].start
    guard start > 0, bytes[start - 1] == UInt8(ascii: "@") else { return false }
    return start == 1 || !isLetter(bytes[start - 2]) && !isDigit(bytes[start - 2])
  }

  /// Returns how many ends of lines stand before words.
  func lines(before range: Range<Int>) -> Int {
    bytes[..<words[range.lowerBound].start].count { $0 == UInt8(ascii: "\n") }
  }

  /// Returns the words as they are folded, for a message.
  func quote(_ range: Range<Int>) -> String {
    oneLine(
      String(
        decoding: bytes[words[range.lowerBound].start..<words[range.upperBound - 1].end],
        as: UTF8.self))
  }
}
