internal import Documents

/// Returns why a document is like another: `alike in kafka, quorum; system flux; pattern dns`.
func likenessLines(_ likeness: Likeness, width: Int, indent: Int) -> [StyledLine] {
  let reasons = [
    likeness.words.joined(separator: ", "),
    named("system", "systems", likeness.systems), named("pattern", "patterns", likeness.patterns),
  ].filter { !$0.isEmpty }
  let reason = reasons.isEmpty ? "" : "alike in \(reasons.joined(separator: "; "))"
  let sentence: StyledLine =
    likeness.isNearDuplicate ? "\("near-duplicate", .heading) \(reason)" : StyledLine(reason)
  return StyledLine(spaces(indent)).hanging(sentence, width: width)
}

private func named(_ one: String, _ several: String, _ names: [String]) -> String {
  names.isEmpty ? "" : "\(names.count == 1 ? one : several) \(names.joined(separator: ", "))"
}
