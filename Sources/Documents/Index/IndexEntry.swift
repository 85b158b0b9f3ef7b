/// All that the index keeps of one document, made where documents are parsed, so that the one thread that
/// writes has nothing to do but write.
public struct IndexEntry: Sendable {
  public var incident: Incident
  public var tags: [String]
  public var authors: [String]
  public var fields: [Field]
  public var actions: [ActionItem]
  public var text: IndexText
  public var errors: Int
  public var warnings: Int

  public init(_ document: Document) {
    incident = Incident(document)
    tags = document.tags
    authors = document.authors
    fields = document.fields
    actions = document.actions
    text = IndexText(document)
    errors = document.findings.count { $0.severity == .error }
    warnings = document.findings.count { $0.severity == .warning }
  }
}
