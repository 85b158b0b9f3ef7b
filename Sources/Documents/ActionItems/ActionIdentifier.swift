/// Returns the id of a promise: six hex digits over the incident's id and the words of the item.
///
/// Case, marks and white space do not count, so the id survives re-wrapping, reordering and checking off. The hash is FNV-1a
/// (http://www.isthe.com/chongo/tech/comp/fnv/), folded to 24 bits.
public func actionIdentifier(incident: String, text: String) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
  for byte in incident.utf8 { add(byte) }
  let bytes = Array(text.utf8)
  for word in hashedWords(bytes, in: 0..<bytes.count) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: word.hash >> shift))
    }
  }
  let folded = (hash >> 24 ^ hash ^ hash >> 48) & 0xff_ffff
  let digits = String(folded, radix: 16)
  return String(repeating: "0", count: 6 - digits.count) + digits
}

/// Gives the items of one incident their ids; of two with the same words the later one counts on.
public func numbered(_ items: [ActionItem], incident: String) -> [ActionItem] {
  var seen: Set<String> = []
  return items.map { item in
    var item = item
    item.id = actionIdentifier(incident: incident, text: item.text)
    var repetition = 2
    while !seen.insert(item.id).inserted {
      item.id = actionIdentifier(incident: incident, text: "\(item.text) \(repetition)")
      repetition += 1
    }
    return item
  }
}
