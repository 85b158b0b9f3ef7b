/// The words of a statement by which it is compared with others.
///
/// Case, marks, endings and little words do not count, nor who does it and until when. What stands behind a
/// colon or in a second sentence explains, and is written anew each time: where the beginning says enough, it
/// is the core. How a promise begins (`add`, `implement`, `consider`) says nothing of what is promised.
public struct CoreWords: Sendable, Equatable {
  /// As the index keeps them: 1 where the words tell enough that no two incidents have them by chance, else 0;
  /// then four bytes a word, the lowest first. A word is a hash of its stem; its lowest bit marks one that turns
  /// the sense of the others. They are in order, each once.
  public let packed: [UInt8]

  public init(packed: [UInt8]) {
    self.packed = packed
  }

  /// What a form asks is nobody's factor, and has no words.
  public init(ofFactor text: String) {
    self = isFormPrompt(text) ? CoreWords(packed: []) : CoreWords(of: text)
  }

  public init(of text: String) {
    let bytes = withoutFields(text)
    let all = hashedWords(bytes, in: 0..<endWithoutAdditions(bytes))
    var words: [UInt32] = []
    var telling = 0
    for word in all[..<(coreEnd(all, bytes) ?? all.count)] {
      // Who promised it is not what was promised; one letter is what an apostrophe cut off.
      if word.start > 0, bytes[word.start - 1] == UInt8(ascii: "@") { continue }
      if word.end - word.start == 1, isLetter(bytes[word.start]) { continue }
      let stem = stemHash(of: word, in: bytes)
      if idleWords.contains(stem) { continue }
      let turns =
        turningWords.contains(stem) || bytes[word.start..<word.end].contains(where: isDigit)
      words.append(UInt32(truncatingIfNeeded: stem >> 32 ^ stem) & ~1 | (turns ? 1 : 0))
      if !holdingWords.contains(stem) { telling += 1 }
    }
    words.sort()
    packed = zip(words, words.indices).reduce(into: [telling >= fewestTelling ? 1 : 0]) {
      bytes, next in
      if next.1 > 0, words[next.1 - 1] == next.0 { return }
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: next.0 >> UInt32(shift)))
      }
    }
  }

  var isTelling: Bool { packed.first == 1 }

  func append(to words: inout [UInt32]) {
    for start in stride(from: 1, to: packed.count - 3, by: 4) {
      words.append(
        UInt32(packed[start]) | UInt32(packed[start + 1]) << 8 | UInt32(packed[start + 2]) << 16
          | UInt32(packed[start + 3]) << 24)
    }
  }

  /// Returns whether statements that differ in a word differ in what they say: a number, or `not`.
  static func turns(_ word: UInt32) -> Bool { word & 1 == 1 }
}

/// Two incidents have fewer by chance: `human error`.
private let fewestTelling = 3

/// Returns the core of a statement, without what explains it, and without who and when.
public func core(of text: String) -> String {
  let bytes = withoutFields(text)
  let words = hashedWords(bytes, in: 0..<endWithoutAdditions(bytes))
  var end = endWithoutAdditions(bytes)
  if let border = coreEnd(words, bytes) { end = words[border - 1].end }
  let idle = Array(" ,;:-(".utf8)
  while end > 0, idle.contains(bytes[end - 1]) { end -= 1 }
  return String(decoding: Array(text.utf8)[..<end], as: UTF8.self)
}

/// Returns how many words stand before the colon or the full stop that ends what is stated; nil where all of
/// them do.
private func coreEnd(_ words: [HashedWord], _ bytes: [UInt8]) -> Int? {
  var telling = 0
  for (index, word) in words.enumerated().dropLast() {
    if !holdingWords.contains(stemHash(of: word, in: bytes)) { telling += 1 }
    let next = words[index + 1].start
    let gap = bytes[word.end..<next]
    guard gap.last.map(isBlank) ?? false else { continue }
    // Fewer before a colon are a label such as `Root cause analysis`.
    if telling >= 4, gap.contains(UInt8(ascii: ":")) { return index + 1 }
    // The full stop of `e.g. disks` ends nothing.
    let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next])
    if telling >= 3, gap.contains(UInt8(ascii: ".")), !isLower { return index + 1 }
  }
  return nil
}

/// Words that tell no statement from another.
private let idleWords = stems(
  """
  a an the this that these those we our us it its is are was were be been will should must shall can could
  please also then so to of for and
  add adding consider create do ensure evaluate implement improve introduce investigate look make must need
  plan set setup start try up use
  """)

/// One word more or another in its place makes another statement, however long it is.
private let turningWords = stems(
  """
  not no never without off on enable disable before after down increase decrease raise lower more less in
  out stop
  """)

private let holdingWords = stems(functionWords.sorted().joined(separator: " "))

private func stems(_ words: String) -> Set<UInt64> {
  Set(words.split(whereSeparator: \.isWhitespace).map { stemHash(of: String($0)) })
}
