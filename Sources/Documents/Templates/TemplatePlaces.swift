/// What a template has a place for, as `{{severity}}`.
public enum TemplatePlace: String, Sendable, CaseIterable {
  case title, date, time, severity, systems, tags, authors, commit, timezone

  /// What the line of a fact is called in a body.
  var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// How the place stands in frontmatter.
  var inFrontmatter: String {
    switch self {
    case .systems, .tags, .authors: "[{{\(rawValue)}}]"
    // A clock without quotes is a number to YAML.
    case .time: "\"{{time}}\""
    default: "{{\(rawValue)}}"
    }
  }
}

/// Returns the places that a template has.
public func places(of template: [UInt8]) -> Set<TemplatePlace> {
  let names = template.indices.compactMap { templatePlace(template, at: $0)?.name }
  return Set(
    names.compactMap { name in
      name.split(separator: ":").first.flatMap { TemplatePlace(rawValue: trimmedText($0)) }
    })
}

/// Returns a template that has the places that it lacks too: as keys of its frontmatter, in the place of what stands
/// there already, else as lines below its title.
public func adding(_ missing: [TemplatePlace], to template: [UInt8]) -> [UInt8] {
  guard !missing.isEmpty else { return template }
  var parts = FormParts(template)
  if !parts.members.isEmpty {
    for place in missing {
      let known = parts.members.firstIndex { TemplatePlace(asked: $0.key, OwnWords()) == place }
      let key = known.map { parts.members[$0].key } ?? place.rawValue
      let member = FormParts.Member(key: key, lines: ["\(key): \(place.inFrontmatter)"])
      if let known { parts.members[known] = member } else { parts.members.append(member) }
    }
    return parts.bytes
  }
  // Two spaces at the end keep lines apart.
  let lines = missing.map { "**\($0.label):** {{\($0.rawValue)}}  " }
  let isTitled = parts.body.first.map { headingLevel(of: $0) == 1 } ?? false
  parts.body.insert(contentsOf: isTitled ? [""] + lines : lines + [""], at: isTitled ? 1 : 0)
  return parts.bytes
}
