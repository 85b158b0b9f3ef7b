/// How a credential is written: words by which it is known, with runs of characters around them.
struct SecretShape: Sendable, Equatable {
  /// A run before the words, as in the tokens of Telegram: `123456789:AA…`.
  var lead: SecretRun?
  /// Two bytes at least, by which they are found.
  var words: [UInt8]
  var rest: [Part]

  /// What follows the words.
  enum Part: Sendable, Equatable {
    case run(SecretRun)
    case text([UInt8])
  }

  /// Makes a shape that begins with its words.
  init(_ words: String, _ rest: Part...) {
    self.words = Array(words.utf8)
    self.rest = rest
  }

  init(after lead: SecretRun, _ words: String, _ rest: Part...) {
    self.lead = lead
    self.words = Array(words.utf8)
    self.rest = rest
  }

  /// Returns the bytes of a credential whose words begin at a place.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - place: Where the words are to stand.
  /// - Returns: nil where there is none, or more than one.
  func range(in bytes: [UInt8], at place: Int) -> Range<Int>? {
    guard var end = endOfText(words, in: bytes, at: place) else { return nil }
    var start = place
    if let lead {
      while start > 0, place - start <= lead.lengths.upperBound,
        lead.alphabet.contains(bytes[start - 1])
      {
        start -= 1
      }
      guard lead.lengths.contains(place - start) else { return nil }
    }
    guard isBeginning(start, in: bytes) else { return nil }
    for part in rest {
      switch part {
      case .text(let text):
        guard let next = endOfText(text, in: bytes, at: end) else { return nil }
        end = next
      case .run(let run):
        guard let next = run.end(in: bytes, at: end) else { return nil }
        end = next
      }
    }
    // One character more, and it is something else.
    if end < bytes.count, SecretAlphabet.word.contains(bytes[end]) { return nil }
    return start..<end
  }
}

extension SecretShape.Part {
  static func run(_ alphabet: SecretAlphabet, _ lengths: ClosedRange<Int>) -> SecretShape.Part {
    .run(SecretRun(alphabet, lengths))
  }

  static func run(_ alphabet: SecretAlphabet, _ length: Int) -> SecretShape.Part {
    .run(alphabet, length...length)
  }

  static func text(_ text: String) -> SecretShape.Part { .text(Array(text.utf8)) }
}

/// So many characters of an alphabet, and no more of it behind them.
struct SecretRun: Sendable, Equatable {
  var alphabet: SecretAlphabet
  var lengths: ClosedRange<Int>

  init(_ alphabet: SecretAlphabet, _ lengths: ClosedRange<Int>) {
    self.alphabet = alphabet
    self.lengths = lengths
  }

  /// Returns the end of such a run; it looks no further than one character beyond the longest.
  func end(in bytes: [UInt8], at start: Int) -> Int? {
    let limit = min(bytes.count, start + lengths.upperBound + 1)
    var end = start
    while end < limit, alphabet.contains(bytes[end]) { end += 1 }
    return lengths.contains(end - start) ? end : nil
  }
}

/// The characters of which a credential may be made: a set of ASCII.
struct SecretAlphabet: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 where byte < 128 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private static let lower = "abcdefghijklmnopqrstuvwxyz"
  private static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  static let digits = SecretAlphabet("0123456789")
  static let hex = SecretAlphabet("0123456789abcdef")
  /// Of AWS, as in RFC 4648 §6.
  static let base32 = SecretAlphabet(upper + "234567")
  /// Of age, in capitals: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
  static let bech32 = SecretAlphabet("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
  static let capitals = SecretAlphabet(upper + "0123456789")
  static let small = SecretAlphabet(lower + "0123456789")
  static let letters = SecretAlphabet(upper + lower)
  static let alphanumeric = SecretAlphabet(upper + lower + "0123456789")
  static let word = SecretAlphabet(upper + lower + "0123456789_")
  /// Of RFC 4648 §5, without padding.
  static let urlSafe = SecretAlphabet(upper + lower + "0123456789_-")
  static let base64 = SecretAlphabet(upper + lower + "0123456789+/")
  static let hexOfAnyCase = SecretAlphabet("0123456789abcdefABCDEF")
  static let slashes = SecretAlphabet(upper + lower + "0123456789/")
  static let urlSafeAndPadding = SecretAlphabet(upper + lower + "0123456789_-=")
  static let padded = SecretAlphabet(upper + lower + "0123456789+/=")
  /// Of RFC 6750 §2.1.
  static let bearer = SecretAlphabet(upper + lower + "0123456789-._~+/=")
}

/// Returns the place behind a text that stands at a place; nil where it does not.
func endOfText(_ text: [UInt8], in bytes: [UInt8], at place: Int) -> Int? {
  guard place + text.count <= bytes.count else { return nil }
  for offset in text.indices where bytes[place + offset] != text[offset] { return nil }
  return place + text.count
}

/// Returns all places at which a text stands.
func places(of text: [UInt8], in bytes: [UInt8]) -> [Int] {
  bytes.indices.filter { bytes[$0] == text[0] && endOfText(text, in: bytes, at: $0) != nil }
}

/// Returns whether a word may begin at a place: none goes on there, but for escapes, as in `\nghp_…` and `%3Dghp_…`.
func isBeginning(_ place: Int, in bytes: [UInt8]) -> Bool {
  guard place > 0 else { return true }
  let before = bytes[place - 1]
  if before == UInt8(ascii: "-") {
    // What a patch takes away.
    return place == 1 || bytes[place - 2] == UInt8(ascii: "\n")
  }
  guard SecretAlphabet.word.contains(before) else { return true }
  guard place > 1 else { return false }
  if bytes[place - 2] == UInt8(ascii: "\\") { return [0x6e, 0x72, 0x74].contains(before) }
  return place > 2 && bytes[place - 3] == UInt8(ascii: "%")
    && SecretAlphabet.hexOfAnyCase.contains(before)
    && SecretAlphabet.hexOfAnyCase.contains(bytes[place - 2])
}
