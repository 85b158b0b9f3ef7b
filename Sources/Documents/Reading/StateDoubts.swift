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
  let bytes = withoutAddresses(said)
  let words = hashedWords(bytes, in: 0..<bytes.count)
  var isDoubted = false
  doubts.phrases.forEachPhrase(in: words, of: bytes) { number, _ in
    if state == .done || number < doubts.reversals { isDoubted = true }
  }
  return isDoubted || state == .done && (isDeadline(bytes, words) || isShare(bytes))
}

/// Returns a text without the targets of its links, and without apostrophes: `isn't` is one word here.
private func withoutAddresses(_ said: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var isAddress = false
  for place in said.indices {
    let byte = said[place]
    if said[place...].starts(with: "://".utf8) { isAddress = true }
    if isBlank(byte) || byte == UInt8(ascii: ")") { isAddress = false }
    if isAddress || byte == UInt8(ascii: "'") { continue }
    bytes.append(byte)
    if byte == 0x99, bytes.suffix(3).elementsEqual("’".utf8) { bytes.removeLast(3) }
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

/// Phrases that speak against a closed state: those that say it was taken up again come first.
private let doubts: (phrases: PhraseMatcher, reversals: Int) = {
  var matcher = PhraseMatcher()
  func add(_ phrases: [String]) {
    for phrase in phrases { _ = matcher.add(Phrase(words: plainWords(phrase))) }
  }
  add([
    "reopen", "reopened", "re-opened", "wieder offen", "wieder geöffnet", "rouvert", "rouverte",
    "reabierto",
    "reabierta", "reaberto", "reaberta", "riaperto", "riaperta", "heropend", "gjenåpnet",
    "genåbnet",
    "återöppnad", "再開", "重新打开",
  ])
  let reversals = matcher.count
  // What takes it back.
  add([
    "reverted", "regressed", "not", "never", "cannot", "cant", "couldnt", "didnt", "doesnt",
    "hasnt", "havent",
    "isnt", "wasnt", "wont", "no fix", "unverified", "untested", "undone", "nicht", "kein", "keine",
    "nie",
    "zurückgerollt", "rückgängig", "pas", "jamais", "non", "no resuelto", "no hecho",
    "no terminado",
    "sin", "não", "niet", "geen", "ikke", "inte", "ej", "未", "没", "沒",
  ])
  // What is left.
  add([
    "but", "however", "though", "although", "except", "excepting", "excluding", "only", "partial",
    "partially",
    "partly", "mostly", "almost", "nearly", "incomplete", "unfinished", "still", "yet", "pending",
    "awaiting",
    "waiting", "remaining", "remains", "missing", "todo", "to do", "to be", "tbd", "until",
    "unless", "next",
    "soon", "tomorrow", "aber", "jedoch", "außer", "ausser", "bis", "nur", "noch", "teilweise",
    "fehlt",
    "fehlen", "mais", "sauf", "encore", "reste", "seulement", "partiellement", "manque", "pero",
    "excepto",
    "salvo", "falta", "faltan", "aún", "todavía", "parcialmente", "mas", "exceto", "ainda",
    "faltam", "ma",
    "tranne", "eccetto", "ancora", "manca", "parzialmente", "maar", "behalve", "nog", "deels",
    "gedeeltelijk",
    "men", "unntatt", "undtagen", "utom", "delvis", "gjenstår", "mangler", "saknas", "ただし", "一部",
    "但",
    "部分", "除く", "除了",
  ])
  matcher.prepare()
  return (matcher, reversals)
}()
