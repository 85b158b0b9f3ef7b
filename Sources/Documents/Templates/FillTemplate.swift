internal import Platform

/// What stands for a place of a template.
public enum TemplateValue: Sendable, Equatable {
  case text(String)
  /// Joined by commas, as between the brackets of a YAML list.
  case list([String])
}

/// Returns a template with its `{{places}}` filled in; places without a value stay as they are.
///
/// Within the frontmatter a value is quoted where YAML would take it for something else; in the body it
/// stands on one line. Only the bytes of the places change, and the spaces before one that stays empty at the end of its
/// line.
public func filled(_ template: [UInt8], with values: [String: TemplateValue]) -> [UInt8] {
  let source = SourceLines(template)
  let bodyStart = source.start(ofLine: Frontmatter(source).bodyLine)
  var result: [UInt8] = []
  var index = 0
  while index < template.count {
    guard let place = templatePlace(template, at: index), let value = value(place.name, values)
    else {
      result.append(template[index])
      index += 1
      continue
    }
    let isQuoted = index > 0 && template[index - 1] == UInt8(ascii: "\"")
    let text = written(value, inFrontmatter: index < bodyStart, isQuoted: isQuoted)
    result.append(contentsOf: text.utf8)
    index = place.end
    // Nobody means the space that would stand at the end of the line.
    if text.isEmpty, index == template.count || template[index] == UInt8(ascii: "\n") {
      while result.last == UInt8(ascii: " ") { result.removeLast() }
    }
  }
  return result
}

/// Returns what stands for a name; `date:DD.MM.YYYY` is the date in that form.
private func value(_ name: String, _ values: [String: TemplateValue]) -> TemplateValue? {
  guard name.hasPrefix("date:"), case .text(let text)? = values["date"], let day = Day(iso: text)
  else { return values[name] }
  return .text(DayForm.written(day, as: String(name.dropFirst(5))))
}

/// Reads `{{name}}`, spaces within allowed.
func templatePlace(_ bytes: [UInt8], at index: Int) -> (name: String, end: Int)? {
  guard bytes[index...].starts(with: "{{".utf8) else { return nil }
  let limit = min(bytes.count, index + 40)
  guard let close = bytes[index..<limit].firstIndex(of: UInt8(ascii: "}")), close + 1 < bytes.count,
    bytes[close + 1] == UInt8(ascii: "}")
  else { return nil }
  return (trimmedText(String(decoding: bytes[index + 2..<close], as: UTF8.self)), close + 2)
}

private func written(_ value: TemplateValue, inFrontmatter: Bool, isQuoted: Bool) -> String {
  func scalar(_ text: String) -> String {
    let line = oneLine(text)
    guard inFrontmatter else { return line }
    return isQuoted ? escaped(line) : yamlScalar(line)
  }
  switch value {
  case .text(let text): return scalar(text)
  case .list(let texts): return texts.map(scalar).joined(separator: ", ")
  }
}

/// Returns a text as a YAML scalar: plain where that is safe even within brackets, else in double quotes.
func yamlScalar(_ text: String) -> String {
  guard let first = text.unicodeScalars.first else { return "" }
  let startsPlainly = first.properties.isAlphabetic || first.properties.numericType != nil
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    !",[]{}#&*!|>'\"%@`\\".unicodeScalars.contains(scalar) && scalar.value >= 0x20
      && scalar.value != 0x7f
  }
  let hasMarks = text.contains(": ") || text.hasSuffix(":") || text.hasSuffix(" ")
  if startsPlainly, isPlain, !hasMarks { return text }
  return "\"" + escaped(text) + "\""
}

private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}":
      let digits = String(scalar.value, radix: 16)
      result += "\\x" + (digits.count < 2 ? "0" : "") + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
