public import Platform

/// The facts of a document that the index keeps: what listings, reports and statistics are made of.
public struct Incident: Sendable, Equatable {
  private struct Facts: Sendable, Equatable {
    var id: String
    var path: String
    var kind: Document.Kind
    var title: String
    var date: Day?
    var severity: Severity?
    var status: String?
    var systems: [String]
    var patterns: [String]
    var detection: Detection.Kind?
    var toDetect: Int?
    var toMitigate: Int?
    var toResolve: Int?
  }

  private var facts: CopyOnWrite<Facts>

  public init(
    id: String, path: String, kind: Document.Kind = .postmortem, title: String, date: Day?,
    severity: Severity?, status: String? = nil, systems: [String] = [], patterns: [String] = [],
    detection: Detection.Kind? = nil, toDetect: Int? = nil, toMitigate: Int? = nil,
    toResolve: Int? = nil
  ) {
    facts = CopyOnWrite(
      Facts(
        id: id, path: path, kind: kind, title: title, date: date, severity: severity,
        status: status,
        systems: systems, patterns: patterns, detection: detection, toDetect: toDetect,
        toMitigate: toMitigate, toResolve: toResolve))
  }

  /// Takes the facts out of a document.
  public init(_ document: Document) {
    let phases = document.phases
    self.init(
      id: document.id, path: document.path, kind: document.kind, title: document.title,
      date: document.date, severity: document.severity, status: document.status,
      systems: document.systems, patterns: document.countedPatterns.map(\.id),
      detection: document.detection?.kind, toDetect: phases.toDetect,
      toMitigate: phases.toMitigate, toResolve: phases.toResolve)
  }
}

extension Incident {
  public var id: String {
    get { facts.value.id }
    _modify { yield &facts.value.id }
  }
  public var path: String {
    get { facts.value.path }
    _modify { yield &facts.value.path }
  }
  public var kind: Document.Kind {
    get { facts.value.kind }
    _modify { yield &facts.value.kind }
  }
  public var title: String {
    get { facts.value.title }
    _modify { yield &facts.value.title }
  }
  public var date: Day? {
    get { facts.value.date }
    _modify { yield &facts.value.date }
  }
  public var severity: Severity? {
    get { facts.value.severity }
    _modify { yield &facts.value.severity }
  }
  public var status: String? {
    get { facts.value.status }
    _modify { yield &facts.value.status }
  }
  public var systems: [String] {
    get { facts.value.systems }
    _modify { yield &facts.value.systems }
  }
  /// Ids in order of their score.
  public var patterns: [String] {
    get { facts.value.patterns }
    _modify { yield &facts.value.patterns }
  }
  /// How it was found; nil where nothing tells it.
  public var detection: Detection.Kind? {
    get { facts.value.detection }
    _modify { yield &facts.value.detection }
  }
  /// Minutes from the start; nil where the timeline does not tell.
  public var toDetect: Int? {
    get { facts.value.toDetect }
    _modify { yield &facts.value.toDetect }
  }
  public var toMitigate: Int? {
    get { facts.value.toMitigate }
    _modify { yield &facts.value.toMitigate }
  }
  public var toResolve: Int? {
    get { facts.value.toResolve }
    _modify { yield &facts.value.toResolve }
  }
}
