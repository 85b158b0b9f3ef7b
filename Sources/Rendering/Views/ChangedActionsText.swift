public import Documents
internal import Platform

/// Returns action items that were changed, one after the other: state, id, words, and where they stand.
///
/// - Parameters:
///   - actions: As they are now.
///   - facts: True to show owner and due day, which may be what changed.
///   - width: Columns.
///   - paths: How places are written.
/// - Returns: One row for each, or more where it is narrow.
public func text(
  changed actions: [TrackedAction], facts: Bool, width: Int, paths: PathFormat = PathFormat()
)
  -> StyledText
{
  let states = actions.map(\.action.state.rawValue.count).max() ?? 0
  return StyledText(
    actions.flatMap { tracked -> [StyledLine] in
      let action = tracked.action
      let state = StyledLine(action.state.rawValue, action.state == .done ? .good : .plain)
      let head: StyledLine = "\(state.padded(to: states))  \(action.id, .identifier)  "
      let path = tracked.incident.path
      let place: StyledLine = "\("\(paths.seen(path)):\(action.line)", .path, link: path)"
      let told = facts ? [action.owner, action.due.map { "due \($0)" }].compactMap { $0 } : []
      let words =
        told.isEmpty ? action.promise : action.promise + "  " + told.joined(separator: " · ")
      var rows = head.hanging(StyledLine(words), width: width)
      // Never broken, since half a path opens nothing.
      if let last = rows.last, last.width + 2 + place.width <= width {
        rows[rows.count - 1] = "\(last)  \(place)"
      } else {
        rows.append("\(spaces(head.width))\(place)")
      }
      return rows
    })
}

/// Returns a unified diff for a terminal: what goes and what comes is coloured, and nothing in it can
/// command the terminal.
public func text(diff: [UInt8]) -> StyledText {
  var lines = diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  var isHead = true
  return StyledText(
    lines.map { line in
      let isDiff = line.starts(with: "diff ".utf8)
      let isHunk = line.starts(with: "@@".utf8)
      if isDiff { isHead = true }
      if isHunk { isHead = false }
      let style: Style
      switch line.first {
      case _ where isHead: style = .heading
      case UInt8(ascii: "@"): style = .muted
      case UInt8(ascii: "-"): style = .bad
      case UInt8(ascii: "+"): style = .good
      default: style = .plain
      }
      return StyledLine(String(decoding: line, as: UTF8.self), style)
    })
}
