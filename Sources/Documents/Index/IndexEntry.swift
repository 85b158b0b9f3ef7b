/// All that the index keeps of one document, made where documents are parsed, so that the one thread that
/// writes has nothing to do but write.
public struct IndexEntry: Sendable {
  public var incident: Incident
  public var tags: [String]
  public var authors: [String]
  public var fields: [Field]
  public var actions: [ActionItem]
  /// Its action items as they are compared with those of others; see ``PackedStatements``.
  public var statements: [UInt8]
  /// What it is compared by as a whole, packed; see ``Trace``.
  public var trace: [UInt8]
  public var text: IndexText
  /// Stands for the bytes of the file: a file that was only touched is not indexed again.
  public var contentHash: UInt64
  public var errors: Int
  public var warnings: Int

  public init(_ document: Document, contentHash: UInt64 = 0) {
    self.contentHash = contentHash
    incident = Incident(document)
    tags = document.tags
    authors = document.authors
    fields = document.fields
    actions = document.actions
    statements = packed(document.actions)
    trace = document.kind == .postmortem ? Trace(document).packed : []
    text = IndexText(document)
    errors = document.findings.count { $0.severity == .error }
    warnings = document.findings.count { $0.severity == .warning }
  }
}
