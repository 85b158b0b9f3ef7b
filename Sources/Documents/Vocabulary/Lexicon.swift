internal import Synchronization

/// Classes of words that say the same of an incident, such as `absence` or `observation`: the words of one language,
/// by their stems.
///
/// The words are data: `concepts/` holds a file for each language, and english-concepts.txt says how they are
/// written.
struct Lexicon: Sendable {
  private var words = PhraseMatcher()
  /// The class of each of the words, as a place in ``concepts``.
  private var classes: [Int] = []

  /// Reads a file of classes; it costs about half a microsecond for each word.
  init(_ file: [UInt8]) {
    let vocabulary = Vocabulary([file])
    for name in vocabulary.meanings {
      guard let place = Lexicon.places[name] else { continue }
      for (_, written) in vocabulary.words(name) {
        let bytes = Array(written)
        var hashed = hashedWords(bytes, in: 0..<bytes.count)
        let isBeginning = bytes.last == UInt8(ascii: "*")
        let beginning = isBeginning ? hashed.popLast().map { Array(bytes[$0.start..<$0.end]) } : nil
        guard !hashed.isEmpty || beginning != nil else { continue }
        words.add(hashes: hashed.map { inflectionHash(of: $0, in: bytes) }, beginning: beginning)
        classes.append(place)
      }
    }
    words.prepare()
  }

  /// Calls `body` with the class of each of its words that stand in a text, and which words of it they are.
  ///
  /// - Parameters:
  ///   - stems: Of the words of the text.
  ///   - bytes: The text in lower case.
  ///   - body: Called in the order of the first words.
  func forEachConcept(
    in stems: [HashedWord], of bytes: [UInt8], _ body: (Int, Range<Int>) -> Void
  ) {
    words.forEachPhrase(in: stems, of: bytes) { body(classes[$0], $1) }
  }

  /// How many words each class has.
  var sizes: [Int] {
    var sizes = Array(repeating: 0, count: Lexicon.concepts.count)
    for place in classes { sizes[place] += 1 }
    return sizes
  }

  /// The words of a language, which are read when they are first asked for: few folders have more than two.
  ///
  /// - Parameter language: A place in ``languages``.
  /// - Returns: Its classes.
  static func of(_ language: Int) -> Lexicon {
    lexicons[language].known.withLock { known in
      if let known { return known }
      let lexicon = Lexicon(languages[language].concepts)
      known = lexicon
      return lexicon
    }
  }

  private static let lexicons = languages.map { _ in UnreadLexicon() }

  /// All classes that rules may name, sorted; English has them all.
  static let concepts = Vocabulary([languages[0].concepts]).meanings

  /// Where each class stands in ``concepts``.
  static let places = Dictionary(
    uniqueKeysWithValues: concepts.enumerated().map { ($1, $0) })
}

private final class UnreadLexicon: Sendable {
  let known = Mutex<Lexicon?>(nil)
}
