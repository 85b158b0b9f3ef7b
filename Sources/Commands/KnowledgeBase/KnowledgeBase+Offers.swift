internal import Assets
internal import Documents
internal import Platform
internal import Storage

/// What a shell offers of a knowledge base.
///
/// The index is taken as it is, and none is made: who presses the tab key does not wait for a walk.
extension KnowledgeBase {
  func offers(_ kind: KnownValues) throws -> [Offer] {
    switch kind {
    case .severities: return settings.reading.severities.words.map { Offer(value: $0) }
    case .patterns: return patterns().map { Offer(value: $0.id, about: $0.title) }
    case .templates: return templateNames().map { Offer(value: $0) }
    case .query: return QueryField.allCases.map { Offer(value: $0.rawValue, about: $0.about) }
    default: break
    }
    guard let store = try storeAsItIs() else { return [] }
    switch kind {
    case .incidents: return try store.incidents().map { Offer(value: $0.id, about: $0.title) }
    case .openActions, .closedActions:
      return try store.actions()
        .filter { kind == .openActions ? !$0.action.state.isClosed : !$0.action.state.isOpen }
        .map { Offer(value: $0.action.id, about: $0.action.text) }
    case .owners: return try store.owners().map { Offer(value: $0) }
    case .systems: return try store.labels(.systems).map { Offer(value: $0) }
    case .tags: return try store.labels(.tags).map { Offer(value: $0) }
    case .severities, .patterns, .templates, .query: return []
    }
  }

  /// Returns whole queries, each with one more field or value of a field.
  func offers(forQuery query: UnfinishedQuery) throws -> [Offer] {
    guard let typed = query.typed else { return [] }
    guard let name = query.field else {
      let names = try fieldNames(beginningWith: typed)
      if names.count == 1, let field = query.completed(with: names[0].value + ":") {
        // The only one is as good as typed.
        let values = try offers(forQuery: UnfinishedQuery(field))
        return values.isEmpty ? [Offer(value: field, about: names[0].about)] : values
      }
      return names.map { Offer(value: query.start + $0.value + ":", about: $0.about) }
    }
    return try offers(forField: name).filter { begins($0.value, with: typed) }.compactMap { offer in
      query.completed(with: offer.value).map { Offer(value: $0, about: offer.about) }
    }
  }

  /// Returns the fields of the language; those of the frontmatter only where their beginning was typed.
  private func fieldNames(beginningWith typed: String) throws -> [Offer] {
    let known = try offers(.query)
    let others =
      typed.isEmpty
      ? []
      : try otherFields().keys.sorted().filter { name in
        QueryField(name: name) == nil && name.allSatisfy { $0.isLetter || $0 == "_" || $0 == "-" }
      }
    return (known + others.map { Offer(value: $0) })
      .filter { $0.value.hasPrefix(typed.lowercased()) }
  }

  private func offers(forField name: String) throws -> [Offer] {
    guard let field = QueryField(name: name) else {
      return try otherFields()[name, default: []].sorted().map { Offer(value: $0) }
    }
    switch field {
    case .severity: return try offers(.severities)
    case .system: return try offers(.systems)
    case .tag: return try offers(.tags)
    case .pattern: return try offers(.patterns)
    case .owner: return try offers(.owners)
    case .status: return try storeAsItIs()?.statuses().map { Offer(value: $0) } ?? []
    case .kind, .isOpen, .role, .after, .before, .until, .on:
      return field.fixedValues.map { Offer(value: $0) }
    }
  }

  /// The keys of the frontmatter that have no meaning of their own, with their values.
  private func otherFields() throws -> [String: Set<String>] {
    var fields: [String: Set<String>] = [:]
    for field in try storeAsItIs()?.labels(.fields) ?? [] {
      guard let equals = field.firstIndex(of: "=") else { continue }
      fields[String(field[..<equals]), default: []].insert(
        String(field[field.index(after: equals)...]))
    }
    return fields
  }

  func templateNames() -> [String] {
    let own = walk(root: root, folder: "templates", within: boundary) {
      $0.suffix(3).elementsEqual(".md".utf8)
    }.files.map { Path.stem(of: String(decoding: $0.path, as: UTF8.self)) }
    return Set(own + embeddedTemplates.map(\.name)).sorted()
  }
}
