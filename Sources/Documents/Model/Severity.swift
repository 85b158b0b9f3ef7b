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
  /// The words of the settings, worst first.
  public var words: [String]

  public static let standard = SeverityScale(words: ["critical", "major", "moderate", "minor"])

  public init(words: [String]) {
    self.words = words.map { $0.lowercased() }
  }

  /// Returns the rank of a severity as people write it: `Critical - everything down`, `SEV-2`, `P0`.
  ///
  /// The scale's own words come first, then the usual words of other houses, then SEV0–4, P0–4 and S1–4.
  /// SEV0 and SEV1 are both worst, since houses that begin at one have no zero.
  public func rank(of written: String) -> Int? {
    let words = written.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first else { return nil }
    if let own = self.words.firstIndex(of: first) { return own + 1 }
    if let usual = SeverityScale.usualWords[first] { return min(usual, max(self.words.count, 1)) }
    var digits = Substring(first)
    for prefix in ["severity", "sev", "p", "s"] where first.hasPrefix(prefix) {
      digits = first.dropFirst(prefix.count)
      break
    }
    if digits.isEmpty, words.count > 1 { digits = Substring(words[1]) }
    guard let number = Int(digits), (0...5).contains(number) else { return nil }
    return max(number, 1)
  }

  private static let usualWords: [String: Int] = [
    "blocker": 1, "catastrophic": 1, "cosmetic": 4, "critical": 1, "emergency": 1, "high": 2,
    "info": 5, "informational": 5, "low": 4, "major": 2, "medium": 3, "minor": 4, "moderate": 3,
    "severe": 1, "trivial": 5, "urgent": 1,
  ]
}
