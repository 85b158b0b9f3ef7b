/// Returns how much a line of a log tells, by the level that it names, else by its words.
func logWeight(of text: String) -> ImportedEvent.Weight {
  let words = Array(text.utf8.prefix(400)).split { !isLetter($0) }
    .map { String(decoding: $0.map(lowered), as: UTF8.self) }
  // The level stands among the first words; further on the same words are part of a story.
  for word in words.prefix(8) {
    if let weight = logWeight(ofLevel: word) { return weight }
  }
  if words.contains(where: isFault) { return .error }
  return words.contains(where: grave.contains) ? .notable : .ordinary
}

/// Languages name their faults in one word: `OutOfMemoryError`, `NullPointerException`.
private func isFault(_ word: String) -> Bool {
  word.utf8.count > 6 && word.hasSuffix("error") && word != "noerror"
    || word.utf8.count > 9 && word.hasSuffix("exception")
}

/// Returns how much a priority of syslog tells; nil for those that many programs write for all they say.
func logWeight(ofPriority priority: Int) -> ImportedEvent.Weight? {
  priority <= 3 ? .error : priority == 4 ? .notable : nil
}

/// Returns how much a level tells; nil for what is no level.
func logWeight(ofLevel level: String) -> ImportedEvent.Weight? {
  switch level.lowercased() {
  case "emerg", "emergency", "alert", "panic", "fatal", "crit", "critical", "severe", "err",
    "error":
    .error
  case "warn", "warning": .notable
  case "info", "information", "notice", "debug", "trace", "verbose": .ordinary
  default: nil
  }
}

/// Words by which a line without a level tells of a fault.
private let grave: Set<String> = [
  "abort", "aborted", "backoff", "corrupt", "corrupted", "crash", "crashed", "denied", "down",
  "error", "errors", "exception", "expired", "fail", "failed", "failing", "failure", "hang",
  "hung", "killed", "lost", "oom", "panic", "refused", "rejected", "segfault", "timeout",
  "timedout", "traceback", "unable", "unavailable", "unhealthy", "unreachable",
]
