/// A sentence that is judged, and where it stands.
struct JudgedSentence {
  var line: Int
  var role: Role
  var place: EvidenceSource.Place
  var reservation: EvidenceSource.Reservation?
  /// True where a word such as `because` or `led to` stands in it.
  var saysWhy: Bool
  var scan: SentenceScan

  var evidence: PatternTag.Evidence {
    PatternTag.Evidence(line: line, role: role, text: scan.text(in: scan.range))
  }
}

/// Judges the sentences of one document, in buffers that are used again for each.
struct PatternJudge {
  let matcher: PatternMatcher
  private var scan: SentenceScan

  /// - Parameters:
  ///   - matcher: What is looked for.
  ///   - sources: All that the author tells, by which the languages are known; what is reserved does not count.
  init(_ matcher: PatternMatcher, _ sources: [EvidenceSource]) {
    self.matcher = matcher
    let told = sources.lazy.filter { $0.reservation == nil }.map(\.text)
    scan = SentenceScan(matcher, LanguageMask(of: told))
  }

  /// Calls `body` with each sentence that says anything of a pattern, and what it says.
  ///
  /// - Parameters:
  ///   - sources: Of the document.
  ///   - body: Called in the order of the sources.
  /// - Returns: How many words may say anything.
  mutating func read(_ sources: [EvidenceSource], _ body: (JudgedSentence, [Verdict]) -> Void)
    -> Int
  {
    var words = 0
    for source in sources {
      scan.read(source.text)
      if source.reservation == nil { words += scan.words.count }
      guard !scan.isEmpty else { continue }
      for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
        scan.find(in: sentence.range)
        guard !scan.terms.isEmpty else { continue }
        let verdicts = matcher.verdicts(on: scan, role: source.role)
        guard !verdicts.isEmpty else { continue }
        body(
          JudgedSentence(
            line: sentence.line, role: source.role, place: source.place,
            reservation: source.reservation, saysWhy: scan.contains(matcher.marks.cause),
            scan: scan), verdicts)
      }
    }
    return words
  }
}
