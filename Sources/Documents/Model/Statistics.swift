/// Counts over all incidents, and how long they took.
public struct Statistics: Sendable, Equatable {
  /// A figure that never stands without how many incidents it was made of.
  public struct Spread: Sendable, Equatable {
    public var count: Int
    /// Minutes.
    public var median: Int?
    /// Minutes; nine of ten were shorter.
    public var ninetieth: Int?

    public init(count: Int, median: Int?, ninetieth: Int?) {
      self.count = count
      self.median = median
      self.ninetieth = ninetieth
    }
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
  public var toDetect = Spread(count: 0, median: nil, ninetieth: nil)
  public var toMitigate = Spread(count: 0, median: nil, ninetieth: nil)
  public var toResolve = Spread(count: 0, median: nil, ninetieth: nil)

  public init() {}
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
