/// Returns whether a contributing factor is what the form asks for, left in place by who filled it in:
/// `Describe what made it possible`. Every incident of a team has it in the same words.
///
/// An action item may begin so and mean it: `List the owners of all queues`.
func isFormPrompt(_ factor: String) -> Bool {
  let bytes = Array(factor.utf8)
  if bytes.last(where: { !isBlank($0) }) == UInt8(ascii: "?") { return true }
  let words = hashedWords(bytes, in: 0..<bytes.count).prefix(2)
  guard words.count == 2, let verb = words.first, let object = words.last else { return false }
  return asking.contains(verb.hash) && asked.contains(object.hash)
}

private let asking = hashes(
  """
  describe detail document enter explain fill give identify insert list mention name note outline provide
  specify state summarise summarize write
  """)

private let asked = hashes("a all an any each every here how in the what when which why your")

private func hashes(_ words: String) -> Set<UInt64> {
  Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
}
