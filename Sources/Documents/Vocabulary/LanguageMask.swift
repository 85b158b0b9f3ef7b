/// The languages in which a document is written: words of others mean something else in it, as the German "die" does.
struct LanguageMask: Sendable, Equatable {
  private var bits: UInt32 = 0

  func contains(_ language: Int) -> Bool { bits >> UInt32(language) & 1 == 1 }

  /// English and those of the document, as places in ``languages``.
  var andEnglish: [Int] { languages.indices.filter { $0 == 0 || contains($0) } }

  /// Counts common words, and letters of scripts that one language writes.
  ///
  /// - Parameter texts: Of the document; the first few hundred words tell.
  init(of texts: some Sequence<String>) {
    var counts = Array(repeating: 0.0, count: languages.count)
    var words = 0.0
    for text in texts where words < mostWords {
      let bytes = Array(text.utf8)
      for word in hashedWords(bytes, in: 0..<bytes.count) {
        words += 1
        // Neighbours share many words; one that several have tells little of each.
        let known = LanguageMask.commonWords[word.hash] ?? []
        for language in known { counts[language] += 1 / Double(known.count) }
        if let language = LanguageMask.language(ofScriptAt: bytes[word.start]) {
          counts[language] += 1
        }
      }
    }
    // Japanese is written with the letters of Chinese too, Chinese not with those of Japanese.
    let (chinese, japanese) = (LanguageMask.chinese, LanguageMask.japanese)
    if counts[japanese] * 10 > counts[chinese] { counts[chinese] = 0 }
    let most = counts.max() ?? 0
    for (language, count) in counts.enumerated()
    where count >= words * leastShare && count >= most * leastOfMost {
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
    languages.firstIndex { $0.name == language } ?? 0
  }

  /// The commonest words of each language, by which it is known: their hashes, and the languages that have them.
  private static let commonWords: [UInt64: [Int]] = {
    var known: [UInt64: [Int]] = [:]
    for (language, words) in Vocabulary.standard.words("common") {
      known[WordHash.of(String(decoding: words, as: UTF8.self)), default: []].append(language)
    }
    return known
  }()
}

private let mostWords = 600.0
/// Of most reports the listed words are a tenth to a quarter, of one in another language seldom a thirtieth.
private let leastShare = 0.04
/// Danish reaches two thirds of what a Norwegian text has, no other pair half.
private let leastOfMost = 0.6
