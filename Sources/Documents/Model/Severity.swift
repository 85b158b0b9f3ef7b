/// How bad an incident was, in its author's word and on a scale.
public struct Severity: Sendable, Equatable {
  public var written: String
  /// 1 is worst; nil for a word that no known scale has.
  public var rank: Int?

  public init(written: String, rank: Int?) {
    self.written = written
    self.rank = rank
  }
}

/// The order of severities, worst first.
public struct SeverityScale: Sendable, Equatable {
  /// The words of the settings as they are written there, worst first; case does not count.
  public var words: [String]

  public static let standard = SeverityScale(words: ["critical", "major", "moderate", "minor"])

  public init(words: [String]) {
    self.words = words
  }

  /// Returns the rank of a severity as people write it: `Critical - everything down`, `SEV-2`, `P0`.
  ///
  /// The scale's own words come first, then words that mean the same as one of them, also in other languages,
  /// then the usual words of other houses, then SEV0–4, P0–4 and S1–4. SEV0 and SEV1 are both worst, since
  /// houses that begin at one have no zero.
  public func rank(of written: String) -> Int? {
    let words = severityWords(written)
    guard let first = words.first else { return nil }
    if let own = rankOfOwnWord(beginning: words) { return own }
    if let level = SeverityScale.levels[first],
      let same = self.words.firstIndex(where: { SeverityScale.levels[$0.lowercased()] == level })
    {
      return same + 1
    }
    if let usual = SeverityScale.usualRank(of: written) {
      return min(usual, max(self.words.count, 1))
    }
    // A number below zero is on no scale.
    if trimmedText(written).hasPrefix("-") { return nil }
    var digits = Substring(first)
    for prefix in ["severity", "sev", "p", "s"] where first.hasPrefix(prefix) {
      digits = first.dropFirst(prefix.count)
      break
    }
    if digits.isEmpty, words.count > 1 { digits = Substring(words[1]) }
    guard let number = Int(digits), (0...5).contains(number) else { return nil }
    return max(number, 1)
  }

  /// Returns the word of a new document for a severity: that of the house's own scale, in its spelling.
  ///
  /// - Returns: nil for what the house does not have. One without a scale of its own has every word that has a rank.
  public func ownWord(for written: String) -> String? {
    let words = severityWords(written)
    if let own = self.words.first(where: { severityWords($0) == words }), !words.isEmpty {
      return own
    }
    return self == .standard && rank(of: written) != nil ? oneLine(written) : nil
  }

  /// The longest word of the scale counts: `very high` is none that begins with `very`.
  private func rankOfOwnWord(beginning words: [String]) -> Int? {
    let own = self.words.enumerated().map { ($0.offset + 1, severityWords($0.element)) }
    return own.filter { !$0.1.isEmpty && words.starts(with: $0.1) }
      .max { $0.1.count < $1.1.count }?.0
  }

  /// The rank of the words in which many houses write English.
  private static func usualRank(of written: String) -> Int? {
    usualWords.matches(in: written).first { $0.words.lowerBound == 0 }?.meaning
  }

  private static let usualWords = PhraseTable(
    Vocabulary.standard.terms((1...5).map { ("severity.\($0)", $0) }) {
      languages[$0].name == "english"
    })

  private enum Level { case critical, high, medium, low }

  /// Words that plainly mean one level. What means a worse one in one language and a better in another, as
  /// 重大 does in Japanese and Chinese, is left out.
  private static let levels: [String: Level] = {
    let words: [(Level, String)] = [
      (
        .critical,
        "critical critica critico crítica crítico critique kritisch kritische kritiek kritisk kritiska "
          + "krytyczny krytyczna kritická kritický kritik критический критическая критично 致命的 致命"
      ),
      (
        .high,
        "high major alta alto hoch hohe haute élevée élevé elevee eleve hoog hög høy høj wysoki wysoka "
          + "vysoká vysoký yüksek высокий высокая 高 높음"
      ),
      (
        .medium,
        "medium moderate media medio média médio mittel mittlere moyenne moyen gemiddeld middels medel "
          + "średni średnia střední orta средний средняя 中 중간"
      ),
      (
        .low,
        "low minor baja bajo baixa baixo bassa basso niedrig gering faible basse laag låg lav niski niska "
          + "nízká nízký düşük низкий низкая 低 낮음"
      ),
    ]
    var levels: [String: Level] = [:]
    for (level, words) in words {
      for word in words.split(separator: " ") { levels[String(word)] = level }
    }
    return levels
  }()
}

private func severityWords(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
