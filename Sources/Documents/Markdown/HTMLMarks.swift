/// What HTML within markdown consists of, apart from the text that people read.
enum HTMLMark: Equatable {
  case tag(name: String, attributes: [Attribute])
  case comment(String)

  struct Attribute: Equatable {
    /// In lower case.
    var name: String
    /// Empty where there is none.
    var value: String
  }

  /// What is written in it and not shown.
  var hiddenTexts: [String] {
    switch self {
    case .comment(let text): [trimmedText(text)]
    case .tag(_, let attributes): attributes.map(\.value).filter { !$0.isEmpty }
    }
  }
}

/// Reads a tag or a comment.
///
/// `<secret>` and the `<T>` of a type are none: what is no element of HTML is text that somebody wrote.
///
/// - Parameters:
///   - source: Bytes around the place; a comment is looked for to their end.
///   - open: The place of a `<`.
/// - Returns: The mark and the place after it; nil where none begins there.
func htmlMark(in source: ArraySlice<UInt8>, at open: Int) -> (mark: HTMLMark, end: Int)? {
  let rest = source[open...]
  if rest.starts(with: "<!--".utf8) {
    guard let end = firstPlace(of: Array("-->".utf8), in: source, from: open + 4) else {
      return nil
    }
    return (.comment(String(decoding: source[open + 4..<end], as: UTF8.self)), end + 3)
  }
  var index = open + 1
  if index < source.endIndex, source[index] == UInt8(ascii: "/") { index += 1 }
  let name = source[index...].prefix(11).prefix { isLetter($0) || isDigit($0) }
  guard !name.isEmpty, name.endIndex < source.endIndex, isEndOfName(source[name.endIndex]),
    let element = htmlElements[String(decoding: name.map(lowered), as: UTF8.self)],
    let end = endOfTag(source, from: name.endIndex)
  else { return nil }
  return (.tag(name: element, attributes: attributes(in: source[name.endIndex..<end - 1])), end)
}

/// Returns the place after the `>` that ends a tag; one in quotes does not.
private func endOfTag(_ source: ArraySlice<UInt8>, from start: Int) -> Int? {
  var quote: UInt8?
  for index in start..<min(source.endIndex, start + markLimit) {
    let byte = source[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: ">") {
      return index + 1
    } else if byte == UInt8(ascii: "<") {
      return nil
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    }
  }
  return nil
}

private func attributes(in source: ArraySlice<UInt8>) -> [HTMLMark.Attribute] {
  var found: [HTMLMark.Attribute] = []
  var index = source.startIndex
  while index < source.endIndex {
    guard !isEndOfName(source[index]) else {
      index += 1
      continue
    }
    let name = source[index...].prefix { !isEndOfName($0) && $0 != UInt8(ascii: "=") }
    index = source[name.endIndex...].firstIndex { !isEndOfName($0) } ?? source.endIndex
    var value: ArraySlice<UInt8> = []
    if index < source.endIndex, source[index] == UInt8(ascii: "=") {
      index =
        source[(index + 1)...].firstIndex { !isEndOfName($0) || $0 == UInt8(ascii: "/") }
        ?? source.endIndex
      if index < source.endIndex { (value, index) = attributeValue(in: source[index...]) }
    }
    found.append(
      HTMLMark.Attribute(
        name: String(decoding: name.map(lowered), as: UTF8.self),
        value: String(decoding: value, as: UTF8.self)))
    if name.isEmpty, value.isEmpty { index += 1 }
  }
  return found
}

/// Bytes of a tag; many that nothing ends would cost the square of their number.
let markLimit = 4000

/// Returns the first place, from one on, at which some bytes stand.
func firstPlace(of wanted: [UInt8], in source: ArraySlice<UInt8>, from start: Int) -> Int? {
  guard source.endIndex - start >= wanted.count, let first = wanted.first else { return nil }
  for place in start...source.endIndex - wanted.count
  where source[place] == first && source[place...].starts(with: wanted) {
    return place
  }
  return nil
}

private func isEndOfName(_ byte: UInt8) -> Bool {
  isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

private func attributeValue(in source: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int) {
  let quote = source[source.startIndex]
  if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
    let start = source.startIndex + 1
    let end = source[start...].firstIndex(of: quote) ?? source.endIndex
    return (source[start..<end], min(end + 1, source.endIndex))
  }
  let end =
    source.firstIndex { isBlank($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    ?? source.endIndex
  return (source[source.startIndex..<end], end)
}

/// The elements of HTML, those that are obsolete included (https://html.spec.whatwg.org/#elements-3), each by
/// its own name, so that a name that is looked up needs no text of its own.
private let htmlElements: [String: String] = Dictionary(
  uniqueKeysWithValues: """
    a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas
    caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
    fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    iframe img input ins kbd label legend li link main map mark menu meta meter nav noframes noscript object
    ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select
    slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
    thead time title tr track tt u ul var video wbr
    """.split(whereSeparator: \.isWhitespace).map { (String($0), String($0)) })
