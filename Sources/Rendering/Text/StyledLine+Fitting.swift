extension StyledLine {
  /// Columns that the line takes.
  var width: Int {
    spans.reduce(0) { $0 + displayWidth($1.text) }
  }

  /// Returns the line, cut and ended with `…` where it is wider than `limit`.
  func truncated(to limit: Int) -> StyledLine {
    guard width > limit else { return self }
    guard limit > 1 else { return limit == 1 ? "…" : "" }
    var (line, last) = prefix(width: limit - 1)
    line.append(Span("…", last?.style ?? .plain, link: last?.link))
    return line
  }

  /// Returns the line with spaces after it up to `width` columns.
  func padded(to width: Int) -> StyledLine {
    "\(self)\(spaces(width - self.width))"
  }

  /// Returns the line with spaces before it up to `width` columns.
  func aligned(right width: Int) -> StyledLine {
    "\(spaces(width - self.width))\(self)"
  }

  /// Returns the longest beginning that fits, and the span in which it ends.
  private func prefix(width limit: Int) -> (line: StyledLine, last: Span?) {
    var line = StyledLine()
    var room = limit
    for span in spans {
      var kept = ""
      for character in span.text {
        room -= displayWidth(character)
        if room < 0 { break }
        kept.append(character)
      }
      line.append(Span(kept, span.style, link: span.link))
      if room < 0 { return (line, span) }
    }
    return (line, spans.last)
  }
}

/// Returns `count` spaces; none for a count below one.
func spaces(_ count: Int) -> String {
  String(repeating: " ", count: max(count, 0))
}

/// Returns groups of names, ` · ` between groups, of which as many stand as fit; those left out are
/// counted, as `+2`, and no name is cut but one that alone is too wide.
///
/// Names are dropped from the last group first; each group keeps one name.
func fittingNames(_ groups: [[String]], width: Int) -> String {
  let groups = groups.filter { !$0.isEmpty }
  var shown = groups.map(\.count)
  var line = words(groups, shown: shown)
  while displayWidth(line) > width, let last = shown.lastIndex(where: { $0 > 1 }) {
    shown[last] -= 1
    line = words(groups, shown: shown)
  }
  return StyledLine(line).truncated(to: max(width, 1)).spans.map(\.text).joined()
}

private func words(_ groups: [[String]], shown: [Int]) -> String {
  zip(groups, shown).map { names, count in
    let words = names.prefix(count).joined(separator: ", ")
    return count < names.count ? "\(words) +\(names.count - count)" : words
  }.joined(separator: " · ")
}
