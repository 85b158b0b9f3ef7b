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
