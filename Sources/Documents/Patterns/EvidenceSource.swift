/// A piece of a document that may show a pattern, or tells why it may not.
struct EvidenceSource {
  /// Why nothing in it counts.
  enum Reservation: String {
    /// What machines and other people said.
    case code, quote
    /// Names of columns, not what stands in them.
    case header
    /// What did not happen.
    case luck
    /// An answer that the author did not tick.
    case unticked
    /// The section in which the author calls the incident a one-off.
    case oneOff
  }

  var line: Int
  var role: Role
  /// A line end in it is a line end in the file.
  var text: String
  var reservation: Reservation?
  /// How much what stands there says.
  var place = Place.telling

  enum Place {
    /// Title and summary.
    case head
    case firstCause
    case telling
    /// Timeline, impact and repair.
    case passing
    /// Action items: what is wanted now need not be what was amiss.
    case asked

    var isPrimary: Bool { self == .head || self == .firstCause }
    var isPassing: Bool { self == .passing }

    /// Fixed by documents that were labelled, see docs/patterns.md.
    var factor: Double {
      switch self {
      case .head: 1.5
      case .firstCause, .telling, .asked: 1
      case .passing: 0.5
      }
    }
  }
}

extension Document {
  /// All text that can show a pattern, in the order of the file.
  var evidenceSources: [EvidenceSource] { evidenceSources(withReserved: false) }

  /// The same, with what counts for nothing, and why.
  var allEvidenceSources: [EvidenceSource] { evidenceSources(withReserved: true) }

  private func evidenceSources(withReserved: Bool) -> [EvidenceSource] {
    var sources: [EvidenceSource] = []
    if !title.isEmpty {
      sources.append(EvidenceSource(line: titleLine, role: .title, text: title, place: .head))
    }
    for tag in tags {
      sources.append(EvidenceSource(line: tagLines[tag] ?? 1, role: .tags, text: tag))
    }
    if let summary = statedSummary {
      sources.append(
        EvidenceSource(line: summary.line, role: .summary, text: summary.text, place: .head))
    }
    var isFirstCause = true
    for section in sections where withReserved || section.role != .luck {
      let isOneOff = section.role == .pattern && section.passages.contains(where: isTickedOneOff)
      for passage in section.passages where passage.kind != .markup {
        let reservation = reservation(of: passage, in: section, isOneOff: isOneOff)
        guard withReserved || reservation == nil else { continue }
        for part in labelledParts(of: passage, role: section.role) {
          sources.append(
            EvidenceSource(
              line: part.line, role: part.role, text: part.text, reservation: reservation,
              place: place(of: part.role, in: section, isFirstCause: isFirstCause)))
          if part.role == .factors, reservation == nil { isFirstCause = false }
        }
      }
    }
    return sources
  }
}

private func place(of role: Role, in section: Section, isFirstCause: Bool) -> EvidenceSource.Place {
  switch role {
  case .title, .summary: .head
  case .factors: isFirstCause ? .firstCause : .telling
  // The updates of a status page, each below its time, tell the story.
  case .timeline where section.reason == .time: .telling
  case .timeline, .impact, .mitigation, .helped: .passing
  case .actions: .asked
  default: .telling
  }
}

private func reservation(of passage: Passage, in section: Section, isOneOff: Bool)
  -> EvidenceSource.Reservation?
{
  if section.role == .luck { return .luck }
  switch passage.kind {
  case .code: return .code
  case .quote: return .quote
  case .header:
    // Where the first row has to be one, as in a table of keys and values, it may hold a sentence.
    return passage.text.split(separator: "|").allSatisfy { plainWords(String($0)).count <= 4 }
      ? .header : nil
  case .prose, .item, .row, .markup: break
  }
  guard section.role == .pattern else { return nil }
  if isOneOff { return .oneOff }
  return Checkbox(passage.text)?.state == .open ? .unticked : nil
}

/// `- [x] One-off`, below the question whether it is one.
private func isTickedOneOff(_ passage: Passage) -> Bool {
  guard Checkbox(passage.text)?.state == .done else { return false }
  let words = plainWords(String(withoutCheckbox(passage.text).prefix(20)))
  return words.first == "no" || words.first == "oneoff" || words.starts(with: ["one", "off"])
}
