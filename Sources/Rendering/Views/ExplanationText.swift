public import Documents

/// Returns, for each pattern, its score against the threshold, the sentences that counted, and those that
/// did not with the reason.
///
/// Of those that did not, a few of each pattern are shown.
public func text(
  _ explanations: [PatternExplanation], of incident: Incident, width: Int,
  paths: PathFormat = PathFormat()
) -> StyledText {
  var text = StyledText()
  text.add(headLines(incident, width: width))
  text.add("\(paths.seen(incident.path), .path, link: incident.path)")
  for explanation in explanations {
    text.addGap()
    text.add(headLine(explanation))
    text.add(declarationLines(explanation, width: width))
    let counted = explanation.sentences.filter(\.isCounted)
    let voided = explanation.sentences.filter { !$0.isCounted }
    for sentence in counted + voided.prefix(mostVoided) {
      text.add(lines(sentence, path: incident.path, width: width))
    }
    if voided.count > mostVoided {
      text.add("      \("and \(voided.count - mostVoided) more that did not count", .muted)")
    }
  }
  return text
}

/// More say nothing new: most are the same words again.
private let mostVoided = 5

private func headLine(_ explanation: PatternExplanation) -> StyledLine {
  let verdict: StyledLine =
    explanation.isTagged
    ? "\("tagged", .good) \(explanation.strength?.rawValue ?? "", .muted)"
    : "\(explanation.strength == nil ? "not tagged" : "only mentioned", .muted)"
  return
    "\(explanation.id, .identifier)  \(explanation.score) of \(explanation.threshold)  \(verdict)"
}

private func declarationLines(_ explanation: PatternExplanation, width: Int) -> [StyledLine] {
  guard let declared = explanation.declared else { return [] }
  let says = declared.isForbidden ? "forbids it" : "names it"
  return ("  " as StyledLine).hanging(
    StyledLine("line \(declared.line) \(says): patterns: \(declared.written)"), width: width)
}

private func lines(
  _ sentence: PatternExplanation.Sentence, path: String, width: Int
) -> [StyledLine] {
  let number: StyledLine = "\(String(sentence.line), .lineNumber, link: path)"
  let head: StyledLine =
    "  \(weight(sentence.outcome).aligned(right: 5))  \(number.aligned(right: 4))  \(StyledLine(sentence.role.rawValue, .muted))  "
  return head.hanging("“\(sentence.text)”", width: width)
    + StyledLine(spaces(head.width)).hanging(StyledLine(reason(sentence), .muted), width: width)
}

/// Returns which words it was, and why they did not count.
private func reason(_ sentence: PatternExplanation.Sentence) -> String {
  let words = sentence.alternatives.map { $0.joined(separator: " + ") }.joined(separator: ", ")
  guard case .voided(let reason) = sentence.outcome else { return words }
  return "\(words): \(reason.words(role: sentence.role))"
}

private func weight(_ outcome: PatternExplanation.Outcome) -> StyledLine {
  switch outcome {
  case .counted(let weight): "\("+\(weight.formatted)", .good)"
  case .voided: "\("–", .muted)"
  }
}

extension PatternExplanation.Sentence {
  var isCounted: Bool {
    if case .counted = outcome { true } else { false }
  }
}

extension PatternExplanation.Reason {
  /// The name for programs.
  var name: String {
    switch self {
    case .denied: "denied"
    case .doubt: "doubt"
    case .hypothetical: "hypothetical"
    case .question: "question"
    case .excluded: "excluded"
    case .role: "role"
    case .code: "code"
    case .quote: "quote"
    case .header: "header"
    case .luck: "luck"
    case .unticked: "unticked"
    case .oneOff: "one-off"
    case .repeated: "repeated"
    }
  }

  /// The phrase that voided the sentence, where one did.
  var phrase: String? {
    switch self {
    case .doubt(let phrase), .excluded(let phrase): phrase
    default: nil
    }
  }

  /// Why it did not count, for people.
  func words(role: Role) -> String {
    switch self {
    case .denied: "denied in the same clause"
    case .doubt(let phrase): "in doubt by “\(phrase)”"
    case .hypothetical: "only what would be if something were"
    case .question: "a question"
    case .excluded(let phrase): "voided by “\(phrase)”"
    case .role: "the signal does not look at \(role.rawValue)"
    case .code: "in a code block"
    case .quote: "in a quotation"
    case .header: "the name of a column"
    case .luck: "what could have been worse did not happen"
    case .unticked: "an answer that is not ticked"
    case .oneOff: "the author ticked that it is a one-off"
    case .repeated: "its signals have counted already"
    }
  }
}

extension Double {
  /// A weight in halves and quarters, without the point where there is none.
  fileprivate var formatted: String { self == rounded() ? String(Int(self)) : String(self) }
}
