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
