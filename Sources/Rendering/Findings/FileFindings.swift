public import Documents

/// What a check found in one file; a file without findings counts as checked.
public struct FileFindings: Sendable, Equatable {
  /// Relative to the root of the knowledge base.
  public var path: String
  public var findings: [Finding]

  public init(path: String, findings: [Finding]) {
    self.path = path
    self.findings = findings
  }
}
