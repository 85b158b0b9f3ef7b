public import Documents
internal import Platform

/// Returns events across incidents, day by day; the incident is named where it changes, with its zone
/// where that is not everybody's.
///
/// The events stand in the order given; those without a day come under a heading of their own. Columns
/// are as wide as an incident needs them, so that one with long times leaves the others their room.
public func text(_ events: [(Incident, TimelineEntry)], width: Int) -> StyledText {
  var text = StyledText()
  let layouts = Dictionary(grouping: events, by: \.0.id).mapValues { events in
    TimelineLayout(events.map(\.1), width: width, indent: 4, zonesStandAbove: true)
  }
  let zone = TimelineLayout.zone(of: events.map(\.1))
  var day: Day?
  var incident: String?
  var offset: Int?
  for (index, (owner, entry)) in events.enumerated() {
    if index == 0 || entry.start?.day != day {
      day = entry.start?.day
      incident = nil
      let zone = zone.map { "  \($0)" } ?? ""
      text.addHeading(
        day.map { "\($0.description, .heading)\(zone, .muted)" } ?? "\("No date", .heading)")
    }
    if owner.id != incident || (entry.start != nil && entry.start?.offset != offset) {
      incident = owner.id
      offset = entry.start?.offset
      let own = zone == nil ? offset.map { "  \(zoneName(offset: $0))" } ?? "" : ""
      let name: StyledLine = "\(owner.id, .identifier, link: owner.path)\(own, .muted)"
      text.add(("  " as StyledLine).hanging(name, width: width))
    }
    text.add(layouts[owner.id]?.lines(entry, path: owner.path) ?? [])
  }
  return text
}
