internal import Documents
internal import Platform

/// Where the lines of a timeline stand: line number, clock, phase, words.
struct TimelineLayout {
  /// What ``zone(of:)`` says, to be named once.
  let zone: String?
  private let width: Int
  private let indent: Int
  private let lineWidth: Int
  private let clockWidth: Int
  private let phaseWidth: Int
  private let showsZones: Bool

  /// With `zonesStandAbove` the view names each zone above the entries that it is of.
  init(_ entries: [TimelineEntry], width: Int, indent: Int, zonesStandAbove: Bool = false) {
    zone = TimelineLayout.zone(of: entries)
    let isTimed = entries.contains { $0.start != nil }
    let showsZones = isTimed && zone == nil && !zonesStandAbove
    self.showsZones = showsZones
    self.width = width
    self.indent = indent
    lineWidth = entries.map { String($0.line).utf8.count }.max() ?? 0
    clockWidth = entries.map { clockLine($0, showsZone: showsZones).width }.max() ?? 0
    phaseWidth = entries.map { $0.phase?.rawValue.utf8.count ?? 0 }.max() ?? 0
  }

  /// Returns the zone that all clocks share; nil where they differ or nothing is timed.
  static func zone(of entries: [TimelineEntry]) -> String? {
    let offsets = Set(entries.compactMap { $0.start?.offset })
    return offsets.count == 1 ? offsets.first.map(zoneName) : nil
  }

  func lines(_ entry: TimelineEntry, path: String) -> [StyledLine] {
    let number: StyledLine = "\(String(entry.line), .lineNumber, link: path)"
    var cells = [number.aligned(right: lineWidth)]
    if clockWidth > 0 {
      cells.append(clockLine(entry, showsZone: showsZones).padded(to: clockWidth))
    }
    if phaseWidth > 0 { cells.append(phaseLine(entry.phase).padded(to: phaseWidth)) }
    let head: StyledLine = "\(spaces(indent))\(cells.joined(by: "  "))  "
    return head.hanging(StyledLine(entry.text), width: width)
  }
}

/// Columns that the words of a file may take in place of a clock.
private let widestClock = 13

/// Returns what the clock showed, minutes under minutes: ` 06:47`, `~06:47`, ` 06:47–07:10`; for an
/// entry without a clock, the words that stand in the file.
private func clockLine(_ entry: TimelineEntry, showsZone: Bool) -> StyledLine {
  guard let start = entry.start, entry.precision != .unknown else {
    return StyledLine(entry.written, .muted).truncated(to: widestClock)
  }
  if entry.precision == .day { return "\(" all day", .muted)" }
  let end = entry.end.map { "–\(clock(minutes: $0.minuteOfDay))" } ?? ""
  let zone = showsZone ? " \(zoneName(offset: start.offset))" : ""
  return
    "\(entry.precision == .approximate ? "~" : " ")\(clock(minutes: start.minuteOfDay))\(end)\(zone)"
}

private func phaseLine(_ phase: TimelineEntry.Phase?) -> StyledLine {
  guard let phase else { return "" }
  let style: Style =
    switch phase {
    case .start: .bad
    case .detected, .mitigated: .moderate
    case .resolved: .good
    }
  return StyledLine(phase.rawValue, style)
}
