/// The target of a link, and where it stands.
public struct WrittenLink: Sendable, Equatable {
  /// Without a fragment; never empty.
  public var path: String
  public var line: Int
  public var column: Int
}

/// Returns the links of a file that lead to files beside it: `[words](../a.md#part)`.
///
/// Addresses, places in the document itself, paths from the root of a site and what a site would make of a page are
/// none, nor is what stands in code.
///
/// - Parameter bytes: The whole file.
/// - Returns: In the order of the file.
public func writtenLinks(in bytes: [UInt8]) -> [WrittenLink] {
  let source = SourceLines(bytes)
  var links: [WrittenLink] = []
  var fence: UInt8?
  for number in 1...source.count {
    let line = source[number]
    let text = line.drop(while: isBlank)
    if let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
      text.prefix(3).allSatisfy({ $0 == first }), text.count >= 3, fence == nil || fence == first
    {
      fence = fence == nil ? first : nil
      continue
    }
    guard fence == nil else { continue }
    var isCode = false
    var place = line.startIndex
    while place < line.endIndex {
      if line[place] == UInt8(ascii: "`") { isCode.toggle() }
      if !isCode, endOfText(opening, in: bytes, at: place) != nil,
        let close = line[(place + 2)...].firstIndex(of: UInt8(ascii: ")"))
      {
        if let path = path(of: line[(place + 2)..<close]) {
          links.append(
            WrittenLink(path: path, line: number, column: place + 2 - line.startIndex + 1))
        }
        place = close
      }
      place += 1
    }
  }
  return links
}

private let opening = Array("](".utf8)

/// Returns the path of a file, its escapes read; nil for every other target.
private func path(of written: ArraySlice<UInt8>) -> String? {
  let target = trimmed(written).prefix { !"#? ".utf8.contains($0) }
  guard let first = target.first, !"/<{$\\".utf8.contains(first),
    !target.contains(where: { ":{}()[]\\".utf8.contains($0) || $0 < 0x20 })
  else { return nil }
  var bytes: [UInt8] = []
  var place = target.startIndex
  while place < target.endIndex {
    if target[place] == UInt8(ascii: "%"), place + 2 < target.endIndex,
      let byte = UInt8(
        String(decoding: target[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
    {
      bytes.append(byte)
      place += 3
    } else {
      bytes.append(target[place])
      place += 1
    }
  }
  guard !bytes.contains(0), let path = String(validating: bytes, as: UTF8.self) else { return nil }
  // Without an ending, or with that of a page, it is an address of a site.
  let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex, !name.hasSuffix("."),
    !name.hasSuffix(".html"), !name.hasSuffix(".htm")
  else { return nil }
  return path
}
