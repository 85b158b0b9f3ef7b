/// What a statement says in short: its words, each with what it does to the sense of the others, up to where
/// it begins to explain.
struct StatementCore {
  private struct Word {
    var start: Int
    var end: Int
    var stem: UInt64
    var sense: Sense
  }

  private let written: String
  /// Those of the text, with spaces for who and when.
  private let bytes: [UInt8]
  private var words: [Word] = []
  /// Into ``bytes``.
  private var end: Int

  init(_ text: String) {
    written = text
    bytes = withoutFields(text)
    end = endWithoutAdditions(bytes)
    let all = hashedWords(bytes, in: 0..<end)
    words.reserveCapacity(all.count)
    var telling = 0
    for word in all {
      if let last = words.last, endsStatement(last.end..<word.start, telling: telling) {
        end = last.end
        break
      }
      let stem = stemHash(of: word, in: bytes)
      let sense = senses[stem] ?? []
      words.append(Word(start: word.start, end: word.end, stem: stem, sense: sense))
      if !sense.contains(.holding) { telling += 1 }
    }
  }

  /// Returns whether what stands between two words ends what is stated, after so many words that tell.
  private func endsStatement(_ between: Range<Int>, telling: Int) -> Bool {
    guard telling >= 3, isBlank(bytes[between.upperBound - 1]) else { return false }
    // Fewer before a colon are a label such as `Root cause analysis`.
    if telling >= 4, bytes[between].contains(UInt8(ascii: ":")) { return true }
    // The full stop of `e.g. disks` ends nothing.
    let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[between.upperBound])
    return !isLower && bytes[between].contains(UInt8(ascii: "."))
  }

  var text: String {
    var end = end
    let idle = Array(" ,;:-(".utf8)
    while end > 0, idle.contains(bytes[end - 1]) { end -= 1 }
    return String(decoding: written.utf8.prefix(end), as: UTF8.self)
  }

  var coreWords: CoreWords {
    var hashes: [UInt32] = []
    hashes.reserveCapacity(words.count)
    for word in words where !word.sense.contains(.idle) {
      let letters = bytes[word.start..<word.end]
      // Who promised it is not what was promised.
      if word.start > 0, bytes[word.start - 1] == UInt8(ascii: "@") { continue }
      // `node A` is another than `node B`, and `don't` another than `do`.
      let isLetterAlone = letters.count == 1 && letters.allSatisfy(isLetter)
      if isLetterAlone, isCutOff(word), lowered(bytes[word.start]) != UInt8(ascii: "t") { continue }
      let turns =
        isLetterAlone || word.sense.contains(.turning) || letters.contains(where: isDigit)
      hashes.append(CoreWords.hash(ofStem: word.stem, turns: turns))
    }
    return CoreWords(hashes)
  }

  /// Returns whether an apostrophe cut a word off from the one before.
  private func isCutOff(_ word: Word) -> Bool {
    word.start > 0
      && (bytes[word.start - 1] == UInt8(ascii: "'")
        || bytes[..<word.start].suffix(3).elementsEqual("\u{2019}".utf8))
  }
}

/// Returns the core of a statement, without what explains it, and without who and when. That of a core is
/// the core.
public func core(of text: String) -> String {
  StatementCore(text).text
}

private struct Sense: OptionSet {
  let rawValue: UInt8

  /// Tells no statement from another.
  static let idle = Sense(rawValue: 1)
  /// One more, or another in its place, makes another statement, however long it is.
  static let turning = Sense(rawValue: 2)
  /// Only holds others together.
  static let holding = Sense(rawValue: 4)
}

/// By the stems of the words.
private let senses: [UInt64: Sense] = {
  var senses: [UInt64: Sense] = [:]
  func add(_ words: some Sequence<Substring>, _ sense: Sense) {
    for word in words { senses[stemHash(of: String(word)), default: []].insert(sense) }
  }
  add(idleWords.split(whereSeparator: \.isWhitespace), .idle)
  add(turningWords.split(whereSeparator: \.isWhitespace), .turning)
  add(stopWords.map { $0[...] }, .holding)
  return senses
}()

private let idleWords = """
  a an i the this that these those we our us it its is are was were be been will should must shall can could
  please also then so to of for and
  add adding consider create do ensure evaluate implement improve introduce investigate look make must need
  plan set setup start try up use
  """

private let turningWords = """
  not no never without off on enable disable before after down increase decrease raise lower more less in
  out stop remove delete drop revoke forbid replace keep
  nicht kein keine keinen ohne nie ikke ingen aldri uten ne pas jamais sans nunca sin sem
  不 未 没 無 无 禁 停 勿
  """

/// The words of a statement by which it is compared with others.
///
/// Case, marks, endings and little words do not count, nor who does it and until when. What stands behind a
/// colon or in a second sentence explains, and is written anew each time: where the beginning says enough, it
/// is the core. How a promise begins (`add`, `implement`, `consider`) says nothing of what is promised.
public struct CoreWords: Sendable, Equatable {
  /// Hashes of 24 bits, of the stems; the lowest bit marks a word that turns the sense of the others. They
  /// are in order, each once.
  var hashes: [UInt32]

  public init(of text: String) {
    self = StatementCore(text).coreWords
  }

  init(_ hashes: [UInt32]) {
    self.hashes = []
    self.hashes.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != self.hashes.last { self.hashes.append(hash) }
  }

  static func hash(ofStem stem: UInt64, turns: Bool) -> UInt32 {
    let folded = UInt32(truncatingIfNeeded: stem >> 40 ^ stem >> 20 ^ stem)
    return folded & 0xff_fffe | (turns ? 1 : 0)
  }

  /// Returns whether statements that differ in a word differ in what they say: a number, or `not`.
  static func turns(_ word: UInt32) -> Bool { word & 1 == 1 }
}
