/// Counts over all incidents, and how long they took.
public struct Statistics: Sendable, Equatable {
  /// How long something took, each time.
  public struct Spread: Sendable, Equatable {
    /// Ascending.
    public private(set) var minutes: [Int]

    public init(_ minutes: [Int] = []) {
      self.minutes = minutes.sorted()
    }

    /// Minutes; nil where so few are told that they themselves say more.
    public var median: Int? { isFew ? nil : quantile(50, of: minutes) }
    /// Minutes; nine of ten took no longer.
    public var ninetieth: Int? { isFew ? nil : quantile(90, of: minutes) }

    /// True where every one of them can be told instead of a figure.
    public var isFew: Bool { minutes.count < 5 }
  }

  public struct Count: Sendable, Equatable {
    public var name: String
    public var count: Int
    /// How many in each of the last twelve months up to ``Statistics/lastMonth``; empty where that is not
    /// counted.
    public var trend: [Int]

    public init(name: String, count: Int, trend: [Int] = []) {
      self.name = name
      self.count = count
      self.trend = trend
    }
  }

  public var incidents = 0
  public var references = 0
  public var undated = 0
  /// That of all incidents with a day; nil where none has one.
  public var period: ObservationPeriod?
  /// That nobody has written for longer than ever.
  public var silence: Silence?
  /// How often there was an incident; nil where too few tell.
  public var rate: Rate?
  /// How often in the later half of the period, against the earlier; nil without a period.
  public var change: RateChange?
  /// `2026-01` and so on, ascending, months without incidents left out.
  public var months: [Count] = []
  /// The month of the latest incident; nil where none has a day.
  public var lastMonth: String? { months.last?.name }
  /// Worst first; `unknown` last.
  public var severities: [Count] = []
  public var systems: [Count] = []
  public var patterns: [Count] = []
  /// Incidents that show no pattern at all.
  public var unclassified = 0
  /// How they were found, in the order of the kinds; `unknown` last.
  public var detections: [Count] = []
  public var openActions = 0
  public var doneActions = 0
  public var droppedActions = 0
  /// Those whose state is not understood.
  public var unknownActions = 0
  /// In whatever state.
  public var actions: Int { openActions + doneActions + droppedActions + unknownActions }
  /// How long action items stay open; nil where git tells no history.
  public var survival: ActionSurvival?
  public var toDetect = Spread()
  public var toMitigate = Spread()
  public var toResolve = Spread()

  public init() {}

  /// Returns how many of the incidents a count is of.
  public func proportion(_ count: Count) -> Proportion { Proportion(count.count, of: incidents) }
}

/// Returns how often each name occurs, in no order.
func counts(_ names: [String]) -> [Statistics.Count] {
  var counts: [String: Int] = [:]
  for name in names { counts[name, default: 0] += 1 }
  return counts.map { Statistics.Count(name: $0.key, count: $0.value) }
}

/// The most frequent first.
func byCount(_ counts: [Statistics.Count]) -> [Statistics.Count] {
  counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
}

/// How long action items stay open, as far as git has seen them opened.
public struct ActionSurvival: Sendable, Equatable {
  public var done = 0
  public var dropped = 0
  public var open = 0
  /// Those that were done or dropped when they were written down: nobody waited for them.
  public var bornClosed = 0
  /// Those of which the days are not known.
  public var unknown = 0
  /// How many are still to be done after some days each; days that none was followed for are left out.
  public var stillOpen: [SurvivalCurve.Estimate] = []

  public init() {}

  /// Those that were followed.
  public var followed: Int { done + dropped + open }
}
