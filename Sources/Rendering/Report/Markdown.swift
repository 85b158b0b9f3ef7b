/// Markdown whose holes are safe: a string in `"**\(title)**"` is escaped, and only literals and other
/// values of this type are taken as markup.
struct Markdown: ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += markdown(keepingCodeIn: text) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ other: Markdown) { source += other.source }
  }

  /// A span of code, whatever backticks stand in the text; not for tables, where a pipe would end the
  /// cell even within code.
  ///
  /// Slack calls people by `<!channel>` and `<@U123>` within code too: what holds such a mark is no code.
  static func code(_ text: String) -> Markdown {
    let visible = neutralized(text)
    guard !holdsCall(visible) else { return Markdown(stringLiteral: escapedMarkdown(visible)) }
    let longest = visible.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let inner = longest > 0 ? " \(visible) " : visible
    return Markdown(stringLiteral: fence + inner + fence)
  }

  /// A link to a line of a file, relative to the root of the knowledge base; its words are the place.
  static func place(_ path: String, line: Int) -> Markdown {
    let target = Markdown(stringLiteral: percentEncoded(path))
    return "[\(path):\(line)](\(target)#L\(line))"
  }
}

extension [Markdown] {
  func joined(by separator: Markdown) -> Markdown {
    Markdown(stringLiteral: map(\.source).joined(separator: separator.source))
  }
}

/// Returns text that shows as it is, whose spans of code, `like this`, are spans of code again.
///
/// Within them a backslash would be seen; a pipe would end a cell, and keeps its span from being one, as does
/// what calls people.
private func markdown(keepingCodeIn text: String) -> String {
  let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
  guard pieces.count > 2, !text.contains("``") else { return escapedMarkdown(text) }
  var source = ""
  for (index, piece) in pieces.enumerated() {
    let isCode = index % 2 == 1 && index + 1 < pieces.count
    if isCode, !piece.contains("|"), !holdsCall(String(piece)) {
      source += Markdown.code(String(piece)).source
    } else {
      // An odd mark at the end, or one around a pipe or a call, is only a character.
      source += (index % 2 == 1 ? "\\`" : "") + escapedMarkdown(String(piece))
      if isCode { source += "\\`" }
    }
  }
  return source
}

/// Returns text that shows as it is, within a line of CommonMark or a cell of a GFM table.
///
/// `<` and `&` become entities, which even a converter that knows no backslashes cannot take for HTML.
/// Text never begins a line, so that what means something only there stays as it is. A mention becomes code,
/// since whoever pastes a report into a chat or an issue means to call nobody.
private func escapedMarkdown(_ text: String) -> String {
  var escaped = ""
  var before: Unicode.Scalar = " "
  let scalars = Array(neutralized(text).unicodeScalars)
  var next = 0
  for (index, scalar) in scalars.enumerated() where index >= next {
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "@":
      next = endOfMention(scalars, at: index, after: before)
      let mention = String(String.UnicodeScalarView(scalars[index..<next]))
      escaped += next > index + 1 ? "`\(mention)`" : mention
    case "<": escaped += "&lt;"
    case "&": escaped += "&amp;"
    case "\\", "`", "*", "[", "]", "|", "~": escaped += "\\\(scalar)"
    // Between letters an underscore is one: `max_connections`.
    case "_" where !(before.properties.isAlphabetic && after.properties.isAlphabetic):
      escaped += "\\_"
    default: escaped.unicodeScalars.append(scalar)
    }
    before = scalar
  }
  return escaped
}

/// Returns where the name after an `@` ends: at once where it names nobody, or is part of an address.
private func endOfMention(
  _ scalars: [Unicode.Scalar], at sign: Int, after before: Unicode.Scalar
) -> Int {
  let name = scalars[(sign + 1)...].prefix {
    isNameScalar($0) || "-./:".unicodeScalars.contains($0)
  }
  // What ends a sentence ends the name.
  guard let last = name.lastIndex(where: isNameScalar), name.first.map(isNameScalar) ?? false else {
    return sign + 1
  }
  // Discord calls everybody from within a word, too.
  let word = String(String.UnicodeScalarView(name.prefix(while: isNameScalar))).lowercased()
  let isAddress = isNameScalar(before) && !["everyone", "here"].contains(word)
  return isAddress ? sign + 1 : last + 1
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func holdsCall(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  return zip(scalars, scalars.dropFirst()).contains {
    $0 == "<" && "!@#".unicodeScalars.contains($1)
  }
}
