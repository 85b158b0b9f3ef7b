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
  let text = String(decoding: template, as: UTF8.self)
  var found: Set<TemplatePlace> = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{") {
    rest = rest[open...]
    if rest.hasPrefix("{{"), let close = rest.prefix(40).firstIndex(of: "}"),
      let name = rest[..<close].dropFirst(2).split(separator: ":").first,
      let place = TemplatePlace(rawValue: trimmedText(name))
    {
      found.insert(place)
    }
    rest = rest.dropFirst()
  }
  return found
}

/// Returns a template that has the places that it lacks too: as keys at the end of its frontmatter, else as lines below
/// its title.
public func adding(_ missing: [TemplatePlace], to template: [UInt8]) -> [UInt8] {
  guard !missing.isEmpty else { return template }
  let source = SourceLines(template)
  let bodyLine = Frontmatter(source).bodyLine
  var lines: [String]
  var place: Int
  if bodyLine > 1 {
    // Above the fence that closes it.
    var fence = bodyLine - 1
    while fence > 1, trimmed(source[fence]).isEmpty { fence -= 1 }
    place = source.start(ofLine: fence)
    lines = missing.map { "\($0.rawValue): \($0.inFrontmatter)" }
  } else {
    let isTitled = source[1].starts(with: "# ".utf8)
    place = source.start(ofLine: isTitled ? 2 : 1)
    // Two spaces at the end keep lines apart.
    lines = missing.map { "**\($0.label):** {{\($0.rawValue)}}  " }
    lines = isTitled ? [""] + lines : lines + [""]
  }
  return Array(template[..<place]) + Array((lines.joined(separator: "\n") + "\n").utf8)
    + Array(template[place...])
}
