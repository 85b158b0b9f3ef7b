public import Platform

/// What was promised and not done, between two days, beside the span before.
public struct WeeklyReport: Sendable, Equatable {
  /// How many items there were at the end of a span, and how many came and went within it.
  public struct Totals: Sendable, Equatable {
    public var open = 0
    public var inProgress = 0
    public var overdue = 0
    public var unowned = 0
    public var unmarked = 0
    /// Those whose state is not understood; none of them counts as open.
    public var unknown = 0
    /// Made or made again within the span, whatever became of them.
    public var opened = 0
    /// Those of `opened` that were done when they were written down.
    public var bornDone = 0
    /// Open no longer. What was open before, and `opened`, less this is `open`.
    public var closed = 0
    /// Open, and only thought of.
    public var ideas = 0
    /// Open for more than ``TrackedAction/stalledDays``.
    public var stalled = 0

    public init() {}
  }

  /// One week on the line of open items.
  public struct WeekCount: Sendable, Equatable {
    public var week: Week
    public var open: Int
    public var opened: Int
    public var closed: Int

    public init(week: Week, open: Int, opened: Int, closed: Int) {
      self.week = week
      self.open = open
      self.opened = opened
      self.closed = closed
    }
  }

  /// What one owner has promised, or what was promised for one system.
  public struct Share: Sendable, Equatable {
    /// nil for what nobody owns, or what belongs to no system.
    public var name: String?
    public var open = 0
    public var overdue = 0
    public var opened = 0
    public var closed = 0
    /// The age of the oldest open item in days; nil where none is known.
    public var oldestDays: Int?

    public init(name: String?) {
      self.name = name
    }
  }

  /// Whose promises a report tells of; all where both are empty.
  public struct Scope: Sendable, Equatable {
    public var owners: [String]
    public var systems: [String]

    public init(owners: [String] = [], systems: [String] = []) {
      self.owners = owners
      self.systems = systems
    }
  }

  public var scope = Scope()
  public var from: Day
  /// Inclusive.
  public var until: Day
  public var totals = Totals()
  /// The same counts for the span of equal length before.
  public var previous = Totals()
  /// The five open items that press most.
  public var first: [TrackedAction] = []
  /// Worst severity first, then oldest.
  public var overdue: [TrackedAction] = []
  public var opened: [TrackedAction] = []
  public var closed: [TrackedAction] = []
  /// All open items, those of one incident together, the incident with the worst severity first.
  public var open: [TrackedAction] = []
  /// Open for more than 90 days.
  public var stalled: [TrackedAction] = []
  /// Open items that nobody owns.
  public var unowned: [TrackedAction] = []
  /// Items whose state is not understood.
  public var unknown: [TrackedAction] = []
  /// Those with most overdue items first.
  public var owners: [Share] = []
  /// An item counts for each system of its incident.
  public var systems: [Share] = []
  public var recurrences: [Recurrence] = []
  /// Postmortems that came within the span: whose file was first committed in it, or where git does not tell, whose
  /// incident lies in it.
  public var incidents: [Incident] = []
  /// Postmortems with open items that commits within the span name, and those commits.
  public var cited: [CitedIncident] = []
  /// The last twelve weeks, oldest first.
  public var weeks: [WeekCount] = []

  public init(from: Day, until: Day) {
    self.from = from
    self.until = until
  }

  /// False for a span in which nothing came, was opened or closed, and no commit named a postmortem with open items.
  public var hasNews: Bool {
    !incidents.isEmpty || totals.opened > 0 || totals.closed > 0 || !cited.isEmpty
  }
}
