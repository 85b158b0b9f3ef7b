public import Documents
internal import Platform

/// Returns action items with the commits worth a look, those of one incident below its head.
public func text(_ evidence: [ActionEvidence], width: Int, paths: PathFormat = PathFormat())
  -> StyledText
{
  var text = StyledText()
  var last: Incident?
  for found in evidence {
    let incident = found.item.incident
    if incident != last {
      text.addGap()
      text.add(headLines(incident, width: width))
      text.add(pathLine(incident, paths))
      text.add(citationLines(found.item.citations, width: width))
      text.add(mentionLines(found.mentions, width: width))
    }
    last = incident
    text.add(
      actionLines(
        [found.item], width: width, below: { _, width in evidenceLines(found, width: width) }))
  }
  text.addGap()
  text.add(
    StyledLine(
      "Worth a look, and no proof. `postmortem actions done ID --evidence COMMIT` says that it is done.",
      .muted
    ).wrapped(to: width))
  return text
}

/// Returns what shows something of one item, two rows or three for each commit; `numbered` puts a number before each.
func evidenceLines(_ found: ActionEvidence, numbered: Bool = false, width: Int) -> [StyledLine] {
  var lines: [StyledLine] = []
  for (place, (evidence, message)) in found.commits.enumerated() {
    let number = numbered ? "\(place + 1) " : ""
    let head: StyledLine =
      "\(number, .heading)\(commitHead(message))\(evidence.cites ? "  cites it" : "", .good)  "
    lines.append(("\(head)\(message.subject)" as StyledLine).truncated(to: width))
    let words = StyledLine(evidence.words.joined(separator: ", "), .muted)
    guard let path = evidence.path else {
      lines += ("  " as StyledLine).hanging(words, width: width)
      continue
    }
    let place = path + (evidence.line.map { ":\($0)" } ?? "")
    let told: StyledLine = "  \(place, .path)\(evidence.isRemoved ? " (removed)" : "")"
    // Never broken, since half a path opens nothing.
    if told.width + 2 + words.width <= width {
      lines.append("\(told)  \(words)")
    } else {
      lines.append(told)
      lines += ("  " as StyledLine).hanging(words, width: width)
    }
  }
  if found.item.action.isUnseenWork {
    lines.append("\("what it asks for cannot be seen in this repository", .muted)")
  } else if lines.isEmpty {
    lines.append("\("no later commit shares its words", .muted)")
  }
  return lines
}

/// Returns `cited by 4f2a9c1 2026-05-01 Subject`, a row for each of the latest commits that name a postmortem.
func citationLines(_ commits: [CommitMessage], most: Int = 3, width: Int) -> [StyledLine] {
  let left = commits.count - most
  return commits.suffix(most).enumerated().map { place, commit in
    let more = place == 0 && left > 0 ? ", and by \(counted(left, "commit")) before" : ""
    return
      ("  \("cited by", .muted) \(commitHead(commit))\(more, .muted)  \(commit.subject)"
      as StyledLine).truncated(to: width)
  }
}

private func mentionLines(_ mentions: [ActionEvidence.Place], width: Int) -> [StyledLine] {
  let most = 3
  let left = mentions.count - most
  return mentions.prefix(most).map { place in
    ("  named in \("\(place.path):\(place.line)", .path)  \(neutralized(place.text), .muted)"
      as StyledLine).truncated(to: width)
  } + (left > 0 ? ["  \("named in \(counted(left, "other line")) too", .muted)"] : [])
}

/// Returns `4f2a9c1 2026-05-01`.
private func commitHead(_ commit: CommitMessage) -> StyledLine {
  "\(commit.name.short, .identifier) \("\(commit.day)", .muted)"
}

/// What the keys of a review mean.
public let reviewKeys =
  "d done  1-3 done by that commit  x drop  i in progress  k keep  e edit  u undo  q quit"

/// Returns one action item of a review with what may show that it is done, and the keys.
public func text(
  reviewed found: ActionEvidence, number: Int, of count: Int, width: Int,
  paths: PathFormat = PathFormat()
) -> StyledText {
  let incident = found.item.incident
  var text = StyledText()
  text.add("")
  text.add("\("\(number) of \(count)", .heading)")
  text.add(headLines(incident, width: width))
  text.add(pathLine(incident, paths))
  text.add(citationLines(found.item.citations, width: width))
  text.add(
    actionLines(
      [found.item], width: width,
      below: { _, width in evidenceLines(found, numbered: true, width: width) }))
  text.add(StyledLine(reviewKeys, .muted).wrapped(to: width))
  return text
}
