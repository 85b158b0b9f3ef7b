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
  static func code(_ text: String) -> Markdown {
    let visible = neutralized(text)
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
/// Within them a backslash would be seen; a pipe would end a cell, and keeps its span from being one.
private func markdown(keepingCodeIn text: String) -> String {
  let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
  guard pieces.count > 2, !text.contains("``") else { return escapedMarkdown(text) }
  var source = ""
  for (index, piece) in pieces.enumerated() {
    let isCode = index % 2 == 1 && index + 1 < pieces.count
    if isCode, !piece.contains("|") {
      source += Markdown.code(String(piece)).source
    } else {
      // An odd mark at the end, or one around a pipe, is only a character.
      source += (index % 2 == 1 ? "\\`" : "") + escapedMarkdown(String(piece))
      if isCode { source += "\\`" }
    }
  }
  return source
}

/// Returns text that shows as it is, within a line of CommonMark or a cell of a GFM table.
///
/// `<` and `&` become entities, which even a converter that knows no backslashes cannot take for HTML.
/// Text never begins a line, so that what means something only there stays as it is.
private func escapedMarkdown(_ text: String) -> String {
  var escaped = ""
  var before: Unicode.Scalar = " "
  let scalars = Array(neutralized(text).unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
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
