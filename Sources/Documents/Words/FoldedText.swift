/// Returns a text in lower case and without accents, so that `CRONOLOGÍA` and `cronologia` are the same bytes.
///
/// Only Latin letters lose their accents; those of other scripts keep what makes them other letters.
func foldedBytes(of text: some StringProtocol) -> [UInt8] {
  var bytes = text.utf8.map(lowered)
  guard !isASCII(bytes) else { return bytes }
  bytes.removeAll(keepingCapacity: true)
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 {
      bytes.append(lowered(UInt8(scalar.value)))
    } else if (0x300...0x36f).contains(scalar.value) {
      // An accent of its own, as macOS writes them in names of files.
      continue
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        bytes += plainLetters[lower].map { Array($0.utf8) } ?? Array(String(lower).utf8)
      }
    }
  }
  return bytes
}

private let plainLetters: [Unicode.Scalar: String] = {
  let families = [
    ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğ"),
    ("i", "ìíîïīıį"), ("l", "łľ"), ("n", "ñńň"), ("o", "òóôõöøōő"), ("r", "řŕ"), ("s", "śšş"),
    ("t", "ťţ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æ"),
    ("oe", "œ"),
  ]
  var letters: [Unicode.Scalar: String] = [:]
  for (plain, accented) in families {
    for scalar in accented.unicodeScalars { letters[scalar] = plain }
  }
  return letters
}()
