/// A pattern found in a document, with the sentences that show it.
public struct PatternTag: Sendable, Equatable {
  public struct Evidence: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    /// The sentence as it stands in the file, on one line.
    public var text: String

    public init(line: Int, role: Role, text: String) {
      self.line = line
      self.role = role
      self.text = text
    }
  }

  /// The pattern's id.
  public var id: String
  public var score: Int
  public var evidence: [Evidence]

  public init(id: String, score: Int, evidence: [Evidence]) {
    self.id = id
    self.score = score
    self.evidence = evidence
  }
}
