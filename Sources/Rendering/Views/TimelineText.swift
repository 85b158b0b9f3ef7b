public import Documents
internal import Platform

/// Returns events across incidents, day by day; the incident is named where it changes.
///
/// The events stand in the order given; those without a day come under a heading of their own.
public func text(_ events: [(Incident, TimelineEntry)], width: Int) -> StyledText {
  var text = StyledText()
  let layout = TimelineLayout(events.map(\.1), width: width, indent: 4)
  var day: Day?
  var incident: String?
  for (index, (owner, entry)) in events.enumerated() {
    if index == 0 || entry.start?.day != day {
      day = entry.start?.day
      incident = nil
      let zone = layout.zone.map { "  \($0)" } ?? ""
      text.addHeading(
        day.map { "\($0.description, .heading)\(zone, .muted)" } ?? "\("No date", .heading)")
    }
    if owner.id != incident {
      incident = owner.id
      text.add(
        ("  " as StyledLine).hanging("\(owner.id, .identifier, link: owner.path)", width: width))
    }
    text.add(layout.lines(entry, path: owner.path))
  }
  return text
}
