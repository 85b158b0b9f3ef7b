public import Documents
internal import Platform

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
