public import Platform

/// What several sources tell together, as the lines of a timeline.
public struct ImportedTimeline: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public var moment: Moment
    /// When it happened for the last time; nil for what happened once.
    public var last: Moment?
    public var count: Int
    /// On one line, without secrets.
    public var text: String
    /// What it was taken from, for readers.
    public var source: String
    public var system: String?
    public var weight: ImportedEvent.Weight
    public var isMachineMade: Bool
    public var isCommand: Bool
  }

  /// In order of time.
  public var lines: [Line] = []
  /// Events that have no line, with the time between the first and the last of them.
  public var leftOut = 0
  public var leftOutSpan: ClosedRange<Moment>?
  /// How many secrets were taken out of the lines.
  public var redactions = 0

  /// More than so many lines nobody reads.
  public static let mostLines = 60
  /// Characters of a line; what is longer is cut.
  static let mostCharacters = 200
}

extension ImportedTimeline {
  /// The line with which it began: the first that tells of more than the usual, else the first of all.
  public var beginning: Line? {
    lines.first { $0.weight <= .error } ?? lines.first
  }

  /// The systems of which more than the usual is told, the most frequent first.
  public var systems: [String] {
    let named = lines.filter { $0.weight <= .notable }.compactMap(\.system)
      .filter { !partsOfMachines.contains($0.lowercased()) }
    return mostFrequent(named)
  }
}

/// What every machine has, and no incident is about.
private let partsOfMachines: Set<String> = [
  "audit", "cron", "crond", "init", "init.scope", "kernel", "logger", "rsyslogd", "session", "su",
  "sudo", "systemd", "systemd-journald", "systemd-logind",
]

/// Returns the events of several sources as lines in order of time: what repeats is one line, and where there are too
/// many, those that tell most are kept.
///
/// - Parameters:
///   - sources: What was read, each with the name that sets it apart from others of its kind, if it needs one.
///   - redact: Takes secrets out of a text, and says how many they were.
/// - Returns: The lines, the same for the same sources.
public func folded(
  _ sources: [(source: ImportedSource, name: String?)],
  redact: (String) -> (text: String, count: Int)
) -> ImportedTimeline {
  var lines: [ImportedTimeline.Line] = []
  var places: [String: Int] = [:]
  for (source, name) in sources {
    for event in source.events {
      let label = label(of: event, of: source.kind, name)
      let last = event.last.map { max($0, event.moment) } ?? event.moment
      // What somebody said belongs where it was said: "done" answers what stands above it.
      if event.isMachineMade || event.isCommand {
        // Alerts that differ in anything were set apart by those who named them.
        let told = source.kind == .alerts ? event.text : likenessKey(event)
        let key = "\(label)\u{1f}\(told)"
        if let place = places[key] {
          lines[place].take(event, until: last)
          continue
        }
        places[key] = lines.count
      }
      lines.append(
        ImportedTimeline.Line(
          moment: event.moment, last: last, count: event.count, text: event.text, source: label,
          system: event.system, weight: event.weight, isMachineMade: event.isMachineMade,
          isCommand: event.isCommand))
    }
  }
  var timeline = ImportedTimeline()
  let kept = chosen(lines)
  for (place, line) in lines.enumerated() where !kept.contains(place) {
    timeline.leftOut += line.count
    let end = line.last ?? line.moment
    let span = timeline.leftOutSpan ?? line.moment...end
    timeline.leftOutSpan = min(span.lowerBound, line.moment)...max(span.upperBound, end)
  }
  timeline.lines = kept.map { lines[$0] }
  for place in timeline.lines.indices {
    timeline.redactions += timeline.lines[place].finish(redact)
  }
  return timeline
}

extension ImportedTimeline.Line {
  fileprivate mutating func take(_ event: ImportedEvent, until end: Moment) {
    count += event.count
    moment = min(moment, event.moment)
    last = max(last ?? end, end)
    weight = min(weight, event.weight)
  }

