internal import Documents

/// Returns how many action items are still to be done after some days.
func survivalLines(_ statistics: Statistics, width: Int) -> [StyledLine] {
  if statistics.actions == 0 { return [] }
  func sentence(_ words: String) -> [StyledLine] {
    StyledLine(words, .muted).wrapped(to: width - 2).map { "  \($0)" }
  }
  guard let survival = statistics.survival else { return sentence(ActionSurvival.unknownWords) }
  var columns = Columns([.right, .left, .right])
  columns.add(["\("after", .muted)", "\("still open", .muted)", "\("at risk", .muted)"])
  for estimate in survival.stillOpen {
    columns.add([
      StyledLine(counted(estimate.days, "day")),
      "\(percent(estimate.share)) \("(\(ends(estimate.interval)))", .muted)",
      "\(estimate.atRisk)",
    ])
  }
  let table = survival.stillOpen.isEmpty ? [] : columns.lines(width: width, indent: 2)
  return sentence(survival.countsWords) + (survival.lackWords.map(sentence) ?? []) + table
}

/// Returns that nobody wrote for long, which is to be read before any number.
func silenceLines(_ silence: Silence?, width: Int) -> [StyledLine] {
  silence.map { StyledLine(sentence($0), .bad).wrapped(to: width) } ?? []
}
