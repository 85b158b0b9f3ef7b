/// Reads the `match` of a signal: alternatives between `|`, each of terms that must all stand in one sentence, or,
/// after `-`, must not.
///
/// A term is a word, a `"phrase"`, the beginning of a word (`config*`), or any word of a concept (`@absence`). Between
/// two terms `NEAR/4` asks for at most four words between them, and `THEN/4` for the same in this order.
enum SignalParser {
  static func alternatives(in text: String) -> [Pattern.Alternative] {
    var alternatives: [Pattern.Alternative] = []
    var current = Pattern.Alternative(required: [])
    var distance = Pattern.Distance.sentence
    func close() {
      distance = .sentence
      if !current.required.isEmpty { alternatives.append(current) }
      current = Pattern.Alternative(required: [])
    }
    for token in tokens(text) {
      switch token {
      case .bar: close()
      case .distance(let wanted): distance = wanted
      case .term(let term, let isExcluded):
        if isExcluded {
          current.excluded.append(term)
        } else {
          current.required.append(
            Pattern.Part(term, current.required.isEmpty ? .sentence : distance))
          distance = .sentence
        }
      }
    }
    close()
    return alternatives
  }

  /// Returns what in a `match` has no effect: a distance with nothing on one of its sides, or one that is none.
  static func idle(in text: String) -> [String] {
    var idle: [String] = []
    var before = Token.bar
    for token in tokens(text) + [.bar] {
      switch (before, token) {
      case (.bar, .distance), (.distance, .bar), (.distance, .distance):
        idle.append("a distance stands between two terms")
      case (_, .term(.phrase(let phrase), _)) where isLikeDistance(phrase):
        idle.append(
          "`\(phrase.words.joined(separator: "/"))` is no distance; write NEAR/4 or THEN/4, at most 20"
        )
      default: break
      }
      before = token
    }
    return idle
  }

  private static func isLikeDistance(_ phrase: Phrase) -> Bool {
    phrase.words.count == 2 && ["near", "then"].contains(phrase.words[0])
      && Int(phrase.words[1]) != nil
  }

  private enum Token {
    case bar
    case distance(Pattern.Distance)
    case term(Pattern.Term, isExcluded: Bool)
  }

  private static func tokens(_ text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let blank = lengthOfBlank(bytes, at: place)
      if blank > 0 {
        place += blank
        continue
      }
      if bytes[place] == UInt8(ascii: "|") {
        tokens.append(.bar)
        place += 1
        continue
      }
      let isExcluded =
        bytes[place] == UInt8(ascii: "-") && place + 1 < bytes.count
        && lengthOfBlank(bytes, at: place + 1) == 0
      if isExcluded { place += 1 }
      let isQuoted = bytes[place] == UInt8(ascii: "\"")
      if isQuoted { place += 1 }
      var end = place
      while end < bytes.count,
        isQuoted
          ? bytes[end] != UInt8(ascii: "\"")
          : bytes[end] != UInt8(ascii: "|") && lengthOfBlank(bytes, at: end) == 0
      {
        end += 1
      }
      let written = String(decoding: bytes[place..<end], as: UTF8.self)
      place = isQuoted ? end + 1 : end
      if !isQuoted, !isExcluded, let mark = mark(written) {
        tokens.append(mark)
      } else if let term = Pattern.Term(written, isQuoted: isQuoted) {
        tokens.append(.term(term, isExcluded: isExcluded))
      }
    }
    return tokens
  }

  private static func mark(_ written: String) -> Token? {
    if written == "OR" { return .bar }
    let parts = written.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let words = Int(parts[1]), (0...20).contains(words) else { return nil }
    switch parts[0] {
    case "NEAR": return .distance(.near(words))
    case "THEN": return .distance(.then(words))
    default: return nil
    }
  }

  /// Returns how many bytes at a place are a blank: one of ASCII, or the wide one of Chinese and Japanese.
  private static func lengthOfBlank(_ bytes: [UInt8], at place: Int) -> Int {
    if isBlank(bytes[place]) { return 1 }
    return bytes[place] == 0xe3 && bytes[place...].starts(with: "\u{3000}".utf8) ? 3 : 0
  }
}

extension Pattern.Term {
  /// Reads a term as it is written in a signal; nil for what holds no letter.
  init?(_ written: String, isQuoted: Bool = false) {
    if !isQuoted, written.hasPrefix("@") {
      self = .concept(String(written.dropFirst()))
      return
    }
    let words = plainWords(written)
    guard !words.isEmpty else { return nil }
    self = .phrase(Phrase(words: words, isPrefix: written.hasSuffix("*")))
  }

  /// As it is written in a signal.
  var text: String {
    switch self {
    case .concept(let name): "@" + name
    case .phrase(let phrase): phrase.words.joined(separator: " ") + (phrase.isPrefix ? "*" : "")
    }
  }
}
