/// Returns whether words can stand in brackets on a line of markdown: they say something, close the
/// brackets that they open, and hold no character that ends a line, steers a terminal or turns the
/// direction of writing around.
public func isWritable(_ words: String) -> Bool {
  var open: [Character] = []
  for character in words {
    switch character {
    case "(": open.append(")")
    case "[": open.append("]")
    case ")", "]":
      if open.popLast() != character { return false }
    default: break
    }
  }
  let isPlain = words.unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    // The others join the parts of emoji and of letters.
    case .format: !scalar.properties.isBidiControl
    default: true
    }
  }
  return open.isEmpty && isPlain && words.contains { $0.isLetter || $0.isNumber }
}
