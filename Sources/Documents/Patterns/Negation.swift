/// Words that deny what follows them: `no data loss`, `was not caused by a network problem`,
/// `to avoid a split brain`.
enum Negation {
  /// Returns whether what stands at a place among words is denied by those before it.
  ///
  /// Between the two only words that link them may stand, and no mark but a quote or an emphasis, so that in
  /// `not now, the disk is full` nothing denies the disk. In `no downtime or data loss` the denial reaches
  /// over what is listed.
  static func reaches(_ place: Int, in words: [HashedWord], of bytes: [UInt8]) -> Bool {
    var index = place
    var listed = 0
    while index > 0, place - index < farthest {
      guard isJoined(words[index - 1].end..<words[index].start, in: bytes) else { return false }
      index -= 1
      let word = words[index].hash
      if isDenial(at: index, in: words) { return true }
      if disjunctions.contains(word) {
        listed = 3
      } else if !links.contains(word) {
        guard listed > 0 else { return false }
        listed -= 1
      }
    }
    return false
  }

  /// Returns whether a word of a phrase denies by itself, so that the phrase is meant as a denial.
  static func isIn(_ phrase: Phrase) -> Bool {
    phrase.words.contains {
      denials.contains(WordHash.of($0)) || contracted.contains(WordHash.of($0))
    }
  }

  private static func isDenial(at index: Int, in words: [HashedWord]) -> Bool {
    if denials.contains(words[index].hash) { return true }
    guard index > 0 else { return false }
    let before = words[index - 1].hash
    // `wasn't` is cut at its apostrophe.
    if words[index].hash == contraction { return contracted.contains(before) }
    guard preventions.contains(Pair(first: before, second: words[index].hash)) else {
      return false
    }
    // What one failed to prevent did happen.
    return index < 2 || !failures.contains(words[index - 2].hash)
  }

  private struct Pair: Hashable {
    let first, second: UInt64
  }

  private static func isJoined(_ gap: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[gap].allSatisfy {
      isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "'")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*")
        // Typographic quotes and dashes, but none of the marks that end a clause in Chinese.
        || ($0 >= 0x80 && $0 != 0xe3 && $0 != 0xef)
    }
  }

  /// The longest way back: `did not lead to any loss of data`.
  private static let farthest = 7
  private static let contraction = WordHash.of("t")

  private static let denials = hashes(
    """
    no not never without neither nor cannot cant nobody none
    kein keine keinen keinem keiner keines nicht ohne nie niemals niemand
    pas aucun aucune sans jamais ningún ninguna sin nunca
    ikke ingen intet uten aldri inte inga utan
    没 無 无 未 非 不
    """)

  private static let contracted = hashes(
    """
    isn wasn weren aren don doesn didn hasn haven hadn couldn wouldn won can
    """)

  /// What one does so that something does not happen; `prevented` alone tells of a consequence.
  private static let preventions = Set(
    [
      ("to", "prevent"), ("to", "avoid"), ("å", "unngå"), ("å", "hindre"), ("pour", "éviter"),
      ("para", "evitar"), ("避", "免"), ("防", "止"),
    ].map { Pair(first: WordHash.of($0), second: WordHash.of($1)) })

  private static let failures = hashes(
    """
    failed failing fails fail failure unable able way nothing
    """)

  private static let links = hashes(
    """
    a an any the of such real actual significant known further other to be been being is was
    due caused cause because by related in result lead led involve involving evidence sign signs
    indication indications find found see seen show observe observed affect affecting suffer
    ein eine einen einer durch wegen des den dem das der die du de un une le la los las el una por
    en et av noen noe på grunn
    有 是 因 为 由 于
    """)

  private static let disjunctions = hashes("or nor oder ou eller 或")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(plainWords(words).map(WordHash.of))
  }
}
