import Platform

/// Reads alerts of Alertmanager (webhook, `/api/v2/alerts`) and of Prometheus (`/api/v1/alerts`).
///
/// The end of an alert that still fires is a guess of Alertmanager's and lies in the future, so only what a webhook
/// calls resolved has an end. The worst alert gives severity and title; what fires all the time calls nobody.
func importedAlerts(_ entries: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.alerts)
  var alerts: [Alert] = []
  var places: [String: Int] = [:]
  for entry in entries {
    guard let start = source.time(entry.first(["startsAt", "activeAt"]) ?? .null, context) else {
      source.untimed += 1
      continue
    }
    let alert = Alert(entry, start.moment)
    // A webhook tells of an alert again, until it is resolved, and every group of those that it is in.
    let key = "\(start.moment) \(entry["labels"].compact)"
    if let place = places[key] {
      if !alerts[place].isResolved { alerts[place] = alert }
    } else {
      places[key] = alerts.count
      alerts.append(alert)
    }
  }
  let worst = alerts.map(\.rank).min() ?? 0
  let latest = alerts.filter { $0.rank == worst }.map(\.start.seconds).max() ?? 0
  let isStanding: (Alert) -> Bool = { $0.start.seconds < latest - 86_400 }
  let named = Dictionary(alerts.map { ($0.name, 1) }, uniquingKeysWith: +)
  for alert in alerts {
    let weight: ImportedEvent.Weight = alert.rank > 10 || isStanding(alert) ? .ordinary : .telling
    func add(_ moment: Moment, _ text: String) {
      source.events.append(
        ImportedEvent(moment, text, system: alert.system, weight: weight, isMachineMade: true))
    }
    let story = alert.story.map { ": " + $0 } ?? ""
    add(alert.start, "Alert \(alert.name) \(alert.state)\(story)")
    if alert.isResolved, let end = source.time(alert.entry["endsAt"], context) {
      // Of several of one name the summary says which.
      add(end.moment, "Alert \(alert.name) resolved\(named[alert.name] == 1 ? "" : story)")
    }
  }
  let chief = alerts.filter { $0.rank == worst && !isStanding($0) }.min { $0.start < $1.start }
  source.severity = chief?.entry["labels"]["severity"].words
  source.title = chief.map { $0.story ?? $0.name }
  return source
}

private struct Alert {
  var entry: JSON
  var start: Moment
  /// 1 is worst; what is beyond 10 calls nobody.
  var rank: Int

  init(_ entry: JSON, _ start: Moment) {
    self.entry = entry
    self.start = start
    let severity = entry["labels"]["severity"].words ?? ""
    rank = SeverityScale.standard.rank(of: severity) ?? (severity.lowercased() == "none" ? 11 : 10)
    if isSuppressed { rank = 12 }
  }

  var name: String { entry["labels"]["alertname"].words ?? "unnamed" }
  var isResolved: Bool { entry["status"].text == "resolved" }
  var isSuppressed: Bool { entry["status"]["state"].text == "suppressed" }

  var story: String? {
    entry["annotations"].first(["summary", "message", "description"])?.words
  }

  var system: String? { systemLabels.lazy.compactMap { entry["labels"][$0].words }.first }

  var state: String {
    if entry["state"].text == "pending" { return "is pending" }
    // Its rule may have asked that this hold for some time before it fired.
    if entry["startsAt"] == .null { return "becomes active" }
    guard isSuppressed else { return "fires" }
    return entry["status"]["silencedBy"].elements.isEmpty
      ? "fires, and is inhibited" : "fires, and is silenced"
  }
}

/// The labels that say what an alert is about, the one that says most first.
private let systemLabels = [
  "service", "app", "app_kubernetes_io_name", "component", "deployment", "statefulset",
  "daemonset", "job", "namespace",
]
