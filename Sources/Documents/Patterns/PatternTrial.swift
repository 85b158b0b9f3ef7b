/// What a pattern file would do in a knowledge base, before it is put there.
public struct PatternTrial: Sendable {
  /// Nil where the file has no pattern that could be read.
  public var pattern: Pattern?
  public var findings: [Finding]
  /// Every incident that would carry the tag, with the words that show it.
  public var tagged: [(incident: Incident, tag: PatternTag)]
  /// How many these are, and how many of them do not carry it yet, however many of them are kept.
  public let count: Int
  public let newCount: Int
  /// Incidents that carry the tag by the pattern that is in force, and would lose it.
  public var lost: [Incident]

  /// - Parameters:
  ///   - file: The pattern file as read.
  ///   - tagged: In any order; it is kept.
  ///   - incidents: All of the knowledge base, with the patterns that they carry now.
  public init(
    _ file: PatternFile, tagged: [(incident: Incident, tag: PatternTag)], incidents: [Incident]
  ) {
    pattern = file.pattern
    findings = file.findings
    self.tagged = tagged
    let paths = Set(tagged.map(\.incident.path))
    let id = file.pattern?.id ?? ""
    count = tagged.count
    newCount =
      file.pattern == nil ? 0 : tagged.count { !$0.incident.patterns.contains(id) }
    lost = incidents.filter { $0.patterns.contains(id) && !paths.contains($0.path) }
  }

  /// Returns whether an incident would carry a tag that it does not carry yet.
  public func isNew(_ incident: Incident) -> Bool {
    pattern.map { !incident.patterns.contains($0.id) } ?? false
  }
}
