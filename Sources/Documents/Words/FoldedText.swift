/// Returns a text in lower case, without accents and without apostrophes, so that `CRONOLOGÍA` and `cronologia`,
/// `didn't` and `didnt` are the same bytes.
///
/// Only Latin letters lose their accents; those of other scripts keep what makes them other letters.
func foldedBytes(of text: some Sequence<UInt8>) -> [UInt8] {
  let written = Array(text)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(written.count)
  var place = 0
  while place < written.count {
    let byte = written[place]
    guard byte >= 0x80 else {
      if byte != UInt8(ascii: "'") { bytes.append(lowered(byte)) }
      place += 1
      continue
    }
    let (scalar, length) = decodeScalar(written, at: place, before: written.count)
    append(scalar, written[place..<min(place + length, written.count)], to: &bytes)
    place += length
  }
  return bytes
}

func foldedBytes(of text: String) -> [UInt8] {
  foldedBytes(of: text.utf8)
}

private func append(
  _ scalar: Unicode.Scalar, _ written: ArraySlice<UInt8>, to bytes: inout [UInt8]
) {
  switch scalar.value {
  // Ideographs and Hangul have no case.
  case 0x2e80..<0xfe00: bytes += written
  // An accent of its own, as macOS writes them in names of files, and the apostrophe of books.
  case 0x300...0x36f, 0x2019: break
  case 0xc0..<0x180: bytes += plainLetters[Int(scalar.value) - 0xc0]
  default: bytes += String(lowercased(scalar)).utf8
  }
}

/// The letters from U+00C0 to U+017F in lower case and without accents.
private let plainLetters: [[UInt8]] = {
  let families = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"),
    ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"),
  ]
  var plain: [Unicode.Scalar: String] = [:]
  for (letter, accented) in families {
    for scalar in accented.unicodeScalars { plain[scalar] = letter }
  }
  return (0xc0..<0x180).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
    let lower = lowercased(scalar)
    return Array((plain[lower] ?? String(lower)).utf8)
  }
}()

/// Returns a letter in lower case. The tables of Unicode are slow to ask, so the letters of Europe are answered by
/// the order in which they stand there.
func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let value = scalar.value
  let lower: UInt32
  switch value {
  case 0x41...0x5a: lower = value + 0x20
  case 0..<0xc0: lower = value
  case 0xd7, 0xdf: lower = value
  case 0xc0...0xde: lower = value + 0x20
  case 0xe0...0xff: lower = value
  case 0x410...0x42f: lower = value + 0x20
  case 0x400...0x40f: lower = value + 0x50
  case 0x430...0x45f: lower = value
  case 0x2e80..<0xfe00: lower = value
  default:
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }
  return Unicode.Scalar(lower) ?? scalar
}
