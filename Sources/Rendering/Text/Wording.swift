internal import Documents
internal import Platform

/// Returns a number and what it counts: `1 incident`, `3 incidents`.
func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
}

/// Returns a length of time in its two largest units: `45m`, `1h 5m`, `2d 4h`.
func elapsed(minutes: Int) -> String {
  let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
  if days > 0 { return hours > 0 ? "\(days)d \(hours)h" : "\(days)d" }
  if hours > 0 { return rest > 0 ? "\(hours)h \(rest)m" : "\(hours)h" }
  return "\(rest)m"
}

/// Returns a change with its sign: `+2`, `-1`, `0`.
func signed(_ number: Int) -> String {
  number > 0 ? "+\(number)" : String(number)
}

/// Returns an offset as people name it: `UTC`, `UTC-06:00`.
func zoneName(offset: Int) -> String {
  offset == 0 ? "UTC" : "UTC" + signedClock(offset: offset)
}

extension Duration {
  /// `~33m bifrost down`; nil where neither a length nor a label is known.
  var words: String? {
    let length = minutes.map { (approximate ? "~" : "") + elapsed(minutes: $0) }
    let words = [length, label].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Detection.Kind {
  /// As people say it.
  var words: String {
    self == .otherWork ? "other work" : rawValue
  }
}

extension Week {
  /// The week that a span of days is; nil for any other span.
  init?(from: Day, until: Day) {
    self.init(of: from)
    guard monday == from, sunday == until else { return nil }
  }
}

extension Severity {
  /// The author's own word, without what follows it on a long line.
  var label: String {
    let words = written.split(separator: " ")
    return written.count > 12 && words.count > 1 ? String(words[0]) : written
  }
}

extension [TrackedAction] {
  /// Actions beside their incident, in the order in which incidents come first.
  var byIncident: [(incident: Incident, actions: [TrackedAction])] {
    var places: [String: Int] = [:]
    var groups: [(incident: Incident, actions: [TrackedAction])] = []
    var last = (id: "", place: places[""])
    for tracked in self {
      let id = tracked.incident.id
      if id != last.id { last = (id, places[id]) }
      if let place = last.place {
        groups[place].actions.append(tracked)
      } else {
        last.place = groups.count
        places[id] = groups.count
        groups.append((tracked.incident, [tracked]))
      }
    }
    return groups
  }
}
