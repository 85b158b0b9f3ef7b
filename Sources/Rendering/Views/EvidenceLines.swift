internal import Documents

/// Returns the sentences that show a pattern, quoted, each with its line and section.
func evidenceLines(
  _ evidence: [PatternTag.Evidence], path: String, width: Int, indent: Int
) -> [StyledLine] {
  let lineWidth = evidence.map { String($0.line).utf8.count }.max() ?? 0
  let roleWidth = evidence.map { $0.role.rawValue.utf8.count }.max() ?? 0
  return evidence.flatMap { evidence in
    let number: StyledLine = "\(String(evidence.line), .lineNumber, link: path)"
    let role = StyledLine(evidence.role.rawValue, .muted).padded(to: roleWidth)
    let head: StyledLine = "\(spaces(indent))\(number.aligned(right: lineWidth))  \(role)  "
    return head.hanging("“\(evidence.text)”", width: width)
  }
}
