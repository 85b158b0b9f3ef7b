import Platform

/// Returns whether what stands beside a closed state speaks against it: `Closed - not fixed`, `done, but
/// reverted`, `Fixed in 2 of 5 regions`, `Done by Friday`.
///
/// Of what was dropped the words beside it are mostly the reason, which denies much; only that it is taken up
/// again counts.
func isDoubted(_ state: ActionItem.State, by said: ArraySlice<UInt8>) -> Bool {
  guard state.isClosed, said.contains(where: { isLetter($0) || isDigit($0) || $0 >= 0x80 }) else {
    return false
  }
  let bytes = foldedBytes(of: withoutAddresses(said))
  let words = hashedWords(bytes, in: 0..<bytes.count)
  let isDoubted = doubts.matches(in: words, of: bytes).contains { isReopened in
    state == .done || isReopened.meaning
  }
  return isDoubted || state == .done && (isDeadline(bytes, words) || isShare(bytes))
}

/// Returns a text without the targets of its links.
private func withoutAddresses(_ said: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var isAddress = false
  for place in said.indices {
    let byte = said[place]
    if said[place...].starts(with: "://".utf8) { isAddress = true }
    if isBlank(byte) || byte == UInt8(ascii: ")") { isAddress = false }
    if !isAddress { bytes.append(byte) }
  }
  return bytes
}

/// `by` leads to who did it, or to when it is to be done.
private func isDeadline(_ bytes: [UInt8], _ words: [HashedWord]) -> Bool {
  guard words.count > 1, words[0].begins(with: Array("by".utf8), in: bytes),
    words[0].end - words[0].start == 2
  else { return false }
  if DateScanner.scan(bytes[...], at: words[1].start, order: .dayMonthYear) != nil { return true }
  let next = String(decoding: bytes[words[1].start..<words[1].end], as: UTF8.self).lowercased()
  return wordsOfTime.contains(next)
}

private let wordsOfTime: Set<String> = [
  "cob", "end", "eod", "eom", "eoq", "eow", "eoy", "q1", "q2", "q3", "q4", "today", "tomorrow",
  "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]

/// Returns whether only a share is named: `2 of 5` anywhere, `80%` and `2/5` as the first thing or after a
/// word such as `in`.
private func isShare(_ bytes: [UInt8]) -> Bool {
  let words = words(of: bytes, in: 0..<bytes.count).map { bareWord(of: bytes, $0) }
    .filter { !$0.isEmpty && dashLength(bytes[$0]) != $0.count && bytes[$0] != [UInt8(ascii: ":")] }
  for index in words.indices.dropLast(2) {
    let between = String(decoding: bytes[words[index + 1]], as: UTF8.self).lowercased()
    if ["av", "de", "di", "of", "su", "sur", "van", "von"].contains(between),
      let part = Int(decimal: bytes[words[index]]),
      let whole = Int(decimal: bytes[words[index + 2]])
    {
      return part < whole
    }
  }
  let place = words.first.map { ["at", "for", "in"].contains(lowercased(bytes[$0])) ? 1 : 0 } ?? 0
  guard place < words.count else { return false }
  let word = bytes[words[place]]
  let next = place + 1 < words.count ? bytes[words[place + 1]] : []
  if word.last == UInt8(ascii: "%") || next.first == UInt8(ascii: "%") {
    return Int(decimal: word.prefix(while: isDigit)).map { $0 < 100 } ?? false
  }
  let parts = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard parts.count == 2, let part = Int(decimal: parts[0]), let whole = Int(decimal: parts[1])
  else { return false }
  return part < whole
}

private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes.map(lowered), as: UTF8.self)
}

/// Phrases that speak against a closed state; true for those that say it was taken up again.
private let doubts = PhraseTable(
  Vocabulary.standard.terms([("state.reopened", true), ("state.doubt", false)]))
