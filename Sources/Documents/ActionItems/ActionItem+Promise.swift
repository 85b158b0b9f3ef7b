import Platform

extension ActionItem {
  /// The words without what stands at their end only to say who, when and where:
  /// `@ann (due 2026-03-01, commit 4f2a9c1)`.
  public var promise: String {
    var words = text.split(separator: " ", omittingEmptySubsequences: true)[...]
    while let count = attributeLength(words), count < words.count { words.removeLast(count) }
    return words.joined(separator: " ")
  }

  /// Returns how many words at the end say what has a field of its own; nil for none.
  private func attributeLength(_ words: ArraySlice<Substring>) -> Int? {
    guard let last = words.last else { return nil }
    if last.hasSuffix(")") {
      guard let open = words.lastIndex(where: { $0.hasPrefix("(") }) else { return nil }
      let inner = words[open...].joined(separator: " ").dropFirst().dropLast()
      let parts = inner.split { ",;·".contains($0) }.map { $0.split(separator: " ")[...] }
      return !parts.isEmpty && parts.allSatisfy(isAttribute) ? words.endIndex - open : nil
    }
    if words.count > 2, isAttribute(words.suffix(2)) { return 2 }
    return isAttribute(words.suffix(1)) ? 1 : nil
  }

  /// Returns whether words say an owner, a day, a ticket or a commit, and nothing that no field holds.
  private func isAttribute(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first else { return false }
    let key = first.lowercased()
    if words.joined(separator: " ") == owner { return true }
    if words.count == 1 {
      if let due, key == "due:\(due)" { return true }
      return ticket.map { first == $0 } ?? false
    }
    let value = words.dropFirst().joined(separator: " ")
    switch key.hasSuffix(":") ? String(key.dropLast()) : key {
    case "owner": return value == owner
    case "due", "by", "before", "until", "deadline", "📅": return value == due?.description
    case "done", "closed", "completed", "✅", "dropped", "cancelled", "❌":
      return value == closed?.description
    case "opened", "created", "➕": return value == opened?.description
    case "commit", "commits":
      return words.dropFirst().allSatisfy { commits.contains($0.filter { $0 != "`" }) }
    default: return false
    }
  }
}
