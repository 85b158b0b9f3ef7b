/// Finds how an incident was found: by what stands under detection, else in the timeline before the incident
/// turned, else in title and summary; nil where no words tell it.
struct DetectionReader {
  /// What was found first at each place, in the order of trust.
  private var found: [Detection?] = [nil, nil, nil]
  /// The line of the entry from which on the timeline tells of something else.
  private let turn: Int

  init(of document: Document) {
    let turning = document.timeline.first { $0.phase == .mitigated || $0.phase == .resolved }
    turn = turning?.line ?? Int.max
  }

  var best: Detection? { found.lazy.compactMap(\.self).first }

  /// Returns whether a source could tell more than what was found.
  func isOpen(to source: EvidenceSource) -> Bool {
    guard let trust = trust(in: source.role) else { return false }
    return found[...trust].allSatisfy { $0 == nil }
      && (source.role != .timeline || source.line < turn)
  }

  /// Looks at a sentence that is not doubtful.
  mutating func take(_ sentence: Sentence, _ scan: SentenceScan, _ matcher: PatternMatcher) {
    // Of two in a sentence the first was the one that came first.
    guard let trust = trust(in: sentence.role), found[trust] == nil,
      let first = matcher.signals(
        shownBy: scan, to: matcher.detection, in: RoleMask(sentence.role)
      ).first
    else { return }
    found[trust] = Detection(
      kind: Detection.Kind.allCases[first.pattern - matcher.patterns.count], line: sentence.line,
      text: scan.text(in: sentence.range))
  }

  private func trust(in role: Role) -> Int? {
    switch role {
    case .detection: 0
    case .timeline: 1
    case .title, .summary: 2
    default: nil
    }
  }
}
