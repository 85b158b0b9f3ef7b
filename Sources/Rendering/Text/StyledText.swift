internal import Documents

/// What a piece of text is, from which the writer decides how it looks.
public enum Style: String, Sendable, CaseIterable {
  case plain
  /// Above a group of lines.
  case heading
  /// The id of an incident, action or pattern: a word that a command takes.
  case identifier
  case title
  case path, lineNumber
  /// The name before a fact.
  case key
  /// A word of the query.
  case match
  case critical, major, moderate, minor
  case good, bad
  /// Worth having, not worth reading first.
  case muted
  /// Ink of a chart.
  case bar
}

extension Style {
  /// The style of a severity; words that no scale has are plain.
  init(_ severity: Severity?) {
    switch severity?.rank {
    case .none: self = .plain
    case .some(...1): self = .critical
    case .some(2): self = .major
    case .some(3): self = .moderate
    case .some: self = .minor
    }
  }

  /// Parameters of the terminal's Select Graphic Rendition; empty for the terminal's own look.
  ///
  /// Only attributes and the first eight colours, which every theme, light or dark, keeps readable; never
  /// black or white, which are the ground of one or the other.
  var graphicRendition: String {
    switch self {
    case .plain, .title: ""
    case .heading, .identifier: "1"
    case .path: "35"
    case .lineNumber: "32"
    case .key, .muted: "2"
    case .match: "1;31"
    case .critical: "1;31"
    case .major: "31"
    case .moderate: "33"
    case .minor: "36"
    case .good: "32"
    case .bad: "1;31"
    case .bar: "34"
    }
  }
}

/// Text for people: lines of spans that say what they are, not how they look.
public struct StyledText: Sendable, Equatable {
  public var lines: [StyledLine]

  public init(_ lines: [StyledLine] = []) {
    self.lines = lines
  }

  public mutating func add(_ line: StyledLine) {
    lines.append(line)
  }

  public mutating func add(_ more: [StyledLine]) {
    lines += more
  }

  /// Begins a new group: leaves one line empty, unless nothing stands above.
  public mutating func addGap() {
    if let last = lines.last, !last.isEmpty { lines.append(StyledLine()) }
  }

  /// Removes an empty line at the end: nothing came of the group that it began.
  mutating func dropLastGap() {
    if let last = lines.last, last.isEmpty { lines.removeLast() }
  }

  /// Begins a new group of lines under a heading.
  public mutating func addHeading(_ heading: StyledLine) {
    addGap()
    add(heading)
  }
}
