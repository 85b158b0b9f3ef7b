/// A later incident that repeats an earlier one.
public struct Recurrence: Sendable, Equatable {
  public enum Claim: String, Sendable {
    /// A document says so.
    case saysSo = "says so"
    /// Their words are alike; nobody said it.
    case looksLike = "looks like"
  }

  /// Words of both that show it.
  public struct Reason: Sendable, Equatable {
    /// In the later incident's file; nil where it is the earlier that names it.
    public var line: Int?
    public var text: String
    /// In the earlier incident's file; nil where that says nothing of it.
    public var earlierLine: Int?
    public var earlierText: String

    public init(line: Int?, text: String, earlierLine: Int?, earlierText: String) {
      self.line = line
      self.text = text
      self.earlierLine = earlierLine
      self.earlierText = earlierText
    }
  }

  public var incident: Incident
  public var earlier: Incident
  public var claim: Claim
  /// From 0 to 1.
  public var score: Double
  /// Empty until the files are looked into; see ``reasoned(later:earlier:)``.
  public var reasons: [Reason] = []
  /// Words that tell most of what both are about, as the later document has them; empty as long as `reasons`.
  public var words: [String] = []
  /// The earlier incident's action items that stood open on the later incident's day, and that it speaks of.
  public var openActions: [TrackedAction] = []

  /// What it was made from.
  let found: RecurrenceClaim

  public init(_ found: RecurrenceClaim, incident: Incident, earlier: Incident) {
    self.found = found
    self.incident = incident
    self.earlier = earlier
    claim = found.line == nil ? .looksLike : .saysSo
    score = found.score
  }

  /// Ids of the patterns that both show.
  public var patterns: [String] { incident.patterns.filter(earlier.patterns.contains).sorted() }

  /// Systems that both name, as the later one writes them.
  public var systems: [String] {
    let known = Set(earlier.systems.map { $0.lowercased() })
    return incident.systems.filter { known.contains($0.lowercased()) }
  }
}

extension Recurrence {
  /// Returns the recurrence with those of some action items that the earlier incident had open on its day.
  public func promising(_ actions: [TrackedAction]) -> Recurrence {
    var recurrence = self
    recurrence.openActions = actions.filter { item in
      item.incident.id == earlier.id && wasOpen(item.action)
    }
    return recurrence
  }

  /// Returns whether an action item of the earlier incident stood open when this one struck that speaks of it.
  func wasOpen(_ action: ActionItem) -> Bool {
    found.actions.contains(action.id) && incident.date.map { isOpen(action, on: $0) } ?? false
  }
}
