public import Platform

/// Something that happened at a time.
public struct TimelineEntry: Sendable, Equatable {
  public enum Precision: String, Sendable {
    case exact, approximate, range, day, unknown
  }

  public enum Phase: String, Sendable, CaseIterable {
    case start, detected, mitigated, resolved
  }

  /// From 1.
  public var line: Int
  /// The time as it stands in the file: `~23:55 (Jan 30)`.
  public var written: String
  public var start: Moment?
  /// Set for ranges only.
  public var end: Moment?
  public var precision: Precision
  public var phase: Phase?
  /// Plain text on one line.
  public var text: String

  public init(
    line: Int, written: String, start: Moment?, end: Moment? = nil, precision: Precision,
    phase: Phase? = nil, text: String
  ) {
    self.line = line
    self.written = written
    self.start = start
    self.end = end
    self.precision = precision
    self.phase = phase
    self.text = text
  }
}

/// When an incident turned, and the minutes between.
public struct Phases: Sendable, Equatable {
  public var start: Moment?
  public var detected: Moment?
  public var mitigated: Moment?
  public var resolved: Moment?

  public init(
    start: Moment? = nil, detected: Moment? = nil, mitigated: Moment? = nil, resolved: Moment? = nil
  ) {
    self.start = start
    self.detected = detected
    self.mitigated = mitigated
    self.resolved = resolved
  }

  /// True where the document states another length, so that the minutes between are no facts.
  var areDoubted = false

  /// Minutes from the start; nil where either end is unknown or they contradict each other.
  public var toDetect: Int? { minutes(to: detected) }
  public var toMitigate: Int? { minutes(to: mitigated) }
  public var toResolve: Int? { minutes(to: resolved) }

  private func minutes(to end: Moment?) -> Int? {
    guard let start, let end, end >= start, !areDoubted else { return nil }
    return end.minutes(since: start)
  }
}

extension Document {
  /// The turning points that the timeline names: the first of each kind, the last of `resolved`; where it names
  /// none, the start and the end that the document states.
  public var phases: Phases {
    var phases = Phases(of: timeline)
    if let statedSpan, phases == Phases() {
      phases.start = statedSpan.lowerBound
      phases.resolved = statedSpan.upperBound
    }
    phases.areDoubted = contradictedMinutes(phases) != nil
    return phases
  }

  /// Returns the one duration that is stated and the minutes that the turning points tell, where these are
  /// different stories.
  ///
  /// Half an hour, or half of the longer, may lie between both: people round, and start counting at different
  /// moments.
  func contradictedMinutes(_ phases: Phases) -> (stated: Int, told: Int)? {
    guard durations.count == 1, let duration = durations.first, duration.label == nil,
      let stated = duration.minutes, let start = phases.start, let end = phases.resolved,
      end >= start
    else { return nil }
    let told = end.minutes(since: start)
    return abs(stated - told) > max(30, max(stated, told) / 2) ? (stated, told) : nil
  }
}

extension Phases {
  /// Takes the first of each kind, and the last of `resolved`.
  fileprivate init(of timeline: [TimelineEntry]) {
    self.init()
    for entry in timeline {
      // A day has no minutes to count.
      guard let phase = entry.phase, let moment = entry.start, entry.precision != .day else {
        continue
      }
      switch phase {
      case .start: start = start ?? moment
      case .detected: detected = detected ?? moment
      case .mitigated: mitigated = mitigated ?? moment
      case .resolved: resolved = moment
      }
    }
  }
}
