internal import Documents
internal import Platform
internal import Storage

/// Earlier incidents that are like one that is only now written down, with what is still open of them.
struct SeenBefore {
  struct Earlier {
    var incident: Incident
    var likeness: Likeness
    var open: [ActionItem]
  }

  var earlier: [Earlier]
  /// The patterns that they have, the most frequent first.
  var patterns: [Pattern]

  static let mostIncidents = 3
  static let mostActions = 3
  static let mostPatterns = 2
}

extension Answers {
  /// Returns at most three incidents that are strikingly like what is known of a new one.
  ///
  /// - Parameters:
  ///   - title: Of the new one.
  ///   - systems: That were involved.
  ///   - lines: What is known besides, such as the lines of its timeline.
  /// - Returns: The most alike first.
  /// - Throws: `StorageError` where the index is damaged or held by another process.
  func seenBefore(title: String, systems: [String], lines: [String]) throws
    -> SeenBefore
  {
    var likened = Likened(text: Array(([title] + lines).joined(separator: "\n").utf8))
    likened.title = title
    likened.systems = systems
    let hits = try base.similar(to: likened, in: store)
      .filter { $0.incident.kind == .postmortem && ($0.likeness?.isStriking ?? false) }
      .prefix(SeenBefore.mostIncidents)
    let earlier = try hits.map { hit in
      SeenBefore.Earlier(
        incident: hit.incident, likeness: hit.likeness ?? Likeness(share: 0, words: []),
        open: Array(
          try store.actions(ofPath: hit.incident.path).filter(\.state.isOpen)
            .prefix(SeenBefore.mostActions)))
    }
    var counts: [String: Int] = [:]
    for pattern in hits.flatMap(\.incident.patterns) { counts[pattern, default: 0] += 1 }
    // What only one of several has is rather its own.
    let shared = counts.filter { $0.value * 2 > hits.count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(SeenBefore.mostPatterns)
    let known = base.patterns()
    return SeenBefore(
      earlier: earlier, patterns: shared.compactMap { entry in known.first { $0.id == entry.key } })
  }
}

extension SeenBefore {
  /// The lines of a comment, without links and ids: these would claim that this one repeats the other, wherever they
  /// stand, and that is the writer's to say.
  var comment: [String] {
    guard !earlier.isEmpty else { return [] }
    var lines = [
      "<!-- Seen before? What `postmortem search --similar-to` finds; keep what is true of it."
    ]
    for one in earlier {
      let day = one.incident.date.map { "\($0) " } ?? ""
      lines.append("- \(day)\(one.incident.title)\(reason(one.likeness))")
      lines += one.open.map { item in
        let owner = item.owner.map { " (\($0))" } ?? ""
        return "  - still open, line \(item.line): \(item.text)\(owner)"
      }
    }
    for pattern in patterns where !pattern.advice.isEmpty {
      lines.append("- pattern \(pattern.id): \(onOneLine(pattern.advice))")
    }
    return [lines[0]] + lines.dropFirst().map(withoutCommentEnd) + ["-->"]
  }

  private func reason(_ likeness: Likeness) -> String {
    let systems = likeness.systems.isEmpty ? "" : "on " + likeness.systems.joined(separator: ", ")
    let words = likeness.words.isEmpty ? "" : "alike in " + likeness.words.joined(separator: ", ")
    let reasons = [systems, words].filter { !$0.isEmpty }.joined(separator: "; ")
    return reasons.isEmpty ? "" : " (\(reasons))"
  }
}

/// Returns a text that does not end the comment in which it stands.
private func withoutCommentEnd(_ text: String) -> String {
  ["-->", "--!>"].reduce(text) { text, end in
    text.split(separator: end, omittingEmptySubsequences: false)
      .joined(separator: end.dropLast() + " >")
  }
}
