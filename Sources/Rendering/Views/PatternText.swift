public import Documents

/// Returns a pattern, what to do about it, every incident with the words that show it, and where it came
/// back.
public func text(
  _ pattern: Pattern, incidents: [(Incident, PatternTag)], recurrences: [Recurrence], width: Int
) -> StyledText {
  var text = StyledText()
  text.add("\(pattern.id, .identifier)  \(pattern.kind.rawValue, .muted)")
  text.add(StyledLine(pattern.title, .title).wrapped(to: width))
  if !pattern.advice.isEmpty || !pattern.links.isEmpty { text.addGap() }
  if !pattern.advice.isEmpty { text.add(StyledLine(pattern.advice).wrapped(to: width)) }
  // An address that is broken over two rows cannot be followed.
  for link in pattern.links { text.add("\(link, .path)") }

  text.addHeading("\(counted(incidents.count, "incident"), .heading)")
  for (incident, tag) in incidents {
    text.addGap()
    text.add(headLines(incident, width: width))
    text.add(pathLine(incident))
    text.add(evidenceLines(tag.evidence, path: incident.path, width: width, indent: 2))
  }

  if !recurrences.isEmpty { text.addHeading("\("Recurrences", .heading)") }
  for recurrence in recurrences {
    text.addGap()
    text.add(headLines(recurrence.incident, width: width))
    text.add(recurrenceLines(recurrence, width: width))
  }
  return text
}
