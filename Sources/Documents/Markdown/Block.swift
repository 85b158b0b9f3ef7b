/// A piece of a markdown body, in the order of the file.
///
/// The tree of CommonMark is laid flat: a list item is one block with the text of its first paragraph,
/// and what else belongs to it follows as blocks of the same depth or a greater one. So readers loop,
/// and no nesting can overflow a stack.
struct Block: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    /// The first paragraph of a list item; the number where the list is numbered.
    case item(number: Int?)
    /// A row of a pipe table; the header is a row of its own.
    case row(isHeader: Bool)
    case code
    /// What is written and not shown: comments, attributes of HTML, definitions of links.
    case markup
    /// A line of `---` between blocks.
    case rule
  }

  var kind: Kind
  /// From 1.
  var line: Int
  /// The line on which the text ends; a span of code may have swallowed line ends that `text` lacks.
  var lastLine: Int
  /// List items around this block, itself included.
  var depth = 0
  var isQuoted = false
  /// Plain text; `\n` for each line end of the file, `\u{2028}` for `<br>`.
  var text = ""
  /// The bytes of `text` at its beginning that are set in bold.
  var boldPrefix = 0
  /// Targets of links and autolinks, values of the attributes of HTML and comments in the text, in order.
  var links: [String] = []
  /// The cells of a row; empty for any other kind.
  var cells: [String] = []

  /// The text cut at line ends and `<br>`, each piece with its line in the file.
  var textLines: [(line: Int, text: String)] {
    guard holds(in: text.utf8, where: { $0 == UInt8(ascii: "\n") || $0 == 0xe2 }) else {
      return [(line, text)]
    }
    let bytes = Array(text.utf8)
    var lines: [(line: Int, text: String)] = []
    var (start, current) = (0, line)
    func cut(at end: Int) {
      lines.append((current, String(decoding: bytes[start..<end], as: UTF8.self)))
    }
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\n") {
        cut(at: place)
        (start, current) = (place + 1, current + 1)
      } else if bytes[place] == 0xe2, bytes[place...].starts(with: "\u{2028}".utf8) {
        // Nothing between two breaks is no line of the file.
        if place > start { cut(at: place) }
        start = place + 3
      }
    }
    if start < bytes.count || bytes.last == UInt8(ascii: "\n") { cut(at: bytes.count) }
    return lines
  }

  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  var isItem: Bool {
    if case .item = kind { true } else { false }
  }

  /// True for an item of a list that stands in no other list and no quote.
  var isOutermostItem: Bool { isItem && depth == 1 && !isQuoted }

  var isNumbered: Bool {
    if case .item(number: _?) = kind { true } else { false }
  }

  var isRow: Bool {
    if case .row = kind { true } else { false }
  }
}
