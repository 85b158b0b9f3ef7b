/// Classes of words that say the same of an incident, such as `absence` or `observation`, in each language by itself.
///
/// The words are data: `concepts/` holds a file for each language, and english-concepts.txt says how they are
/// written.
struct Lexicon: Sendable {
  /// A word, or words in a row, of one language, by their stems.
  struct Entry: Sendable {
    var hashes: [UInt64]
    /// Of the last word, where only its beginning is given; in lower case.
    var beginning: [UInt8]?
    var language: Int
  }

  private let vocabulary: Vocabulary

  static let standard = Lexicon(conceptFiles.map(\.bytes))

  init(_ files: [[UInt8]]) {
    vocabulary = Vocabulary(files)
  }

  /// All classes that rules may name, sorted; only the file of English is read, which has them all.
  static let concepts: [String] = {
    let lines = conceptFiles[0].bytes.split(separator: UInt8(ascii: "\n"))
    let names = lines.compactMap { line -> String? in
      guard let first = line.first, isLetter(first),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return String(decoding: line[..<colon], as: UTF8.self)
    }
    return names.filter { $0 != commonWords }.sorted()
  }()

  /// Returns the words of a class, language by language; it costs about half a microsecond for each.
  func entries(_ concept: String) -> [Entry] {
    vocabulary.words(concept).compactMap { Entry($0.words, language: $0.file) }
  }

  /// The commonest words of each language, by which it is known: their hashes, and the languages that have them.
  var commonWords: [UInt64: [Int]] {
    var languages: [UInt64: [Int]] = [:]
    for (language, words) in vocabulary.words(Lexicon.commonWords) {
      let bytes = Array(words)
      for word in hashedWords(bytes, in: 0..<bytes.count) {
        languages[word.hash, default: []].append(language)
      }
    }
    return languages
  }

  static let commonWords = "common"
}

private let mostWords = 600

extension Lexicon.Entry {
  /// Reads `two words` or `begin*`; nil for nothing.
  init?(_ written: ArraySlice<UInt8>, language: Int) {
    let bytes = Array(written)
    var words = hashedWords(bytes, in: 0..<bytes.count)
    guard !words.isEmpty else { return nil }
    self.language = language
    if bytes.last == UInt8(ascii: "*"), let last = words.popLast() {
      beginning = Array(bytes[last.start..<last.end])
    }
    hashes = words.map { inflectionHash(of: $0, in: bytes) }
  }
}

/// The languages in which a document is written: words of others mean something else in it, as the German "die" does.
struct LanguageMask: Sendable, Equatable {
  private var bits: UInt32 = 0

  func contains(_ language: Int) -> Bool { bits >> UInt32(language) & 1 == 1 }

  /// Counts common words, and letters of scripts that one language writes.
  ///
  /// - Parameter texts: Of the document; the first few hundred words tell.
  init(of texts: some Sequence<String>) {
    var counts = Array(repeating: 0, count: conceptFiles.count)
    var words = 0
    for text in texts where words < mostWords {
      let bytes = Array(text.utf8)
      for word in hashedWords(bytes, in: 0..<bytes.count) {
        words += 1
        for language in LanguageMask.commonWords[word.hash] ?? [] { counts[language] += 1 }
        if let language = LanguageMask.language(ofScriptAt: bytes[word.start]) {
          counts[language] += 1
        }
      }
    }
    // Japanese is written with the letters of Chinese too, Chinese not with those of Japanese.
    let (chinese, japanese) = (LanguageMask.chinese, LanguageMask.japanese)
    if counts[japanese] * 10 > counts[chinese] { counts[chinese] = 0 }
    // A twentieth of the words of any text are among its commonest; few of another language's are.
    let most = counts.max() ?? 0
    for (language, count) in counts.enumerated() where count * 20 >= words && count * 2 >= most {
      bits |= 1 << UInt32(language)
    }
    // A few words tell nothing.
    if bits == 0 { bits = 1 }
  }

  /// By the first byte of a letter: kana, ideographs, Hangul.
  private static func language(ofScriptAt byte: UInt8) -> Int? {
    switch byte {
    case 0xe3: japanese
    case 0xe4...0xe9: chinese
    case 0xea...0xed: korean
    default: nil
    }
  }

  private static let chinese = number("chinese")
  private static let japanese = number("japanese")
  private static let korean = number("korean")

  private static func number(_ language: String) -> Int {
    conceptFiles.firstIndex { $0.name == language } ?? 0
  }

  private static let commonWords = Lexicon.standard.commonWords
}
