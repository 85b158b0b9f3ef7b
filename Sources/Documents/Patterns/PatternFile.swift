/// A pattern file as read: the pattern where there is enough for one, and what is wrong with it.
public struct PatternFile: Sendable, Equatable {
  public var pattern: Pattern?
  public var findings: [Finding]

  /// A file that gives no pattern, since it cannot be read.
  ///
  /// - Parameter reason: Why, in a few words.
  public init(unreadable reason: String) {
    pattern = nil
    findings = [Finding(line: 1, .error, .patternFile, "cannot be read: \(reason)")]
  }

  /// Reads a YAML file of the form that docs/patterns.md describes.
  public init(_ bytes: [UInt8]) {
    pattern = nil
    findings = []
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try parseYAML(bytes)
    } catch {
      findings.append(
        Finding(
          line: error.line, column: error.column, .error, .patternFile,
          "not YAML: \(error.explanation)")
      )
      return
    }
    guard let root, case .mapping(let members) = root.content else {
      findings.append(
        Finding(
          line: 1, .error, .patternFile,
          "a pattern file is a list of `key: value` lines; see docs/patterns.md"))
      return
    }
    read(members)
  }

  private mutating func read(_ members: [YAMLNode.Member]) {
    var read = Pattern(id: "", title: "", kind: .factor)
    for member in members {
      switch member.key {
      case "id": read.id = member.value.text
      case "title": read.title = member.value.text
      case "definition": read.definition = oneLine(member.value.text)
      case "advice": read.advice = oneLine(member.value.text)
      case "links": read.links = member.value.texts
      case "enabled":
        read.isEnabled = !["false", "no", "off"].contains(member.value.text.lowercased())
      case "not":
        read.voiding = member.value.texts.compactMap { Pattern.Term($0) }
        check(read.voiding, at: member.value)
      case "kind":
        if let kind = Pattern.Kind(rawValue: member.value.text) {
          read.kind = kind
        } else {
          error(
            member.value, "`\(member.value.text)` is no kind; write trigger, factor or detection")
        }
      case "signals": read.signals = signals(member.value)
      default: warn(member, "`\(member.key)` is no key of a pattern file")
      }
    }
    guard !read.id.isEmpty else {
      findings.append(Finding(line: 1, .error, .patternFile, "the pattern has no `id`"))
      return
    }
    if read.title.isEmpty { read.title = read.id }
    if findings.isEmpty, !read.signals.isEmpty, read.signals.allSatisfy({ $0.weight == 1 }) {
      findings.append(
        Finding(
          line: 1, .warning, .patternFile,
          "all signals have a weight of 1, and hints alone never tag; give one `weight: 3`"))
    }
    pattern = read
  }

  private mutating func signals(_ node: YAMLNode) -> [Pattern.Signal] {
    guard case .sequence(let nodes) = node.content else {
      error(node, "`signals` is a list; begin each signal with `- match:`")
      return []
    }
    return nodes.compactMap { signal($0) }
  }

  private mutating func signal(_ node: YAMLNode) -> Pattern.Signal? {
    var alternatives: [Pattern.Alternative] = []
    var roles = Pattern.defaultRoles
    var weight = 1
    for member in node.members {
      switch member.key {
      case "match":
        alternatives = SignalParser.alternatives(in: member.value.text)
        if alternatives.isEmpty { error(member.value, "`match` holds no words") }
        for problem in SignalParser.idle(in: member.value.text) { error(member.value, problem) }
        check(alternatives.flatMap { $0.required.map(\.term) + $0.excluded }, at: member.value)
      case "in":
        roles = []
        for name in member.value.texts {
          if let role = Role(rawValue: name) {
            roles.insert(role)
          } else {
            error(member.value, "`\(name)` is no role of a section")
          }
        }
      case "weight":
        if let number = Int(member.value.text), (1...9).contains(number) {
          weight = number
        } else {
          error(member.value, "`weight` is a number from 1 to 9")
        }
      default: warn(member, "`\(member.key)` is no key of a signal")
      }
    }
    return alternatives.isEmpty
      ? nil : Pattern.Signal(alternatives: alternatives, roles: roles, weight: weight)
  }

  /// Names concepts that are none.
  private mutating func check(_ terms: [Pattern.Term], at node: YAMLNode) {
    let unknown = terms.compactMap { term in
      if case .concept(let name) = term, !Lexicon.concepts.contains(name) { name } else { nil }
    }
    for name in unknown {
      let concepts = Lexicon.concepts
      let advice =
        nearest(to: name, among: concepts).map { "did you mean `@\($0)`?" }
        ?? "docs/patterns.md lists them"
      error(node, "`@\(name)` is no concept; \(advice)")
    }
  }

  private mutating func error(_ node: YAMLNode, _ message: String) {
    findings.append(Finding(line: node.line, column: node.column, .error, .patternFile, message))
  }

  private mutating func warn(_ member: YAMLNode.Member, _ message: String) {
    findings.append(
      Finding(line: member.line, column: member.column, .warning, .patternFile, message))
  }
}

/// Returns the patterns of all layers; a later one of the same id replaces an earlier one.
public func layered(_ layers: [[Pattern]]) -> [Pattern] {
  var byIdentifier: [String: Pattern] = [:]
  for pattern in layers.joined() { byIdentifier[pattern.id] = pattern }
  return byIdentifier.values.sorted { $0.id < $1.id }
}

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
