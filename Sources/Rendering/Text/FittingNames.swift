/// Returns groups of names, ` · ` between groups, of which as many stand as fit; those left out are
/// counted, as `+2`, and no name is cut but one that alone is too wide.
///
/// Names are dropped from the last group first; each group keeps one name.
func fittingNames(_ groups: [[String]], width: Int) -> String {
  let groups = groups.filter { !$0.isEmpty }
  var shown = groups.map(\.count)
  var line = words(groups, shown: shown)
  while displayWidth(line) > width, let last = shown.lastIndex(where: { $0 > 1 }) {
    shown[last] -= 1
    line = words(groups, shown: shown)
  }
  return StyledLine(line).truncated(to: max(width, 1)).spans.map(\.text).joined()
}

private func words(_ groups: [[String]], shown: [Int]) -> String {
  zip(groups, shown).map { names, count in
    let words = names.prefix(count).joined(separator: ", ")
    return count < names.count ? "\(words) +\(names.count - count)" : words
  }.joined(separator: " · ")
}
