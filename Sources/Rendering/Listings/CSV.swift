/// Returns one record of RFC 4180 with its line end.
func csvRecord(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",") + "\r\n"
}

private func csvField(_ text: String) -> String {
  let visible = neutralized(text)
  guard visible.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
    return visible
  }
  var quoted = "\""
  for scalar in visible.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// Returns text that no spreadsheet takes for a formula: a `'` stands before what would begin one, as
/// OWASP's "CSV Injection" advises.
func formulaSafe(_ text: String) -> String {
  let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
  switch first {
  case "=", "+", "-", "@", "＝", "＋", "－", "＠": return "'" + text
  default: return text
  }
}
