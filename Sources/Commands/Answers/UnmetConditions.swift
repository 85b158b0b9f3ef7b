internal import Documents
internal import Platform
internal import Storage

/// A condition of a query that no document meets, whatever else is asked.
struct UnmetCondition: Equatable {
  /// As the language calls it: `system`, or a key of the frontmatter.
  var field: String
  /// nil for a comparison, such as `>=major`.
  var value: String?
  /// What the field can be, or is in some document.
  var known: [String]
}

extension KnowledgeBase {
  /// Returns the conditions of a query that leave nothing by themselves.
  func unmet(_ query: Query, in store: Store) throws -> [UnmetCondition] {
    try query.filters.filter { try !$0.isNegated && !store.holds($0) }.compactMap {
      try unmet($0.condition, in: store)
    }
  }

  private func unmet(_ condition: Query.Condition, in store: Store) throws -> UnmetCondition? {
    func unmet(_ field: QueryField, _ value: String?, _ known: [String]) -> UnmetCondition {
      UnmetCondition(field: field.rawValue, value: value, known: known)
    }
    switch condition {
    case .severity: return unmet(.severity, nil, try store.severities())
    case .severityWritten(let value): return unmet(.severity, value, try store.severities())
    case .system(let value): return unmet(.system, value, try store.labels(.systems))
    case .tag(let value): return unmet(.tag, value, try store.labels(.tags))
    case .pattern(let value): return unmet(.pattern, value, patterns().map(\.id))
    case .owner(let value): return unmet(.owner, value, try store.owners())
    case .status(let value): return unmet(.status, value, try store.statuses())
    case .impossible(let field, let value): return unmet(field, value, field.fixedValues)
    case .field(let key, let value):
      let known = try store.labels(.fields).filter { $0.hasPrefix(key + "=") }
        .map { String($0.dropFirst(key.count + 1)) }
      return UnmetCondition(field: key, value: value, known: known)
    // Every value of these is a possible one.
    case .kind, .isOpen, .dated: return nil
    }
  }
}
