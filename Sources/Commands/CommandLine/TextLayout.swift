/// A term, such as an option, beside what is said of it.
struct Row: Sendable, Equatable {
  var term: String
  var text: String

  init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }
}

/// Returns text broken at spaces into lines of at most `width` characters; a longer word has its
/// own line.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// Returns rows as two columns, the terms indented by two, the texts aligned and wrapped.
///
/// A term too wide for its column has a line of its own, so that one long option does not push all
/// texts to the right.
func twoColumns(_ rows: [Row], width: Int) -> [String] {
  let widest = width * 3 / 8
  let column = rows.map(\.term.count).filter { $0 <= widest }.max() ?? 8
  let indent = String(repeating: " ", count: column + 4)
  return rows.flatMap { row in
    let texts = wrapped(row.text, width: width - indent.count)
    guard row.term.count <= column, let first = texts.first else {
      return ["  " + row.term] + texts.map { indent + $0 }
    }
    let gap = String(repeating: " ", count: column - row.term.count + 2)
    return ["  " + row.term + gap + first] + texts.dropFirst().map { indent + $0 }
  }
}

/// Returns text with control characters written as `\u{1b}`, so that it cannot steer a terminal.
///
/// Characters that only change the direction of writing count among them.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Returns what was typed, visible and between double quotes.
func quoted(_ text: String) -> String {
  "\"\(visible(text))\""
}
