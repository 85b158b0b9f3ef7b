internal import Platform

/// A sentence that speaks of other incidents than its own.
struct MentionSentence: Sendable, Equatable {
  /// From 1.
  var line: Int
  /// Of the section in which it stands.
  var role: Role
  /// Stems of its telling words in their order; 0 for a word that tells nothing.
  var stems: [UInt64]
  var days: [Day]
}

/// Finds the sentences that speak of other incidents: `the third flannel incident (after …)`, `the
/// February postmortem`.
///
/// One has a word for such an event and one that points at another than this: an earlier day, another month,
/// `previous`, `third`. Below a heading such as `Related incidents` each sentence is one.
///
/// - Parameters:
///   - sections: The text.
///   - day: Of the incident it is about: the year of days without one is the nearest to it.
/// - Returns: In the order of the file. The cost is one pass over the words.
func mentionSentences(in sections: [Section], day: Day?) -> [MentionSentence] {
  var found: [MentionSentence] = []
  for section in sections {
    let isAnnounced = announcesMentions(section)
    for passage in section.passages where passage.kind != .code && passage.kind != .markup {
      let bytes = Array(passage.text.utf8)
      found += mentionSentences(
        in: bytes, hashedWords(bytes, in: 0..<bytes.count), line: passage.line,
        role: section.role, isAnnounced: isAnnounced, day: day)
    }
  }
  return found
}

/// Finds the sentences of one passage that speak of other incidents; see ``mentionSentences(in:day:)``.
///
/// - Parameters:
///   - bytes: The text of the passage.
///   - words: Its words.
///   - line: Where it begins.
///   - role: Of its section.
///   - isAnnounced: True where the heading says that other incidents follow.
///   - day: Of the incident it is about.
/// - Returns: In their order.
func mentionSentences(
  in bytes: [UInt8], _ words: [HashedWord], line: Int, role: Role, isAnnounced: Bool, day: Day?
) -> [MentionSentence] {
  guard isAnnounced || words.contains(where: isEvent) else { return [] }
  var found: [MentionSentence] = []
  // What belongs to the name of a document describes no other.
  let names = writtenNames(in: bytes).filter { isDistinctive(bytes[$0.range]) }
  var rest = words[...]
  for sentence in sentences(in: bytes, line: line, role: role) {
    let own = rest.prefix { $0.start < sentence.range.upperBound }
    rest = rest[own.endIndex...]
    guard isAnnounced || own.contains(where: isEvent) else { continue }
    let days = writtenDays(in: bytes, own, near: day)
    guard
      isAnnounced || own.contains(where: { points($0, from: day) })
        || days.contains(where: { isEarlier($0, than: day) })
    else { continue }
    let stems = own.map { word in
      isTelling(word, in: bytes) && !names.contains { $0.range.contains(word.start) }
        ? stemHash(of: word, in: bytes) : 0
    }
    found.append(
      MentionSentence(line: sentence.line, role: role, stems: stems, days: days))
  }
  return found
}

/// Returns whether a heading says that other incidents follow.
func announcesMentions(_ section: Section) -> Bool {
  section.level > 1 && announcesMentions(section.heading)
}

private func announcesMentions(_ heading: String) -> Bool {
  let bytes = Array(heading.utf8)
  let words = hashedWords(bytes, in: 0..<bytes.count)
  return words.contains(where: isEvent)
    && words.contains { announcingWords.contains($0.hash) }
}

/// The month of the incident itself points nowhere.
private func points(_ word: HashedWord, from day: Day?) -> Bool {
  if pointingWords.contains(word.hash) || announcingWords.contains(word.hash) { return true }
  guard let day, let month = months[word.hash] else { return false }
  return month != day.date.month
}

private func isEarlier(_ other: Day, than day: Day?) -> Bool {
  day.map { other < $0 } ?? true
}

private func writtenDays(in bytes: [UInt8], _ words: ArraySlice<HashedWord>, near day: Day?)
  -> [Day]
{
  var days: [Day] = []
  var end = 0
  for word in words where word.start >= end {
    let first = bytes[word.start] | 0x20
    guard isDigit(bytes[word.start]) || "jfmasond".utf8.contains(first),
      let found = DateScanner.scan(bytes[...], at: word.start, order: .dayMonthYear)
    else { continue }
    end = found.end
    if let written = found.date.day(near: day) { days.append(written) }
  }
  return days
}

/// Returns whether a word says something of an incident: it is no number, and in no sentence because it is one.
func isTelling(_ word: HashedWord, in bytes: [UInt8]) -> Bool {
  word.end - word.start > 2 && !wordsOfEverySentence.contains(word.hash)
    && !bytes[word.start..<word.end].allSatisfy(isDigit)
}

private let wordsOfEverySentence = Set(
  stopWords.union(wordsOfTheForm).map(WordHash.of)
).union(months.keys)

/// Returns whether a word is one for what a postmortem tells of, or for the postmortem.
func isEvent(_ word: HashedWord) -> Bool { eventWords.contains(word.hash) }

private let eventWords = hashes(
  """
  incident incidents mortem mortems outage outages postmortem postmortems recurrence recurrences
  retrospective retrospectives
  """)

private let pointingWords = hashes(
  """
  again eighth fifth fourth last ninth previously recurred recurrence recurring repeat repeated repeats same
  second seventh sixth tenth third
  """)

private let announcingWords = hashes("earlier past previous prior related similar")

private let months: [UInt64: Int] = {
  let names = """
    january february march april may june july august september october november december
    """.split(separator: " ")
  return Dictionary(
    uniqueKeysWithValues: names.enumerated().map { (WordHash.of(String($1)), $0 + 1) })
}()

private func hashes(_ words: String) -> Set<UInt64> {
  Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
}
