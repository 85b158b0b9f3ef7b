internal import Documents

/// Returns why a document is like the one that was asked about: `names it in line 62; alike in kafka,
/// quorum; system flux; pattern dns`.
func likenessLines(_ hit: SearchHit, width: Int, indent: Int) -> [StyledLine] {
  guard let likeness = hit.likeness else { return [] }
  let reasons = [
    likeness.words.joined(separator: ", "),
    named("system", "systems", likeness.systems), named("pattern", "patterns", likeness.patterns),
  ].filter { !$0.isEmpty }
  let reason = reasons.isEmpty ? "" : "alike in \(reasons.joined(separator: "; "))"
  var sentence = likeness.naming.map { namingLine($0, of: hit.incident) } ?? ""
  if sentence.width > 0, !reason.isEmpty { sentence = "\(sentence); " }
  sentence =
    likeness.isNearDuplicate
    ? "\(sentence)\("near-duplicate", .heading) \(reason)" : "\(sentence)\(reason)"
  return StyledLine(spaces(indent)).hanging(sentence, width: width)
}

private func namingLine(_ naming: Naming, of incident: Incident) -> StyledLine {
  let number: StyledLine = "\(String(naming.line), .lineNumber, link: naming.path)"
  return naming.path == incident.path
    ? "names it in line \(number)" : "named in its line \(number)"
}

private func named(_ one: String, _ several: String, _ names: [String]) -> String {
  names.isEmpty ? "" : "\(names.count == 1 ? one : several) \(names.joined(separator: ", "))"
}
