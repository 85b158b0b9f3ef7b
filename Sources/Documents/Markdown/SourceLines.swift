/// A file as bytes, with the places where its lines begin.
///
/// Lines end with LF, CRLF or a lone CR, as CommonMark has it.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// Offset of the first byte of each line; the first is 0.
  let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        if byte > UInt8(ascii: "\r") { continue }
        let isLoneReturn =
          unsafe byte == UInt8(ascii: "\r")
          && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
        if byte == UInt8(ascii: "\n") || isLoneReturn { starts.append(index + 1) }
      }
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// Returns the offset at which a line begins; that of the end for lines past it.
  func start(ofLine line: Int) -> Int {
    line - 1 < starts.count ? starts[max(line - 1, 0)] : bytes.count
  }

  /// Returns the line, from 1, on which a byte stands.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the bytes of a line without its end; empty for lines that are not there.
  subscript(line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return bytes[start..<end]
  }
}
