import Platform

/// Reads incidents of Statuspage's `incidents.json`, each with its updates.
func importedStatusPage(_ incidents: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.statusPage)
  for incident in incidents {
    source.systems += incident["components"].elements.compactMap { $0["name"].words }
    for update in incident["incident_updates"].elements {
      guard
        let time = source.time(update.first(["display_at", "created_at"]) ?? .null, context)
      else {
        source.untimed += 1
        continue
      }
      let state = (update["status"].words ?? "update").split(separator: "_").joined(separator: " ")
      let text = [state.prefix(1).uppercased() + state.dropFirst(), update["body"].words ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ": ")
      source.events.append(
        ImportedEvent(
          time.moment, text, weight: .telling, isMachineMade: false))
    }
  }
  if incidents.count == 1, let incident = incidents.first {
    source.title = incident["name"].words
    source.severity = incident["impact"].words
  }
  return source
}
