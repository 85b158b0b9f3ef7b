/// A word of a file that may be the name of another.
struct WrittenReference: Sendable, Equatable {
  /// From 1.
  var line: Int
  var written: String
}

/// Finds the names of files and documents that stand in a file.
///
/// It looks at the bytes and not at the text, since links and the frontmatter name documents too. A name is a
/// word with hyphens, or one that ends in `.md`; of a path it is the last part, and one with a day counts
/// without `.md` as well. The cost is one pass.
///
/// - Parameters:
///   - bytes: Of the file, or of a part of it.
///   - line: Where they begin.
/// - Returns: Each where it stands first, by its letters in lower case.
func writtenReferences(in bytes: [UInt8], line: Int = 1) -> [String: WrittenReference] {
  var found: [String: WrittenReference] = [:]

  func note(_ name: String, _ line: Int) {
    let key = name.lowercased()
    if found[key] == nil { found[key] = WrittenReference(line: line, written: name) }
  }

  for name in writtenNames(in: bytes, line: line) {
    let written = String(decoding: bytes[name.range], as: UTF8.self)
    note(written, name.line)
    guard name.isFile, written.contains(where: { $0 == "-" || $0 == "_" }) else { continue }
    let stem = String(written.dropLast(3))
    if isDistinctive(stem) { note(stem, name.line) }
  }
  return found
}

/// A word with hyphens, or one that ends in `.md`.
struct WrittenName {
  /// Into the bytes.
  var range: Range<Int>
  var line: Int
  /// True for one that ends in `.md`.
  var isFile: Bool
}

/// Returns the words of a text that may be names of documents, in their order.
func writtenNames(in bytes: [UInt8], line: Int = 1) -> [WrittenName] {
  var found: [WrittenName] = []
  var line = line
  var place = 0
  while place < bytes.count {
    guard isNamePart(bytes[place]) else {
      if bytes[place] == 0x0a { line += 1 }
      place += 1
      continue
    }
    let start = place
    var hasHyphen = false
    while place < bytes.count, isNamePart(bytes[place]) {
      if bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "_") { hasHyphen = true }
      place += 1
    }
    var end = place
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let isFile = end - start > 3 && bytes[end - 3..<end].elementsEqual(".md".utf8)
    guard hasHyphen || isFile else { continue }
    found.append(WrittenName(range: start..<end, line: line, isFile: isFile))
  }
  return found
}

private func isNamePart(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
}
