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
