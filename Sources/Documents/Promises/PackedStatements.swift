internal import Platform

/// Where the index has an action item. All are compared by their cores; the words are read of those shown.
public struct StatementPlace: Sendable, Hashable {
  /// The key of the document in the index.
  public var document: Int
  /// Among those of the document, from 0.
  public var number: Int

  public init(document: Int, number: Int) {
    self.document = document
    self.number = number
  }
}

/// An action item in the words of its document.
public struct WrittenStatement: Sendable, Equatable {
  public var id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// The action items of all postmortems as the index keeps them: a run of bytes each.
///
/// An item is one byte for its state; its line and the number of its words, as numbers of PackedBytes.swift; and three
/// bytes a word, the lowest first.
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

/// Returns the action items of one postmortem.
public func packed(_ actions: [ActionItem]) -> [UInt8] {
  var packer = BytePacker()
  for action in actions {
    let core = CoreWords(of: action.text)
    packer.add(byte: action.state.code)
    packer.add(UInt64(max(action.line, 0)))
    packer.add(UInt64(core.hashes.count))
    for hash in core.hashes { packer.add(threeBytesOf: hash) }
  }
  return packer.bytes
}

/// One action item as it is unpacked.
struct UnpackedStatement {
  var state: ActionItem.State
  var line: Int

  /// Reads the next item, whose words are appended to those of all; nil at the end, or where a byte makes no sense.
  init?(_ reader: inout ByteUnpacker, words: inout [UInt32]) {
    guard let state = reader.byte().flatMap(ActionItem.State.init(code:)),
      let line = reader.number(), line < UInt64(Int32.max), let count = reader.count()
    else { return nil }
    self.state = state
    self.line = Int(line)
    for _ in 0..<count {
      guard let word = reader.threeBytes() else { return nil }
      words.append(word)
    }
  }
}
