/// Returns a private key of which the first line begins at a place, all of it: PEM, OpenSSH and OpenPGP, over many
/// lines or in one with `\n`, as in the service accounts of Google, https://www.rfc-editor.org/rfc/rfc7468.
///
/// The end of a key may have been cut off. One that says `...` in the place of its bytes is none.
///
/// - Parameters:
///   - bytes: The text.
///   - place: Where five dashes stand.
/// - Returns: nil where no private key is.
func privateKey(in bytes: [UInt8], at place: Int) -> Range<Int>? {
  guard let named = endOfText(pemBeginning, in: bytes, at: place) else { return nil }
  // `RSA PRIVATE KEY`, `PGP PRIVATE KEY BLOCK`.
  var body = named
  let longest = min(bytes.count, named + 40)
  while body < longest, isLabel(bytes[body]) { body += 1 }
  guard firstPlace(of: privateWords, in: bytes[named..<body], from: named) != nil,
    let start = endOfText(dashes, in: bytes, at: body)
  else { return nil }
  var end = start
  var letters: Set<UInt8> = []
  /// So many bytes of the key were seen, the last of them before this place.
  var (count, last) = (0, start)
  /// Of the run of letters at hand, and of the ends of lines before it.
  var (width, lineEnds) = (0, 0)
  while end < bytes.count, end - start < longestKey {
    let byte = bytes[end]
    if SecretAlphabet.padded.contains(byte) {
      width += 1
      // Other words are shorter, but for those of the head, as in `Proc-Type: 4,ENCRYPTED`.
      if width >= 32 {
        letters.insert(byte)
        (count, last, lineEnds) = (count + 1, end + 1, 0)
      }
    } else {
      if byte == UInt8(ascii: "-"), endOfText(dashes, in: bytes, at: end) != nil { break }
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\")
      // The last line of one that was cut off is shorter.
      if isLineEnd, width > 0, width < 32, count > 0, lineEnds == 1 { last = end }
      if isLineEnd { lineEnds += 1 }
      width = 0
      guard isBetweenLines(byte) || end - start < longestHead else { break }
    }
    end += 1
  }
  guard count >= 8, letters.count >= 8 else { return nil }
  if let close = endOfText(pemEnd, in: bytes, at: end) {
    var after = close
    let limit = min(bytes.count, close + 40)
    while after < limit, isLabel(bytes[after]) { after += 1 }
    return place..<(endOfText(dashes, in: bytes, at: after) ?? after)
  }
  return place..<last
}

private let dashes = Array("-----".utf8)
private let pemBeginning = Array("-----BEGIN ".utf8)
private let pemEnd = Array("-----END ".utf8)
private let privateWords = Array("PRIVATE KEY".utf8)
/// An RSA key of 16,384 bits has 13 KB.
private let longestKey = 32_768
/// What OpenPGP and old PEM write above the bytes: version, comment, cipher.
private let longestHead = 400

private func isLabel(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte >= 0x41 && byte <= 0x5a
}

/// Ends of lines, written out or as `\n`, and what stands before and behind the lines of a quote, a list or a patch.
private func isBetweenLines(_ byte: UInt8) -> Bool {
  " \t\r\n\\\"',>|`;".utf8.contains(byte)
}
