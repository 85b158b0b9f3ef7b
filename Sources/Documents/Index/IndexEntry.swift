internal import Platform

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
    actions = document.actions.map { action in
      var action = action
      action.knownSense = ActionSense(of: action)
      return action
    }
    statements = packed(document.actions)
    trace = document.kind == .postmortem ? Trace(document).packed : []
    text = IndexText(document)
    errors = document.findings.count { $0.severity == .error }
    warnings = document.findings.count { $0.severity == .warning }
  }
}

/// A short name for many bytes: FNV-1a over eight at a time, since it is asked at every start.
///
/// It tells changes from none; it keeps no secret.
public struct Fingerprint: Sendable {
  public private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    mix(UInt64(bytes.count))
    let whole = bytes.count & ~7
    unsafe bytes.withUnsafeBytes { bytes in
      for place in stride(from: 0, to: whole, by: 8) {
        unsafe mix(UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
    }
    mix(bytes[whole...].reduce(0) { $0 << 8 | UInt64($1) })
  }

  private mutating func mix(_ word: UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash ^= hash >> 29
  }

  public var text: String { padded(hash, to: 16, radix: 16) }
}
