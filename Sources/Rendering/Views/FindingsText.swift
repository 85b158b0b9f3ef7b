internal import Documents

/// Returns findings one a line, each with its place first, so that editors can jump to it; then a count.
///
/// The lines are not wrapped: what reads them expects one a finding. The count is that of `all`, of which some may
/// be left out.
public func text(
  _ files: [FileFindings], of all: [FileFindings]? = nil, paths: PathFormat = PathFormat()
)
  -> StyledText
{
  var text = StyledText()
  for file in files {
    for finding in file.findings {
      let place: StyledLine =
        "\(paths.seen(file.path), .path, link: file.path):\(String(finding.line), .lineNumber, link: file.path):\(finding.column)"
      let severity = StyledLine(finding.severity.rawValue, Style(finding.severity))
      text.add(
        "\(place): \(severity): \(finding.message) \("[\(finding.rule.rawValue)]", .muted)")
    }
  }
  text.addGap()
  text.add(countLine(all ?? files))
  return text
}

/// Returns `1 error, 2 warnings in 2 of 14 files`.
private func countLine(_ files: [FileFindings]) -> StyledLine {
  let findings = files.flatMap(\.findings)
  let checked = counted(files.count, "file")
  if findings.isEmpty { return "\("no findings", .good) in \(checked)" }
  let counts = Finding.Severity.allCases.map { severity -> StyledLine in
    let number = findings.count { $0.severity == severity }
    return number == 0 ? "" : StyledLine(counted(number, severity.rawValue), Style(severity))
  }
  let affected = files.count { !$0.findings.isEmpty }
  return "\(counts.joined(by: ", ")) in \(affected) of \(checked)"
}

extension Style {
  fileprivate init(_ severity: Finding.Severity) {
    switch severity {
    case .error: self = .critical
    case .warning: self = .moderate
    case .note: self = .minor
    }
  }
}
