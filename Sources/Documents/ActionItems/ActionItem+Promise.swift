import Platform

extension ActionItem {
  /// The words without what stands at their end only to say who, when and where: `@ann (due 2026-03-01)`.
  public var promise: String {
    var words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
    while words.count > 1, let count = attributeLength(words) { words.removeLast(count) }
    return words.joined(separator: " ")
  }

  /// Returns how many words at the end say something that has a field of its own; nil for none.
  private func attributeLength(_ words: ArraySlice<Substring>) -> Int? {
    guard let last = words.last else { return nil }
    if let owner, last == owner || last == "(\(owner))" { return 1 }
    guard let day = (state.isOpen ? due : closed)?.description else { return nil }
    if last == "due:\(day)" || last == "(due:\(day))" { return 1 }
    let bare = last.hasSuffix(")") ? last.dropLast() : last
    guard bare == day, words.count > 2, let word = words.dropLast().last else { return nil }
    return ["due", "due:", "(due", "(due:", "by", "(by", "📅", "(done", "(closed", "✅"].contains(
      String(word)) ? 2 : nil
  }
}
