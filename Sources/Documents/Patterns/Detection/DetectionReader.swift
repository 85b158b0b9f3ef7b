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

  /// Looks at a sentence that tells how an incident was found.
  mutating func take(_ kind: Detection.Kind, _ evidence: PatternTag.Evidence) {
    guard let trust = trust(in: evidence.role), found[trust] == nil,
      evidence.role != .timeline || evidence.line < turn
    else { return }
    found[trust] = Detection(kind: kind, line: evidence.line, text: evidence.text)
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
