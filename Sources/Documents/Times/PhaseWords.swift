/// Finds the turning point that the words of an entry tell of.
///
/// Only the beginning of an entry is looked at, where people say what it is about; `fixed the alert`
/// in a long story must not end the incident.
func phase(of text: String) -> TimelineEntry.Phase? {
  let words = leadingWords(of: text)
  for (phase, phrases) in phaseWords {
    for phrase in phrases where words.contains(" " + phrase) { return phase }
  }
  return nil
}

/// The first words in lower case, letters and digits only, with a space before each.
private func leadingWords(of text: String) -> String {
  var words = ""
  var count = 0
  for word in text.prefix(160).lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
  {
    words += " " + word
    count += 1
    if count == 12 { break }
  }
  return words + " "
}

/// In the order of asking: what resolves is said with words that would also mitigate.
private let phaseWords: [(TimelineEntry.Phase, [String])] = [
  (
    .resolved,
    [
      "all clear", "back to normal", "declared resolved", "fully operational", "fully recovered",
      "fully restored", "fully resolved", "incident closed", "incident over", "incident resolved",
      "incident ends", "issue resolved", "is resolved", "marked resolved", "outage ends",
      "outage over", "recovery complete", "resolved ", "service restored", "services restored",
      "service fully", "everything back", "all services", "normal operation", "marked as resolved",
    ]
  ),
  (
    .mitigated,
    [
      "mitigated", "mitigation", "rolled back", "rollback complete", "traffic restored",
      "service recovers", "service recovered", "services recover", "starts recovering",
      "begins to recover", "begin to recover", "workaround applied", "workaround in place",
      "returning 200", "partially restored", "failover complete", "error rate drops",
      "errors stop", "errors drop", "disabled globally", "kill switch",
    ]
  ),
  (
    .detected,
    [
      "alert fires", "alert fired", "alert triggered", "alert received", "alerted", "alerts fire",
      "paged", "page sent", "detected", "discovered", "first noticed", "noticed", "reports that",
      "reported", "user reports", "users report", "customers report", "customer reports",
      "first report", "monitoring alert", "pagerduty", "on call engineer", "oncall engineer",
      "investigation begins", "investigation started", "investigation starts", "incident declared",
      "engineers notice", "engineers are paged",
    ]
  ),
  (
    .start,
    [
      "begins", "begin ", "began", "outage starts", "outage started", "incident starts",
      "incident started", "incident begins", "impact starts", "impact begins", "first errors",
      "first failure", "starts failing", "start failing", "started failing", "deployed", "deploys",
      "merged", "rollout starts", "rollout started", "goes down", "went down", "fails", "failed",
      "crashes", "restarts", "expires", "expired", "pushed", "reboots", "rebooted",
    ]
  ),
]
