/// A piece of a document that may show a pattern, or tells why it may not.
struct EvidenceSource {
  /// Why nothing in it counts.
  enum Reservation: String {
    /// What machines and other people said.
    case code, quote
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
}

extension Document {
  /// All text that can show a pattern, in the order of the file.
  var evidenceSources: [EvidenceSource] { evidenceSources(withReserved: false) }

  /// The same, with what counts for nothing, and why.
  var allEvidenceSources: [EvidenceSource] { evidenceSources(withReserved: true) }

  private func evidenceSources(withReserved: Bool) -> [EvidenceSource] {
    var sources: [EvidenceSource] = []
    if !title.isEmpty { sources.append(EvidenceSource(line: titleLine, role: .title, text: title)) }
    for tag in tags {
      sources.append(EvidenceSource(line: tagLines[tag] ?? 1, role: .tags, text: tag))
    }
    if let summary = statedSummary {
      sources.append(EvidenceSource(line: summary.line, role: .summary, text: summary.text))
    }
    for section in sections where withReserved || section.role != .luck {
      let isOneOff = section.role == .pattern && section.passages.contains(where: isTickedOneOff)
      for passage in section.passages where passage.kind != .markup {
        let reservation = reservation(of: passage, in: section, isOneOff: isOneOff)
        guard withReserved || reservation == nil else { continue }
        for part in labelledParts(of: passage, role: section.role) {
          sources.append(
            EvidenceSource(
              line: part.line, role: part.role, text: part.text, reservation: reservation))
        }
      }
    }
    return sources
  }
}

private func reservation(of passage: Passage, in section: Section, isOneOff: Bool)
  -> EvidenceSource.Reservation?
{
  if section.role == .luck { return .luck }
  switch passage.kind {
  case .code: return .code
  case .quote: return .quote
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
