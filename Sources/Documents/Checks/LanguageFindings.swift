/// Returns notes on the words of a postmortem: whom it blames, what it takes for a cause, what nobody can check off.
///
/// Only the words of the languages in which it is written count. A sentence has one note at most.
///
/// - Parameters:
///   - document: A postmortem.
///   - source: The lines of its file, for the columns.
/// - Returns: In no order.
func languageFindings(of document: Document, in source: SourceLines) -> [Finding] {
  let told = document.sections.lazy.flatMap(\.passages).filter(\.kind.isTold).map(\.text)
  let mask = LanguageMask(of: told)
  let words = languages.indices.filter(mask.contains).map { CheckWords.all[$0] }
  // What stands behind `~` in a timeline a machine wrote; see docs/new.md.
  let ofMachines = Set(document.timeline.lazy.filter { $0.text.hasPrefix("~ ") }.map(\.line))
  var findings: [Finding] = []
  for section in document.sections where section.role != .references {
    for passage in section.passages
    where passage.kind.isTold && !ofMachines.contains(passage.line) {
      let bytes = Array(passage.text.utf8)
      for sentence in sentences(in: bytes, line: passage.line, role: section.role) {
        let text = CheckedText(bytes[sentence.range], words)
        guard !text.matches.isEmpty, let finding = note(on: text, line: sentence.line) else {
          continue
        }
        findings.append(finding)
      }
    }
  }
  findings += document.actions.filter { isAlone($0, in: source) }
    .compactMap { vagueness(of: $0, words) }
  if let finding = singleCause(of: document, words) { findings.append(finding) }
  return findings.map { placed($0, in: source) }
}

private func note(on text: CheckedText, line: Int) -> Finding? {
  if let words = judgement(in: text) { return judged(words, in: text, line: line) }
  if let words = slip(in: text) {
    return Finding(
      line: line + text.lines(before: words), .note, .humanError,
      "`\(text.quote(words))` explains nothing; say what made the slip easy, and what let it through"
    )
  }
  return personAsCause(in: text).map { judged($0, in: text, line: line) }
}

private func judged(_ words: Range<Int>, in text: CheckedText, line: Int) -> Finding {
  Finding(
    line: line + text.lines(before: words), .note, .blame,
    "`\(text.quote(words))` judges a person; say what they saw, and what let it happen")
}

/// Returns the words that take an error of a human for a cause.
private func slip(in text: CheckedText) -> Range<Int>? {
  if let error = text.all(.humanError).first { return text.has(.expected) ? nil : error }
  return text.pair(.slip, within: 7)
}

private func judgement(in text: CheckedText) -> Range<Int>? {
  guard !text.has(.blameless) else { return nil }
  // What somebody said is theirs.
  return text.all(.blame).first { !text.isQuoted($0) } ?? text.pair(.failing, within: 2)
}

/// `caused by an engineer`, `due to @ann`.
private func personAsCause(in text: CheckedText) -> Range<Int>? {
  guard !text.has(.blameless) else { return nil }
  for cause in text.all(.cause) {
    let next = text.persons.first { $0.lowerBound >= cause.upperBound }
    if let next, next.lowerBound - cause.upperBound <= 1 {
      return cause.lowerBound..<next.upperBound
    }
  }
  return nil
}

/// Incidents have several factors; a section that calls one of them the root cause, and ends, has stopped looking.
private func singleCause(of document: Document, _ words: [CheckWords]) -> Finding? {
  guard document.factors.count == 1, let factor = document.factors.first else { return nil }
  let bytes = Array(factor.text.utf8)
  let heading = document.sections.last { $0.line <= factor.line }?.heading ?? ""
  guard sentences(in: bytes, line: factor.line, role: .factors).count == 1,
    plainWords(factor.text).count > 3,
    [factor.text, heading].contains(where: { CheckedText($0.utf8, words).has(.rootCause) }),
    !CheckedText(bytes, words).has(.unknown)
  else { return nil }
  return Finding(
    line: factor.line, .note, .singleCause,
    "one root cause; add what made it possible, what let it spread and what kept it unseen, a bullet each"
  )
}

private func vagueness(of item: ActionItem, _ words: [CheckWords]) -> Finding? {
  guard item.state.isOpen, !item.isIdea, item.ticket == nil, item.detail.isEmpty,
    !item.text.hasSuffix(":")
  else { return nil }
  let promise = item.promise
  let text = CheckedText(promise.utf8, words)
  let isVague =
    text.has(.vague) && text.words.count <= 12
    || text.all(.vagueBeginning).contains { $0.lowerBound == 0 }
      && text.words.count <= 5 && !namesSomething(promise)
    || text.isCovered(by: .generic) && text.words.count <= 8
  if isVague {
    return Finding(
      line: item.line, .note, .vagueAction,
      "`\(shortened(promise))` has no outcome that could be checked off; name the alert, the limit, the test or the page that will be there"
    )
  }
  guard (1...6).contains(text.words.count), !text.has(.verb),
    !text.words.contains(where: text.isDone),
    !promise.contains(where: { $0.isNumber || "`/#@?:".contains($0) }),
    words.allSatisfy(\.knowsVerbs)
  else { return nil }
  return Finding(
    line: item.line, .note, .vagueAction,
    "`\(shortened(promise))` names a thing and no deed; begin with a verb, and say what will be there"
  )
}

/// False for what only leads to something: a heading, or an item with lines below it.
private func isAlone(_ item: ActionItem, in source: SourceLines) -> Bool {
  let line = source[item.line]
  let indent = line.prefix(while: isBlank).count
  guard line.dropFirst(indent).first != UInt8(ascii: "#") else { return false }
  let next = (item.line + 1..<max(item.line + 1, source.count + 1)).lazy.map { source[$0] }
    .first { !trimmed($0).isEmpty }
  return next.map { $0.prefix(while: isBlank).count <= indent } ?? true
}

/// Returns whether a promise names a thing of this house: a number, an identifier, a name with a capital.
private func namesSomething(_ promise: String) -> Bool {
  promise.split(separator: " ").enumerated().contains { place, word in
    let letters = word.utf8
    return letters.contains { isDigit($0) || "`_/@#".utf8.contains($0) }
      || letters.dropFirst(place == 0 ? 1 : 0).contains { $0 >= 0x41 && $0 <= 0x5a }
      || letters.dropLast().contains(UInt8(ascii: "."))
  }
}

/// Finds the column of the words that a finding quotes.
private func placed(_ finding: Finding, in source: SourceLines) -> Finding {
  let parts = finding.message.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3, let word = plainWords(String(parts[1])).first else { return finding }
  let line = Array(source[finding.line])
  let wanted = Array(word.utf8)
  let found = hashedWords(line, in: 0..<line.count).first { $0.begins(with: wanted, in: line) }
  guard let found else { return finding }
  var finding = finding
  finding.column = found.start + 1
  return finding
}
