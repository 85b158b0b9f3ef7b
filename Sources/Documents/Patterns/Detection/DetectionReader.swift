/// Finds how an incident was found: by what stands under detection, else in the timeline before the incident
/// turned, else in title and summary; nil where no words tell it.
struct DetectionReader {
  /// What was found first at each place, in the order of trust.
  private var found: [Detection?] = [nil, nil, nil]
  /// The lines of the entries up to which the timeline tells of it, by the first that tells of a turn: those below, or
  /// those above where the newest stands first.
  private let lines: Range<Int>

  init(of document: Document) {
    let timeline = document.timeline
    let moments = timeline.compactMap(\.start)
    let isNewestFirst =
      zip(moments, moments.dropFirst()).allSatisfy { $0 > $1 } && moments.count > 2
    let isTurn = { (entry: TimelineEntry) in entry.phase == .mitigated || entry.phase == .resolved }
    lines =
      isNewestFirst
      ? (timeline.last(where: isTurn).map { $0.line + 1 } ?? 0)..<Int.max
      : 0..<(timeline.first(where: isTurn)?.line ?? Int.max)
  }

  var best: Detection? { found.lazy.compactMap(\.self).first }

  /// Looks at a sentence that tells how an incident was found.
  mutating func take(_ kind: Detection.Kind, _ evidence: PatternTag.Evidence) {
    guard let trust = trust(in: evidence.role), found[trust] == nil,
      evidence.role != .timeline || lines.contains(evidence.line)
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
