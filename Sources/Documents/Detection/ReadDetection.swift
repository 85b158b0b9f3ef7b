/// Returns how an incident was found: by what stands under detection, else in the timeline before the
/// incident turned, else in title and summary; nil where no words tell it.
func detection(of document: Document) -> Detection? {
  guard document.kind == .postmortem else { return nil }
  let turned = document.timeline.first { $0.phase == .mitigated || $0.phase == .resolved }?.line
  let sources = document.evidenceSources.filter { source in
    source.role != .timeline || turned.map { source.line < $0 } ?? true
  }
  var scan = SentenceScan(DetectionWords.matcher.phrases)
  for roles in detectionRoles {
    for source in sources where roles.contains(source.role) {
      if let found = detection(in: source, &scan) { return found }
    }
  }
  return nil
}

/// In the order of trust.
private let detectionRoles: [Set<Role>] = [[.detection], [.timeline], [.title, .summary]]

private func detection(in source: EvidenceSource, _ scan: inout SentenceScan) -> Detection? {
  let matcher = DetectionWords.matcher
  guard let look = matcher.looks[source.role] else { return nil }
  scan.read(source.text, for: matcher.phrases)
  guard scan.holds(anyOf: look.isWaitedFor) else { return nil }
  for sentence in sentences(in: scan.bytes, line: source.line, role: source.role) {
    scan.find(in: sentence.range)
    guard matcher.doubt(in: scan) == nil else { continue }
    // Of two in a sentence the first was the one that came first.
    if let first = matcher.signals(shownBy: scan, to: look).first,
      let kind = Detection.Kind(rawValue: matcher.patterns[first.pattern].id)
    {
      return Detection(kind: kind, line: sentence.line, text: scan.text(in: sentence.range))
    }
  }
  return nil
}
