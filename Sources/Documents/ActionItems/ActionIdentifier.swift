/// Returns the id of a promise: six hex digits over the incident's id and the words of the item.
///
/// Case, marks, white space and what is added in brackets at the end do not count, so the id survives
/// re-wrapping, reordering and checking off. The hash is FNV-1a
/// (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 24 bits.
public func actionIdentifier(incident: String, text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  for byte in incident.utf8 { add(byte) }
  var isBetween = true
  for scalar in withoutAdditions(text) {
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      isBetween = true
      continue
    }
    if isBetween { add(0) }
    isBetween = false
    for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
  }
  let folded = (hash >> 24 ^ hash ^ hash >> 48) & 0xff_ffff
  let digits = String(folded, radix: 16)
  return String(repeating: "0", count: 6 - digits.count) + digits
}

/// Cuts what stands in brackets at the end: `(done 2026-04-01)`, `(@ann)`, `[OPS-1]`.
///
/// A text that is nothing else stays whole.
private func withoutAdditions(_ text: String) -> ArraySlice<Unicode.Scalar> {
  func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
  var rest = Array(text.unicodeScalars)[...]
  while let last = rest.lastIndex(where: { isWord($0) || $0 == ")" || $0 == "]" }),
    !isWord(rest[last])
  {
    let (open, close): (Unicode.Scalar, Unicode.Scalar) =
      rest[last] == ")" ? ("(", ")") : ("[", "]")
    var depth = 0
    let start = rest[...last].lastIndex { scalar in
      if scalar == close { depth += 1 }
      if scalar == open { depth -= 1 }
      return depth == 0
    }
    guard let start, rest[..<start].contains(where: isWord) else { break }
    rest = rest[..<start]
  }
  return rest
}

/// Gives the items of one incident their ids; of two with the same words the later one counts on.
public func numbered(_ items: [ActionItem], incident: String) -> [ActionItem] {
  var seen: Set<String> = []
  // Where to count on, so that thousands of the same words do not each count from the beginning.
  var repetitions: [String: Int] = [:]
  return items.map { item in
    var item = item
    let plain = actionIdentifier(incident: incident, text: item.text)
    item.id = plain
    while !seen.insert(item.id).inserted {
      let repetition = repetitions[plain, default: 1] + 1
      repetitions[plain] = repetition
      item.id = actionIdentifier(incident: incident, text: "\(repetition) \(item.text)")
    }
    return item
  }
}
