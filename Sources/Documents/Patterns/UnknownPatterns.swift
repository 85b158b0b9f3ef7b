extension Document {
  /// Returns a finding for each id in the frontmatter that no pattern has, and that therefore does nothing.
  ///
  /// A matcher that knows no pattern at all finds nothing.
  public func unknownPatterns(_ matcher: PatternMatcher) -> [Finding] {
    let known = matcher.knownIdentifiers
    guard !known.isEmpty, kind != .template else { return [] }
    return declaredPatterns.compactMap { declared in
      guard let column = declared.column, !known.contains(declared.id) else { return nil }
      let advice =
        nearest(to: declared.id, among: known).map { "did you mean `\($0)`?" }
        ?? "describe it in a file of `patterns/`, or name one that is known"
      return Finding(
        line: declared.line, column: column, .warning, .pattern,
        "`\(declared.id.prefix(40))` is no pattern that is known; \(advice)")
    }
  }
}
