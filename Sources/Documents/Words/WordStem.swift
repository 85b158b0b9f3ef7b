/// Returns a hash that the forms of an English word share: `expires`, `expired`, `expiring`, `expire`.
///
/// The index stems by Porter's algorithm inside SQLite, which keeps its stemmer to itself; this one cuts
/// the same common endings, so that a look into a file finds what the index found, or nearly. Words with
/// other than the letters of ASCII, and short ones, are taken as they are: identifiers must not blur.
func stemHash(of word: HashedWord, in bytes: [UInt8]) -> UInt64 {
  hash(of: word, in: bytes) { $0.cut() }
}

/// Returns a hash that the forms of one English word share, but not the nouns made of it: `fails`, `failed` and
/// `failing`, not `failure`, since rules over words must tell `resolver` from `resolved`.
///
/// A verb of which fewer than four letters would be left stays as it is, so that `noted` is not `not`; nor is `fixed`
/// found by `fix`.
func inflectionHash(of word: HashedWord, in bytes: [UInt8]) -> UInt64 {
  hash(of: word, in: bytes) { $0.cutInflection() }
}

/// Returns the hash of a word by itself, as ``stemHash(of:in:)`` gives it for one of a text.
func stemHash(of word: String) -> UInt64 { hash(of: word, stemHash) }

/// Returns the hash of a word by itself, as ``inflectionHash(of:in:)`` gives it for one of a text.
func inflectionHash(of word: String) -> UInt64 { hash(of: word, inflectionHash) }

private func hash(of word: String, _ hash: (HashedWord, [UInt8]) -> UInt64) -> UInt64 {
  let bytes = Array(word.utf8)
  return hash(HashedWord(hash: WordHash.of(word), start: 0, end: bytes.count), bytes)
}

@inline(__always)
private func hash(of word: HashedWord, in bytes: [UInt8], cut: (inout Stem) -> Void) -> UInt64 {
  guard word.end - word.start > 3, bytes[word.start..<word.end].allSatisfy(isLetter) else {
    return word.hash
  }
  var stem = Stem(bytes, word.start, word.end)
  cut(&stem)
  return stem.hash
}

/// A word that loses its endings; nothing is copied.
private struct Stem {
  private let bytes: [UInt8]
  private let start: Int
  private var end: Int
  /// What stands in the place of the last letter; 0 for that letter itself.
  private var last: UInt8 = 0

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  private var count: Int { end - start }

  var hash: UInt64 {
    var hash = WordHash()
    for index in start..<(last == 0 ? end : end - 1) { hash.add(lowered(bytes[index])) }
    if last != 0 { hash.add(last) }
    return hash.value
  }

  mutating func cut() {
    cutPlural()
    if last == 0 { cutVerb(leaving: 3) }
    for ending in nounEndings where count - ending.utf8CodeUnitCount >= 4 && endsWith(ending) {
      end -= ending.utf8CodeUnitCount
      last = 0
      break
    }
    cutLastVowel()
  }

  mutating func cutInflection() {
    cutPlural()
    if last == 0 { cutVerb(leaving: 4) }
    cutLastVowel()
  }

  private mutating func cutLastVowel() {
    if last == 0, count > 4, endsWith("e") { end -= 1 }
    if last == 0, endsWith("y") { last = UInt8(ascii: "i") }
  }

  private mutating func cutPlural() {
    if count > 4, endsWith("ies") {
      end -= 2
      last = UInt8(ascii: "i")
    } else if endsWith("sses") {
      end -= 2
    } else if endsWith("s"), !endsWith("ss"), !endsWith("us") {
      end -= 1
    }
  }

  private mutating func cutVerb(leaving fewest: Int) {
    for ending in verbEndings where count - ending.utf8CodeUnitCount >= fewest && endsWith(ending) {
      guard bytes[start..<(end - ending.utf8CodeUnitCount)].contains(where: isVowel) else {
        continue
      }
      end -= ending.utf8CodeUnitCount
      let letter = lowered(bytes[end - 1])
      // `stopped` is `stop`; `install`, `pass` and `fizz` keep both letters.
      if count > 3, letter == lowered(bytes[end - 2]), !isVowel(letter),
        letter != UInt8(ascii: "l"), letter != UInt8(ascii: "s"), letter != UInt8(ascii: "z")
      {
        end -= 1
      }
      return
    }
  }

  /// Begins at the last letter, which is another for nearly all words.
  private func endsWith(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 1...length {
      let letter = unsafe ending.utf8Start[length - offset]
      if lowered(bytes[end - offset]) != letter { return false }
    }
    return true
  }
}

private let verbEndings: [StaticString] = ["ing", "ed"]

/// The longer ones first.
private let nounEndings: [StaticString] = [
  "ational", "ation", "ions", "ion", "ment", "ness", "able", "ate", "er", "or", "al", "ly", "ance",
  "ence", "ive",
]

private func isVowel(_ letter: UInt8) -> Bool {
  switch lowered(letter) {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"), UInt8(ascii: "y"):
    true
  default: false
  }
}
