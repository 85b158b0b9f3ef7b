public import Documents

/// Returns suggestions as pattern files to start from, `---` between them; the incidents stand in comments.
public func yaml(_ suggestions: [PatternSuggestion]) -> String {
  suggestions.map(yaml).joined(separator: "---\n")
}

private func yaml(_ suggestion: PatternSuggestion) -> String {
  let title = suggestion.words.joined(separator: " ")
  var lines = [
    "# Recurs in \(counted(suggestion.occurrences.count, "incident")) and no pattern names it:"
  ]
  lines += suggestion.occurrences.map {
    "#   \(neutralized($0.incident.path)):\($0.line)"
  }
  lines += [
    "id: \(suggestion.id)",
    "title: \(title.prefix(1).uppercased() + title.dropFirst())",
    "kind: factor  # or trigger, or detection",
    "# advice: what whoever meets it should do",
    "signals:",
    "  - match: '\(suggestion.match)'",
    "    in: [title, summary, factors, lessons]",
    "    weight: 3",
  ]
  return lines.joined(separator: "\n") + "\n"
}
