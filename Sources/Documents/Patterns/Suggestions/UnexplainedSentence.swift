/// A sentence about what went wrong, of which no pattern has taken notice.
public struct UnexplainedSentence: Sendable, Equatable {
  /// From 1.
  public var line: Int
  public var text: String
  /// In lower case.
  public var words: [String]
}

extension Document {
  /// Returns the sentences of title, summary, contributing factors and lessons in which no signal of any
  /// pattern counts.
  public func unexplainedSentences(_ matcher: PatternMatcher) -> [UnexplainedSentence] {
    guard kind == .postmortem else { return [] }
    var scan = SentenceScan(matcher.phrases)
    var found: [UnexplainedSentence] = []
    for source in evidenceSources where tellingRoles.contains(source.role) {
      scan.read(source.text, for: matcher.phrases)
      for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
        scan.find(in: sentence.range)
        let shown = matcher.signals(
          shownBy: scan, to: matcher.look, in: RoleMask(source.role))
        // A doubt is a doubt about any words, and the prompt of a form is nobody's.
        guard shown.isEmpty, matcher.doubt(in: scan) == nil else { continue }
        let text = scan.text(in: sentence.range)
        let words = plainWords(withoutLabel(text))
        if words.count > 1 {
          found.append(UnexplainedSentence(line: sentence.line, text: text, words: words))
        }
      }
    }
    return found
  }
}

/// Returns what stands after a label such as `Category:`, which recurs because the form has it.
private func withoutLabel(_ text: String) -> String {
  guard let colon = text.utf8.prefix(30).firstIndex(of: UInt8(ascii: ":")) else { return text }
  return String(text[text.utf8.index(after: colon)...])
}

/// Where causes are told. A timeline tells what was done, and impact and narrative what was seen.
private let tellingRoles: Set<Role> = [.title, .summary, .factors, .lessons]
