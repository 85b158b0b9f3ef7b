/// Returns what a check finds in a file beside what its reading told: form, structure, language and secrets.
///
/// It costs about as much as reading the file, which is why an index does without.
///
/// - Parameters:
///   - documents: All that were read from the file.
///   - bytes: The whole file.
///   - ignored: What its comments tell to ignore.
///   - dueDays: What the settings say of items without a day.
/// - Returns: In the order of the file; nothing is left out for comments or levels.
public func checkFindings(
  of documents: [Document], in bytes: [UInt8], ignored: IgnoreMarks, dueDays: Bool
) -> [Finding] {
  let source = SourceLines(bytes)
  var findings = secretFindings(in: bytes) + ignored.findings
  for document in documents where document.kind == .postmortem {
    findings += structureFindings(of: document, dueDays: dueDays)
    findings += languageFindings(of: document, in: source)
  }
  findings += formSlips(of: documents, in: source).map(\.finding)
  return findings.sorted(by: Finding.precedes)
}

/// How much each rule matters to somebody; what is not named has its usual level.
public struct CheckLevels: Sendable, Equatable {
  public enum Level: String, Sendable, CaseIterable {
    case off, note, warning, error
  }

  public var levels: [Rule: Level]

  public init(_ levels: [Rule: Level] = [:]) {
    self.levels = levels
  }

  /// Returns findings with the levels of their rules, without those that are off.
  public func applied(to findings: [Finding]) -> [Finding] {
    guard !levels.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let level = levels[finding.rule] else { return finding }
      guard let severity = Finding.Severity(rawValue: level.rawValue) else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}

/// Returns a finding for each secret of a file: an error where nobody but its provider writes such words, a warning
/// where it may open nothing any more. It never quotes one.
///
/// - Parameter bytes: The whole file.
/// - Returns: In the order of the file.
func secretFindings(in bytes: [UInt8]) -> [Finding] {
  let found = secrets(in: bytes, atLeast: .likely)
  guard !found.isEmpty else { return [] }
  let source = SourceLines(bytes)
  return found.map { secret in
    let line = source.line(at: secret.range.lowerBound)
    return Finding(
      line: line, column: secret.range.lowerBound - source.start(ofLine: line) + 1,
      secret.kind.certainty == .certain ? .error : .warning, .secret,
      "\(secret.kind.name): revoke it, then take it out here and of git's history; where it opens nothing, put `<!-- pragma: allowlist secret -->` on the line"
    )
  }
}
