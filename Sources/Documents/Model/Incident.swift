public import Platform

/// The facts of a document that the index keeps: what listings, reports and statistics are made of.
public struct Incident: Sendable, Equatable {
  public var id: String
  public var path: String
  public var kind: Document.Kind
  public var title: String
  public var date: Day?
  public var severity: Severity?
  public var status: String?
  public var systems: [String]
  /// Ids in order of their score.
  public var patterns: [String]
  /// How it was found; nil where nothing tells it.
  public var detection: Detection.Kind?
  /// Minutes from the start; nil where the timeline does not tell.
  public var toDetect: Int?
  public var toMitigate: Int?
  public var toResolve: Int?

  public init(
    id: String, path: String, kind: Document.Kind = .postmortem, title: String, date: Day?,
    severity: Severity?, status: String? = nil, systems: [String] = [], patterns: [String] = [],
    detection: Detection.Kind? = nil, toDetect: Int? = nil, toMitigate: Int? = nil,
    toResolve: Int? = nil
  ) {
    self.id = id
    self.path = path
    self.kind = kind
    self.title = title
    self.date = date
    self.severity = severity
    self.status = status
    self.systems = systems
    self.patterns = patterns
    self.detection = detection
    self.toDetect = toDetect
    self.toMitigate = toMitigate
    self.toResolve = toResolve
  }

  /// Takes the facts out of a document.
  public init(_ document: Document) {
    let phases = document.phases
    self.init(
      id: document.id, path: document.path, kind: document.kind, title: document.title,
      date: document.date, severity: document.severity, status: document.status,
      systems: document.systems, patterns: document.patterns.map(\.id),
      detection: document.detection?.kind, toDetect: phases.toDetect,
      toMitigate: phases.toMitigate, toResolve: phases.toResolve)
  }
}
