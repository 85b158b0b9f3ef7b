import Platform

/// Reads a log whose lines are objects with a time and a message, as structured loggers and Docker write them.
func importedJSONLog(_ entries: [JSON], _ context: ImportContext) -> ImportedSource {
  var source = ImportedSource(.log)
  for entry in entries {
    guard let time = timeOfLogEntry(entry, context), let text = messageOfLogEntry(entry) else {
      source.untimed += 1
      continue
    }
    source.assumptions.formUnion(time.assumptions)
    let told = LogMessage(Array(text.utf8)[...], context)
    if told.isAside { continue }
    let system = entry.first(["service", "app", "component"])?.text
    let fault = entry.first(["err", "error", "exception"])?.text.map { ": " + $0 } ?? ""
    source.events.append(
      ImportedEvent(
        time.moment, told.text + (told.text.contains(fault) ? "" : fault), system: system,
        weight: told.level ?? levelOfLogEntry(entry) ?? told.weight, isMachineMade: true))
  }
  return source
}

/// Returns whether an object is an entry of a log.
func isLogEntry(_ entry: JSON, _ context: ImportContext) -> Bool {
  timeOfLogEntry(entry, context) != nil && messageOfLogEntry(entry) != nil
}

private func timeOfLogEntry(_ entry: JSON, _ context: ImportContext) -> LogTime? {
  entry.first(["time", "timestamp", "@timestamp", "ts", "t", "datetime", "date"]).flatMap {
    LogTime.read($0, context)
  }
}

/// The level that an entry of a log names in a word.
func levelOfLogEntry(_ entry: JSON) -> ImportedEvent.Weight? {
  entry.first(["level", "severity", "lvl", "loglevel"])?.text.flatMap(logWeight(ofLevel:))
}

/// What an entry of a log says.
func messageOfLogEntry(_ entry: JSON) -> String? {
  entry.first(["msg", "message", "log", "event", "body", "text"])?.text
}

extension JSON {
  /// The value of the first of some keys that has one.
  func first(_ keys: [String]) -> JSON? {
    keys.lazy.map { self[$0] }.first { $0 != .null }
  }

  /// A text with something in it; nil for an empty one.
  var words: String? {
    text.flatMap { trimmedText($0).isEmpty ? nil : $0 }
  }
}
