/// Reads what `git cat-file --batch` writes, piece by piece: contents one after the other.
///
/// Each has a line with its name, kind and size, the bytes, and a line end. One content is held at a time.
public struct BlobReader {
  private var head: [UInt8] = []
  private var content: [UInt8] = []
  /// Bytes of the content and its line end that are still to come; nil while the head is read.
  private var missing: Int?
  /// False for a content that is passed over.
  private var isKept = true

  public init() {}

  /// Reads a piece of the output; `body` is called with every content that is complete, nil for one that
  /// the repository does not have, and for one that is too large to be read.
  public mutating func read(_ bytes: ArraySlice<UInt8>, _ body: ([UInt8]?) -> Void) {
    var rest = bytes
    while !rest.isEmpty {
      if let count = missing {
        let piece = rest.prefix(count)
        if isKept { content.append(contentsOf: piece) }
        rest = rest.dropFirst(piece.count)
        missing = count - piece.count
        guard piece.count == count else { return }
        if isKept { content.removeLast() }
        body(isKept ? content : nil)
        content.removeAll(keepingCapacity: true)
        missing = nil
      } else {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        head.append(contentsOf: line)
        rest = rest.dropFirst(line.count)
        guard !rest.isEmpty else { return }
        rest = rest.dropFirst()
        readHead(body)
        head.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func readHead(_ body: ([UInt8]?) -> Void) {
    let parts = head.split(separator: UInt8(ascii: " "))
    if parts.count == 3, let size = Int(String(decoding: parts[2], as: UTF8.self)),
      (0..<Int.max).contains(size)
    {
      isKept = size <= Limits.fileBytes
      // Room for what is there, whatever was promised.
      if isKept { content.reserveCapacity(min(size + 1, 1 << 20)) }
      missing = size + 1
    } else {
      body(nil)
    }
  }
}
