/// A word, or words in a row, as ``foldedBytes(of:)`` leaves them.
struct Term: Sendable, Hashable {
  var bytes: [UInt8]
  /// True where the last word is only the beginning of one.
  var isBeginning: Bool

  /// Reads `two words` or `begin*`; nil for nothing.
  init?(_ written: ArraySlice<UInt8>) {
    var text = trimmed(written)
    isBeginning = text.last == UInt8(ascii: "*")
    if isBeginning { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    bytes = foldedBytes(of: text)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True where nothing but letters, digits and single spaces stands in it.
  var isOfWords: Bool {
    var before = UInt8(ascii: " ")
    return bytes.allSatisfy { byte in
      defer { before = byte }
      return byte >= 0x80 || isLetter(byte) || isDigit(byte)
        || byte == UInt8(ascii: " ") && before != byte
    }
  }
}

/// Words that hold an English sentence together and say nothing of an incident.
///
/// `the cluster would not come back after we rebooted it` asks for `cluster`, `come`, `rebooted`: the
/// others are looked for only where nothing else is asked.
let stopWords: Set<String> = Set(
  """
  a after again all already also although always am an and another any anybody anyone are as at away
  back be because been before being between both but by came can come could did do does done during each either
  end ended ends entire even ever every everybody everyone everything few first for from gave get give
  goes going got had has have having he her here him his how however i if in inside into is it its itself
  just last made make many me more most much my myself nearly never no nobody none nor not nothing of off
  on once one only onto or other our out over own really same several she should since so some somebody
  someone something somewhere still such than that the their them themselves then there these they this
  those though through to too two under until up upon us very was we went were what when where whether
  which while who whole whose why will with within without would yet you your
  """.split(whereSeparator: \.isWhitespace).map(String.init))

/// What stands in every postmortem because it is one.
let wordsOfTheForm: Set<String> = Set(
  """
  action actions affected alert alerted alerts cause causes contributing customer customers date day days
  detect detected detection due duration fix fixed hour hours impact incident incidents issue item items
  lesson lessons minute minutes mitigate mitigated mitigation new open outage owner postmortem prevent
  problem resolved root services service severity start started starts status summary team test tested time
  timeline times user users utc
  """.split(whereSeparator: \.isWhitespace).map(String.init))
