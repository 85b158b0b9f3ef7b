/// The statements of all postmortems as the index keeps them: a run of bytes each.
///
/// A statement is one byte for its kind, with a bit for whether it is telling; its line and the number of its
/// words, seven bits a byte, the lowest first; and three bytes a word, the lowest first. Factors come before
/// action items.
public struct PackedStatements: Sendable {
  /// A postmortem, and where its statements end.
  public struct Incident: Sendable, Equatable {
    public var id: String
    /// In the index.
    public var key: Int
    public var end: Int

    public init(id: String, key: Int, end: Int) {
      self.id = id
      self.key = key
      self.end = end
    }
  }

  /// By their keys, ascending.
  public var incidents: [Incident]
  public var bytes: [UInt8]

  public init(incidents: [Incident] = [], bytes: [UInt8] = []) {
    self.incidents = incidents
    self.bytes = bytes
  }
}

/// Returns the statements of one postmortem, factors before action items.
public func packed(_ statements: [IncidentStatement]) -> [UInt8] {
  var bytes: [UInt8] = []
  func append(number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
  for statement in statements {
    bytes.append(code(of: statement.kind) | (statement.core.isTelling ? tellingBit : 0))
    append(number: statement.line)
    append(number: statement.core.hashes.count)
    for hash in statement.core.hashes {
      for shift: UInt32 in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
  }
  return bytes
}

private let tellingBit: UInt8 = 0x80

private func code(of kind: IncidentStatement.Kind) -> UInt8 {
  switch kind {
  case .factor: 0
  case .action(.open): 1
  case .action(.inProgress): 2
  case .action(.done): 3
  case .action(.dropped): 4
  case .action(.unknown): 5
  }
}

private func kind(of code: UInt8) -> IncidentStatement.Kind? {
  switch code {
  case 0: .factor
  case 1: .action(.open)
  case 2: .action(.inProgress)
  case 3: .action(.done)
  case 4: .action(.dropped)
  case 5: .action(.unknown)
  default: nil
  }
}

/// One statement as it is unpacked; its words are appended to those of all.
struct UnpackedStatement {
  var kind: IncidentStatement.Kind
  var isTelling: Bool
  var line: Int

  /// Reads the statement at `start` and moves it behind; nil at the end, or where a byte makes no sense.
  init?(_ bytes: [UInt8], at start: inout Int, until end: Int, words: inout [UInt32]) {
    func number() -> Int? {
      var (value, shift) = (0, 0)
      while start < end, shift < 56 {
        let byte = bytes[start]
        start += 1
        value |= Int(byte & 0x7f) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    guard start < end, let kind = Documents.kind(of: bytes[start] & ~tellingBit) else {
      return nil
    }
    self.kind = kind
    isTelling = bytes[start] & tellingBit != 0
    start += 1
    guard let line = number(), let count = number(), count <= (end - start) / 3 else { return nil }
    self.line = line
    for _ in 0..<count {
      words.append(
        UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16)
      start += 3
    }
  }
}
