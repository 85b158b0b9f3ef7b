/// Replaces what is not UTF-8, and says where the first such byte stands; a file in UTF-16 is read as that.
func repairEncoding(_ source: inout SourceLines) -> Finding? {
  let bytes = source.bytes
  if let text = utf16Text(bytes) {
    source = SourceLines(Array(text.utf8))
    return Finding(
      line: 1, .warning, .encoding,
      "the file is UTF-16, which git and most programs take for no text; save it as UTF-8")
  }
  guard let place = firstInvalidByte(bytes) else { return nil }
  source = SourceLines(Array(String(decoding: bytes, as: UTF8.self).utf8))
  let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
  let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  return Finding(
    line: line, column: place - start + 1, .warning, .encoding,
    "this byte is not UTF-8; the file is read with a replacement for it, save it as UTF-8")
}

/// Returns whether a file is UTF-16, told by its mark, or by a zero in each of its first characters.
func isUTF16(_ bytes: [UInt8]) -> Bool {
  isBigEndianUTF16(bytes) != nil
}

/// Returns nil for what is no UTF-16.
private func isBigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
  if bytes.starts(with: [0xfe, 0xff]) { return true }
  if bytes.starts(with: [0xff, 0xfe]) { return false }
  let first = bytes.prefix(4).map { $0 == 0 }
  if first == [true, false, true, false] { return true }
  return first == [false, true, false, true] ? false : nil
}

private func utf16Text(_ bytes: [UInt8]) -> String? {
  guard let isBigEndian = isBigEndianUTF16(bytes) else { return nil }
  let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
    let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
  return String(decoding: units.first == 0xfeff ? units.dropFirst() : units[...], as: UTF16.self)
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  // Most files are plain ASCII.
  guard !isASCII(bytes) else { return nil }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
