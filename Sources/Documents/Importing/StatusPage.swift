import Platform

/// Reads incidents of Statuspage's `incidents.json`, each with its updates.
///
/// A page has many incidents, and a postmortem is about one day: those that touch it are read, else those of the last.
func importedStatusPage(_ all: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.statusPage)
  let days = all.map { incident in
    Set(
      incident["incident_updates"].elements.compactMap { update in
        source.time(time(of: update), context).map { context.clock.showing($0.moment).day }
      })
  }
  // Of an incident without updates there is nothing to tell.
  let last =
    days.filter { !$0.isEmpty }
    .max { ($0.max() ?? context.day) < ($1.max() ?? context.day) } ?? []
  let wanted = days.contains { $0.contains(context.day) } ? [context.day] : last
  let incidents = zip(all, days).filter { all.count == 1 || !$1.isDisjoint(with: wanted) }.map(\.0)
  source.ofOtherDays =
    all.count == 1 ? 0 : days.count { !$0.isEmpty && $0.isDisjoint(with: wanted) }
  for incident in incidents.reversed() {
    source.systems += incident["components"].elements.compactMap { $0["name"].words }
    // The newest stands first.
    for update in incident["incident_updates"].elements.reversed() {
      guard let time = source.time(time(of: update), context) else {
        source.untimed += 1
        continue
      }
      let state = (update["status"].words ?? "update").split(separator: "_").joined(separator: " ")
      let body = update["body"].words.map(withoutTags) ?? ""
      let text = [state.prefix(1).uppercased() + state.dropFirst(), body]
        .filter { !$0.isEmpty }.joined(separator: ": ")
      source.events.append(
        ImportedEvent(
          time.moment, text, origin: incidents.count > 1 ? incident["name"].words : nil,
          weight: .telling, isMachineMade: false))
    }
  }
  if incidents.count == 1, let incident = incidents.first {
    source.title = incident["name"].words
    source.severity = incident["impact"].words
  }
  return source
}

private func time(of update: JSON) -> JSON {
  update.first(["display_at", "created_at"]) ?? .null
}
