/// A document that answers a query, with the lines that show it.
public struct SearchHit: Sendable, Equatable {
  /// One line of the file, and where in it the words of the query stand.
  public struct Line: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var role: Role
    /// A part of the passage around the words, on one line.
    public var snippet: String
    /// Ranges of the matched words, as offsets into the UTF-8 bytes of `snippet`, ascending.
    public var highlights: [Range<Int>]

    public init(line: Int, role: Role, snippet: String, highlights: [Range<Int>]) {
      self.line = line
      self.role = role
      self.snippet = snippet
      self.highlights = highlights
    }
  }

  public var incident: Incident
  /// Larger is better; comparable within one answer only.
  public var score: Double
  /// The best first, three at most.
  public var lines: [Line]
  /// Why it is like what was asked about; nil for the answer to a query.
  public var likeness: Likeness?

  public init(incident: Incident, score: Double, lines: [Line]) {
    self.incident = incident
    self.score = score
    self.lines = lines
  }
}
