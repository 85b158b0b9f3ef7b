internal import Documents

/// Returns how many action items are still to be done after some days.
func survivalParts(_ statistics: Statistics) -> [HTML] {
  if statistics.actions == 0 { return [] }
  guard let survival = statistics.survival else {
    return ["<p class=\"muted\">\(ActionSurvival.unknownWords).</p>"]
  }
  let sentences = [survival.countsWords, survival.lackWords].compactMap(\.self)
    .map { "<p class=\"muted\">\($0).</p>" as HTML }
  if survival.stillOpen.isEmpty { return sentences }
  let rows = survival.stillOpen.map { estimate -> HTML in
    """
    <tr><th scope="row">\(counted(estimate.days, "day"))</th>\
    <td>\(percent(estimate.share)) (\(ends(estimate.interval)))</td><td>\(estimate.atRisk)</td></tr>
    """
  }
  return sentences + [
    """
    <table>
    <caption>Action items still to be done, and how many were followed for so long</caption>
    <thead>
    <tr><th scope="col">after</th><th scope="col">still open (95%)</th><th scope="col">at risk</th></tr>
    </thead>
    <tbody>
    \(rows)
    </tbody>
    </table>
    """
  ]
}
