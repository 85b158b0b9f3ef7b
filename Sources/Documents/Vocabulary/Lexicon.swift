/// Classes of words that say the same of an incident, such as `absence` or `observation`, in each language by itself.
///
/// The words are data: `concepts/` holds a file for each language, and english-concepts.txt says how they are
/// written.
struct Lexicon: Sendable {
  /// A word, or words in a row, of one language.
  struct Entry: Sendable {
    var phrase: Phrase
    var language: Int
  }

  private let vocabulary: Vocabulary
  private let count: Int

  static let standard = Lexicon(conceptFiles.map(\.bytes))

  init(_ files: [[UInt8]]) {
    vocabulary = Vocabulary(files)
    count = files.count
  }

  /// All classes that rules may name, sorted.
  var concepts: [String] { vocabulary.meanings.filter { $0 != Lexicon.commonWords } }

  func has(_ concept: String) -> Bool { vocabulary.has(concept) }

  /// Returns the words of a class, language by language.
  func entries(_ concept: String) -> [Entry] {
    (0..<count).flatMap { language in
      vocabulary.written(concept, inFile: language).compactMap { written in
        let words = plainWords(written)
        guard !words.isEmpty else { return nil }
        return Entry(
          phrase: Phrase(words: words, isPrefix: written.hasSuffix("*")), language: language)
      }
    }
  }

  /// The commonest words of a language, by which it is known.
  static let commonWords = "common"
}

private let mostWords = 600

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
    let (chinese, japanese) = (LanguageMask.number("chinese"), LanguageMask.number("japanese"))
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
    case 0xe3: number("japanese")
    case 0xe4...0xe9: number("chinese")
    case 0xea...0xed: number("korean")
    default: nil
    }
  }

  private static func number(_ language: String) -> Int { numbers[language] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: conceptFiles.enumerated().map { ($1.name, $0) })

  private static let commonWords: [UInt64: [Int]] = {
    var languages: [UInt64: [Int]] = [:]
    for entry in Lexicon.standard.entries(Lexicon.commonWords) {
      for word in entry.phrase.words {
        languages[WordHash.of(word), default: []].append(entry.language)
      }
    }
    return languages
  }()
}
