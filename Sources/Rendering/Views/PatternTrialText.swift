public import Documents

/// Returns what is wrong with a pattern file, every incident that it would tag with the words that show
/// it, and what would change.
public func text(_ trial: PatternTrial, path: String, width: Int, paths: PathFormat = PathFormat())
  -> StyledText
{
  var text = StyledText()
  if !trial.findings.isEmpty {
    text.add(Rendering.text([FileFindings(path: path, findings: trial.findings)]).lines)
  }
  guard let pattern = trial.pattern else { return text }
  text.addGap()
  let switchedOff = pattern.isEnabled ? "" : "  switched off"
  text.add("\(pattern.id, .identifier)  \(pattern.kind.rawValue, .muted)\(switchedOff, .bad)")
  text.add(verdict(trial).wrapped(to: width))
  for (incident, tag) in trial.tagged {
    text.addGap()
    text.add(headLines(incident, width: width))
    let note: StyledLine = trial.isNew(incident) ? "\("new", .good)  " : ""
    text.add(
      "  \(note)\("score \(tag.score)", .muted)  \(paths.seen(incident.path), .path, link: incident.path)"
    )
    text.add(evidenceLines(tag.evidence, path: incident.path, width: width, indent: 2))
  }
  if !trial.lost.isEmpty { text.addHeading("\("No longer tagged", .heading)") }
  for incident in trial.lost { text.add(headLines(incident, width: width)) }
  return text
}

private func verdict(_ trial: PatternTrial) -> StyledLine {
  var parts = ["would tag \(counted(trial.count, "incident"))"]
  if trial.newCount > 0 { parts.append("\(trial.newCount) of them new") }
  if !trial.lost.isEmpty { parts.append("\(trial.lost.count) no longer") }
  return StyledLine(parts.joined(separator: ", "))
}