  /// Makes one line of the text; returns how many secrets were taken out.
  fileprivate mutating func finish(_ redact: (String) -> (text: String, count: Int)) -> Int {
    if count == 1 { last = nil }
    // Secrets are looked for before anything is cut off from them; beyond this nothing of a text is seen.
    let (clean, found) = redact(String(text.prefix(20 * ImportedTimeline.mostCharacters)))
    let told = trimmedText(clean)
    let lines = told.split(whereSeparator: \.isNewline)
    // A command of several lines would be another one on a single line.
    text = shown(isCommand && lines.count > 1 ? "\(lines[0]) …" : told)
    // The name of an incident or a program is as free as a text.
    let (name, foundInName) = redact(String(source.prefix(20 * ImportedTimeline.mostCharacters)))
    source = shown(trimmedText(name))
    return found + foundInName
  }
}

/// Returns a text on one line, without what nobody sees, and cut where nobody reads on.
private func shown(_ text: String) -> String {
  let seen = oneLine(withoutUnseen(text))
  let isLong = seen.count > ImportedTimeline.mostCharacters
  return isLong ? trimmedText(seen.prefix(ImportedTimeline.mostCharacters - 1)) + "…" : seen
}

/// `journal sshd`, `git 238c6d2`, `log app.log`.
private func label(of event: ImportedEvent, of kind: ImportKind, _ name: String?) -> String {
  [kind.name, event.origin ?? "", name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
}

/// Machines count and name anew what they say again: long numbers, hexadecimal words, UUIDs and what controllers add to
/// the name of a pod are one and the same, so that `HTTP 500` stays apart from `HTTP 200`.
private func likenessKey(_ event: ImportedEvent) -> String {
  guard event.isMachineMade, !event.isCommand else { return event.text }
  func isHex(_ word: some Collection<UInt8>) -> Bool {
    word.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }
  var key: [UInt8] = []
  let text = event.text.utf8
  let words = text.split(
    omittingEmptySubsequences: false, whereSeparator: { !isLetter($0) && !isDigit($0) })
  var next = 0
  for (place, word) in words.enumerated() where place >= next {
    let parts = words[place...].prefix(5)
    let isUUID =
      word.count == 8 && parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy(isHex)
    if isUUID { next = place + 5 }
    let digits = word.count(where: isDigit)
    // A controller adds to a name behind a dash; other words of its letters are names themselves.
    let isBehindDash =
      word.startIndex > text.startIndex
      && text[text.index(before: word.startIndex)] == UInt8(ascii: "-")
    if isUUID || digits == word.count && digits >= 4
      || isHex(word) && digits > 0 && word.count >= 7 || isBehindDash && isControllerHash(word)
    {
      key.append(UInt8(ascii: "#"))
    } else {
      key += word
    }
    key.append(UInt8(ascii: " "))
  }
  return String(decoding: key, as: UTF8.self)
}

/// Returns the places of the lines that are kept, in order of time.
///
/// Of lines that tell the same the beginning and the end are kept: how it began, and how it ended.
private func chosen(_ lines: [ImportedTimeline.Line]) -> [Int] {
  let inOrder = lines.indices.sorted {
    (lines[$0].moment.seconds, $0) < (lines[$1].moment.seconds, $1)
  }
  guard inOrder.count > ImportedTimeline.mostLines else { return inOrder }
  var kept: Set<Int> = []
  for weight in [ImportedEvent.Weight.telling, .error, .notable, .ordinary] {
    let places = inOrder.filter { lines[$0].weight == weight }
    let room = ImportedTimeline.mostLines - kept.count
    if places.count <= room {
      kept.formUnion(places)
      continue
    }
    let end = room / 3
    kept.formUnion(places.prefix(room - end) + places.suffix(end))
    break
  }
  return inOrder.filter(kept.contains)
}

/// Returns a text without what commands a terminal and without what nobody sees; a line end stays.
private func withoutUnseen(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  var isSequence = false
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    if scalar == "\u{1b}" {
      isSequence = true
      continue
    }
    if isSequence {
      // A sequence such as `[1;31m` ends with its first letter.
      if scalar.properties.isAlphabetic { isSequence = false }
      continue
    }
    if scalar.isUnseen(after: previous), !scalar.properties.isWhitespace { continue }
    result.append(scalar)
  }
  return String(result)
}
