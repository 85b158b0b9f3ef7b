internal import Documents

/// Returns findings as workflow commands of GitHub Actions, which show them beside the changed lines.
///
/// The escapes are those of `command.ts` in actions/toolkit; notes become notices.
public func gitHubAnnotations(_ files: [FileFindings]) -> String {
  var text = ""
  for file in files {
    for finding in file.findings {
      let properties = [
        "file=\(escapedProperty(file.path))", "line=\(finding.line)", "col=\(finding.column)",
        "title=\(escapedProperty(finding.rule.rawValue))",
      ]
      text += "::\(command(finding.severity)) \(properties.joined(separator: ","))"
      text += "::\(escapedData(finding.message))\n"
    }
  }
  return text
}

private func command(_ severity: Finding.Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .note: "notice"
  }
}

private func escapedData(_ text: String) -> String {
  escaped(text, "%\r\n")
}

private func escapedProperty(_ text: String) -> String {
  escaped(text, "%\r\n:,")
}

private func escaped(_ text: String, _ special: String) -> String {
  var escaped = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if special.unicodeScalars.contains(scalar) {
      escaped += percentEncoded(String(scalar))
    } else {
      escaped.unicodeScalars.append(replacement(for: scalar, after: previous) ?? scalar)
    }
    previous = scalar
  }
  return escaped
}
