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
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      if first == "|" {
        tokens.append(.bar)
        rest.removeFirst()
        continue
      }
      var isExcluded = false
      if first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) == true {
        isExcluded = true
        rest.removeFirst()
      }
      let written: Substring
      if rest.first == "\"" {
        rest.removeFirst()
        let end = rest.firstIndex(of: "\"") ?? rest.endIndex
        written = rest[..<end]
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      } else {
        let end = rest.firstIndex { $0.isWhitespace || $0 == "|" } ?? rest.endIndex
        written = rest[..<end]
        rest = rest[end...]
      }
      if written == "OR", !isExcluded {
        tokens.append(.bar)
        continue
      }
      tokens.append(
        .term(
          Phrase(words: plainWords(String(written)), isPrefix: written.hasSuffix("*")),
          isExcluded: isExcluded))
    }
    return tokens
  }
}
