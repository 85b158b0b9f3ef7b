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

  /// Minutes from the start; nil where either end is unknown or they contradict each other.
  public var toDetect: Int? { minutes(to: detected) }
  public var toMitigate: Int? { minutes(to: mitigated) }
  public var toResolve: Int? { minutes(to: resolved) }

  private func minutes(to end: Moment?) -> Int? {
    guard let start, let end, end >= start else { return nil }
    return end.minutes(since: start)
  }
}

extension Document {
  /// The turning points that the timeline names: the first of each kind, the last of `resolved`.
  public var phases: Phases {
    var phases = Phases()
    for entry in timeline {
      // A day has no minutes to count.
      guard let phase = entry.phase, let moment = entry.start, entry.precision != .day else {
        continue
      }
      switch phase {
      case .start: phases.start = phases.start ?? moment
      case .detected: phases.detected = phases.detected ?? moment
      case .mitigated: phases.mitigated = phases.mitigated ?? moment
      case .resolved: phases.resolved = moment
      }
    }
    return phases
  }
}
