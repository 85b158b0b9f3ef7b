import Platform

/// Reads alerts of Alertmanager (webhook, `/api/v2/alerts`) and of Prometheus (`/api/v1/alerts`).
///
/// The end of an alert that still fires is a guess of Alertmanager's and lies in the future, so only what a webhook
/// calls resolved has an end.
func importedAlerts(_ alerts: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.alerts)
  for alert in alerts {
    let labels = alert["labels"]
    let name = labels["alertname"].words ?? "unnamed"
    guard let start = source.time(alert.first(["startsAt", "activeAt"]) ?? .null, context) else {
      source.untimed += 1
      continue
    }
    let annotations = alert["annotations"]
    let story = annotations.first(["summary", "message", "description"])?.words
    let state = alert["state"].text == "pending" ? "is pending" : "fires"
    let system = systemLabels.lazy.compactMap { labels[$0].words }.first
    func add(_ moment: Moment, _ text: String) {
      source.events.append(
        ImportedEvent(
          moment, text, system: system, weight: .telling, isMachineMade: true))
    }
    add(start.moment, "Alert \(name) \(state)" + (story.map { ": " + $0 } ?? ""))
    if alert["status"].text == "resolved", let end = source.time(alert["endsAt"], context) {
      add(end.moment, "Alert \(name) resolved")
    }
    source.severity = source.severity ?? labels["severity"].words
    if source.title == nil { source.title = story ?? name }
  }
  return source
}

/// The labels that say what an alert is about, the one that says most first.
private let systemLabels = [
  "service", "app", "app_kubernetes_io_name", "component", "deployment", "statefulset",
  "daemonset", "job", "namespace",
]
