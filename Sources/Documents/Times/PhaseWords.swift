/// Finds the turning point that the words of an entry tell of.
///
/// Only the beginning of an entry is looked at, where people say what it is about; `fixed the alert`
/// in a long story must not end the incident.
func phase(of text: String) -> TimelineEntry.Phase? {
  let bytes = leadingBytes(of: text, 200)
  var words = hashedWords(bytes, in: 0..<bytes.count)
  if words.count > leadingWords { words.removeLast(words.count - leadingWords) }
  var found: Int?
  phaseMatcher.phrases.forEachPhrase(in: words, of: bytes) { number, _ in
    found = min(found ?? Int.max, number)
  }
  return found.map { phaseMatcher.phases[$0] }
}

private let leadingWords = 12

/// The phrases in the order of trust: what is said to be resolved is said with words that would also
/// detect or begin something.
private let phaseMatcher: (phrases: PhraseMatcher, phases: [TimelineEntry.Phase]) = {
  var matcher = PhraseMatcher()
  var phases: [TimelineEntry.Phase] = []
  for (phase, phrases) in phaseWords {
    for phrase in phrases where matcher.add(Phrase(words: plainWords(phrase))) == phases.count {
      phases.append(phase)
    }
  }
  matcher.prepare()
  return (matcher, phases)
}()

private let phaseWords: [(TimelineEntry.Phase, [String])] = [
  (
    .resolved,
    [
      "all clear", "back to normal", "declared resolved", "fully operational", "fully recovered",
      "fully restored", "fully resolved", "incident closed", "incident over", "incident resolved",
      "incident ends", "issue resolved", "is resolved", "marked resolved", "outage ends",
      "outage over", "impact ends", "impact ended", "end of impact", "recovery complete",
      "resolved", "service restored", "services restored",
      "service fully", "everything back", "all services", "normal operation", "marked as resolved",
    ]
  ),
  (
    .mitigated,
    [
      "mitigated", "mitigation", "fixed", "fix deployed", "fix applied", "rolled back",
      "rollback complete", "traffic restored",
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
      "start of", "begins", "begin", "began", "outage starts", "outage started", "incident starts",
      "incident started", "impact starts", "first errors", "first failure", "starts failing",
      "start failing", "started failing", "deployed", "deploys", "merged", "rollout starts",
      "rollout started", "goes down", "went down", "fails", "failed", "crashes", "restarts",
      "expires", "expired", "pushed", "reboots", "rebooted", "start", "starts", "started",
    ]
  ),
]
