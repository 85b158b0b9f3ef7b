public import Documents

/// Returns words that recur, each with the incidents and a sentence of some of them.
public func text(_ suggestions: [PatternSuggestion], width: Int) -> StyledText {
  var text = StyledText()
  for suggestion in suggestions {
    text.addGap()
    let surprise = "log-likelihood \(Int(suggestion.likelihood.rounded()))"
    text.add(
      "\(suggestion.match, .identifier)  \(counted(suggestion.occurrences.count, "incident"))  \(surprise, .muted)"
    )
    for occurrence in suggestion.occurrences.prefix(mostQuoted) {
      text.add(lines(occurrence, width: width))
    }
    let more = suggestion.occurrences.count - mostQuoted
    if more > 0 { text.add("  \("and in \(counted(more, "further incident"))", .muted)") }
  }
  return text
}

/// Three sentences show what the words are about.
private let mostQuoted = 3

private func lines(_ occurrence: PatternSuggestion.Occurrence, width: Int) -> [StyledLine] {
  let path = occurrence.incident.path
  let place: StyledLine =
    "\(occurrence.incident.id, .identifier, link: path):\(String(occurrence.line), .lineNumber, link: path)"
  return ("  " as StyledLine).hanging(place, width: width)
    + ("    " as StyledLine).hanging("“\(occurrence.text)”", width: width)
}
