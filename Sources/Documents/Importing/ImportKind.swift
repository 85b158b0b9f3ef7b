/// What a source of events was written by.
public enum ImportKind: String, Sendable, CaseIterable {
  case commits = "git"
  case alerts = "alert"
  case journal, kubernetes, log, chat, shell, agent
  case statusPage = "status page"
  case pagerDuty = "pagerduty"
  case gitHub = "github"

  /// What stands behind an event as its source.
  public var name: String { rawValue }

  /// How one comes by such a source, for those who look for it.
  public var summary: String {
    switch self {
    case .commits: "`git:RANGE` or `git:COMMIT`"
    case .alerts: "Alertmanager's webhook or `/api/v2/alerts`, Prometheus's `/api/v1/alerts`"
    case .journal: "`journalctl -o json`"
    case .kubernetes: "`kubectl get events -o json`"
    case .log: "lines that begin with a time: ISO 8601, syslog, web servers, klog, JSON, logfmt"
    case .chat: "a Slack export, a Matrix export, text of IRC or Matrix"
    case .shell: "a history of bash, zsh or fish with times"
    case .agent: "a coding agent's transcript, JSON lines with times and commands"
    case .statusPage: "Statuspage's `incidents.json`"
    case .pagerDuty: "PagerDuty's log entries"
    case .gitHub: "`gh issue view --json title,body,author,createdAt,comments`, or the REST API"
    }
  }
}
