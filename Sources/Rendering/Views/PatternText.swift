public import Documents
internal import Platform

/// Returns a pattern, what to do about it, how it went, every incident with the words that show it, and where
/// it came back.
///
/// `summary` is nil for a pattern that no incident shows; of `count` incidents some may be left out.
public func text(
  _ pattern: Pattern, summary: PatternSummary?, incidents: [(Incident, PatternTag)],
  of count: Int? = nil, recurrences: [Recurrence], width: Int,
  paths: PathFormat = PathFormat()
) -> StyledText {
  var text = StyledText()
  text.add("\(pattern.id, .identifier)  \(pattern.kind.rawValue, .muted)")
  text.add(StyledLine(pattern.title, .title).wrapped(to: width))
  if !pattern.definition.isEmpty {
    text.add(StyledLine(pattern.definition, .muted).wrapped(to: width))
  }
  if !pattern.advice.isEmpty || !pattern.links.isEmpty { text.addGap() }
  if !pattern.advice.isEmpty { text.add(StyledLine(pattern.advice).wrapped(to: width)) }
  // An address that is broken over two rows cannot be followed.
  for link in pattern.links { text.add("\(link, .path)") }

  if let summary {
    text.addGap()
    text.add(lifeLines(summary, width: width))
  }
  text.addHeading("\(counted(count ?? incidents.count, "incident"), .heading)")
  for (incident, tag) in incidents {
    text.addGap()
    text.add(headLines(incident, width: width))
    text.add(pathLine(incident, paths))
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

/// Returns how a pattern went: since when, whether it rises, by quarter and system, and what was done.
private func lifeLines(_ summary: PatternSummary, width: Int) -> [StyledLine] {
  let days = [summary.first, summary.last].compactMap { $0?.description }
  let (share, rate) = (summary.proportion, summary.rate)
  let actions = summary.actions
  let facts: [(String, StyledLine)] = [
    (
      "seen",
      StyledLine(days.first == days.last ? days.first ?? "" : days.joined(separator: " to "))
    ),
    ("share", "\(share.count) of \(counted(share.total, "incident")), \(words(share))"),
    ("rate", StyledLine(rate.map { words($0) } ?? "")),
    ("trend", trendLine(summary)),
    ("quarters", quarters(summary)),
    (
      "systems",
      StyledLine(systems(summary))
    ),
    ("actions", actions.total == 0 ? "" : "done \(actions.done) of \(actions.total)"),
  ].filter { !$0.1.isEmpty }
  let keyWidth = facts.map { $0.0.utf8.count }.max() ?? 0
  return facts.flatMap { key, value in
    StyledLine("\(StyledLine(key, .key).padded(to: keyWidth))  ").hanging(value, width: width)
  }
}

/// Returns since when a pattern is cured, or how it rises or falls; nothing where chance alone might have done it.
private func trendLine(_ summary: PatternSummary) -> StyledLine {
  if let since = summary.curedSince { return "\("cured since \(since)", .good)" }
  guard let change = summary.change, let trend = change.trend, let words = trendWords(change) else {
    return ""
  }
  return StyledLine(words, style(trend))
}

/// Returns `k3s 4, nfs 2, and 12 more`.
private func systems(_ summary: PatternSummary) -> String {
  let named = summary.systems.prefix(8).map { "\($0.name) \($0.count)" }
  let more = summary.systems.count - named.count
  return (named + (more > 0 ? ["and \(more) more"] : [])).joined(separator: ", ")
}

/// Returns `2025-Q1 ▁·█▃ 2025-Q4  at most 4 a quarter`.
private func quarters(_ summary: PatternSummary) -> StyledLine {
  guard let first = summary.quarters.first, let last = summary.quarters.last else { return "" }
  if first.quarter == last.quarter { return "\(first.quarter.description) \(first.count)" }
  let known = Dictionary(
    summary.quarters.map { ($0.quarter.number, $0.count) }, uniquingKeysWith: +)
  let from = max(first.quarter.number, last.quarter.number - mostQuarters + 1)
  let counts = (from...last.quarter.number).map { known[$0] ?? 0 }
  let blocks = BlockCharts.sparkline(counts)
  let most = "at most \(counts.max() ?? 0) a quarter"
  // What lies before the first that is shown is told by the day above.
  let cut = from > first.quarter.number ? "… " : ""
  return
    "\(cut)\(Quarter(number: from).description) \(blocks, .bar) \(last.quarter.description)  \(most, .muted)"
}

/// Of 80 columns these are left beside the words.
private let mostQuarters = 28

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
