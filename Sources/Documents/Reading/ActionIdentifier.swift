internal import Platform

/// Returns the id of a promise: six hex digits over the incident's id and the words of the item.
///
/// Case, marks, white space, what is added in brackets at the end, and what has a field of its own (owner,
/// days, todo.txt's priority) do not count, so the id survives re-wrapping, reordering, checking off and
/// another owner. The hash is FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 24 bits.
public func actionIdentifier(incident: String, text: String) -> String {
  actionIdentifier(incident: incident, words: promiseWords(text), repetition: 1)
}

/// Returns the id of a promise of which only the hashes of its words are known.
func actionIdentifier(incident: String, words: [UInt64]) -> String {
  actionIdentifier(incident: incident, words: words, repetition: 1)
}

/// Tells items of the same words apart by their repetition, from 1.
private func actionIdentifier(incident: String, words: [UInt64], repetition: Int) -> String {
  var hash = WordHash()
  for byte in incident.utf8 { hash.add(byte) }
  if repetition > 1 { for byte in "\n\(repetition)".utf8 { hash.add(byte) } }
  for word in words { hash.add(word) }
  let folded = (hash.value >> 24 ^ hash.value ^ hash.value >> 48) & 0xff_ffff
  return padded(folded, to: 6, radix: 16)
}

/// Returns hashes of the words of an item that its id is made of.
func promiseWords(_ text: String) -> [UInt64] {
  let bytes = withoutFields(text)
  return hashedWords(bytes, in: 0..<endWithoutAdditions(bytes)).map(\.hash)
}

/// Returns one number for the words of an item, by which it is known again in another version of its file.
func wording(of words: [UInt64]) -> UInt64 {
  var hash = WordHash()
  for word in words { hash.add(word) }
  return hash.value
}

extension WordHash {
  fileprivate mutating func add(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}

/// Returns the bytes of a text with spaces in the place of words that say who and when; what is nothing
/// else stays whole.
func withoutFields(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  for field in writtenFields(in: bytes, 0..<bytes.count) {
    for place in field.range { bytes[place] = UInt8(ascii: " ") }
  }
  return bytes.contains(where: isWordByte) ? bytes : Array(text.utf8)
}

/// Returns where the brackets at the end begin: `(done 2026-04-01)`, `(@ann)`, `[OPS-1]`.
///
/// A text that is nothing else stays whole.
func endWithoutAdditions(_ bytes: [UInt8]) -> Int {
  var end = bytes.count
  while let last = bytes[..<end].lastIndex(where: {
    isWordByte($0) || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]")
  }),
    !isWordByte(bytes[last])
  {
    let open = bytes[last] == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    var depth = 0
    let start = bytes[...last].lastIndex { byte in
      if byte == bytes[last] { depth += 1 }
      if byte == open { depth -= 1 }
      return depth == 0
    }
    guard let start, bytes[..<start].contains(where: isWordByte) else { break }
    end = start
  }
  return end
}

/// A byte of a word, or of a character beyond ASCII.
private func isWordByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte >= 0x80
}

/// Gives the items of one incident their ids; of two with the same words the later one counts on.
public func numbered(_ items: [ActionItem], incident: String) -> [ActionItem] {
  var seen: Set<String> = []
  // Where to count on, so that thousands of the same words do not each count from the beginning.
  var repetitions: [String: Int] = [:]
  return items.map { item in
    var item = item
    let words = promiseWords(item.text)
    let plain = actionIdentifier(incident: incident, words: words, repetition: 1)
    item.id = plain
    item.wording = wording(of: words)
    while !seen.insert(item.id).inserted {
      let repetition = repetitions[plain, default: 1] + 1
      repetitions[plain] = repetition
      item.id = actionIdentifier(incident: incident, words: words, repetition: repetition)
    }
    return item
  }
}
