/// Reads the `match` of a signal: alternatives between `|`, each of words, prefixes and phrases that must
/// all stand in one sentence, or, after `-`, must not.
enum SignalParser {
  static func alternatives(in text: String) -> [Pattern.Alternative] {
    var alternatives: [Pattern.Alternative] = []
    var current = Pattern.Alternative(required: [])
    func close() {
      if !current.required.isEmpty { alternatives.append(current) }
      current = Pattern.Alternative(required: [])
    }
    for token in tokens(text) {
      switch token {
      case .bar: close()
      case .term(let term, let isExcluded):
        guard !term.words.isEmpty else { continue }
        if isExcluded { current.excluded.append(term) } else { current.required.append(term) }
      }
    }
    close()
    return alternatives
  }

  private enum Token {
    case bar
    case term(Phrase, isExcluded: Bool)
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
      let written = bytes[place..<end]
      place = isQuoted ? end + 1 : end
      if written.elementsEqual("OR".utf8), !isQuoted, !isExcluded {
        tokens.append(.bar)
        continue
      }
      tokens.append(
        .term(
          Phrase(
            words: plainWords(String(decoding: written, as: UTF8.self)),
            isPrefix: written.last == UInt8(ascii: "*")), isExcluded: isExcluded))
    }
    return tokens
  }

  /// Returns how many bytes at a place are a blank: one of ASCII, or the wide one of Chinese and Japanese.
  private static func lengthOfBlank(_ bytes: [UInt8], at place: Int) -> Int {
    if isBlank(bytes[place]) { return 1 }
    return bytes[place] == 0xe3 && bytes[place...].starts(with: "\u{3000}".utf8) ? 3 : 0
  }
}
