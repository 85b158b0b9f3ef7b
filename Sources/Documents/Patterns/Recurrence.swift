/// A later incident that repeats an earlier one: a pattern and a system in common, or a factor or action that
/// both tell in nearly the same words.
public struct Recurrence: Sendable, Equatable {
  public var incident: Incident
  public var earlier: Incident
  /// Ids that both share.
  public var patterns: [String]
  /// Systems that both share.
  public var systems: [String]
  /// What the later incident says again; in its order.
  public var statements: [SharedStatement]
  /// The earlier incident's action items that were still open on the later incident's day.
  public var openActions: [TrackedAction]

  public init(
    incident: Incident, earlier: Incident, patterns: [String], systems: [String],
    statements: [SharedStatement] = [], openActions: [TrackedAction]
  ) {
    self.incident = incident
    self.earlier = earlier
    self.patterns = patterns
    self.systems = systems
    self.statements = statements
    self.openActions = openActions
  }
}

extension Recurrence {
  /// Returns the recurrence with those of some action items that the earlier incident had open on its day.
  public func promising(_ actions: [TrackedAction]) -> Recurrence {
    var recurrence = self
    recurrence.openActions = actions.filter { item in
      item.incident.id == earlier.id && (incident.date.map { isOpen(item.action, on: $0) } ?? false)
    }
    return recurrence
  }
}

extension Recurrence {
  /// What was promised again says more than what was the matter again, above all a promise whose words stand
  /// in a factor that is the same again.
  public var mostTelling: SharedStatement? {
    func words(_ statement: SharedStatement) -> Set<UInt32> {
      var words: [UInt32] = []
      CoreWords(of: statement.text).append(to: &words)
      return Set(words)
    }
    let factors = statements.filter { !$0.isAction }.map(words)
    let actions = statements.filter(\.isAction)
    let answer = actions.first { action in factors.contains { words(action).isSubset(of: $0) } }
    return answer ?? actions.first ?? statements.first
  }
}

/// A contributing factor or action that two incidents have in nearly the same words.
public struct SharedStatement: Sendable, Equatable {
  /// True for an action, false for a factor.
  public var isAction: Bool
  /// In the words of the later incident, as they stand in it.
  public var written: String
  /// In the files of the later and of the earlier incident, from 1.
  public var line: Int
  public var earlierLine: Int

  public var kindName: String { isAction ? "action" : "factor" }
  /// Without what explains it; see ``core(of:)``.
  public var text: String { core(of: written) }

  public init(isAction: Bool, written: String, line: Int, earlierLine: Int) {
    self.isAction = isAction
    self.written = written
    self.line = line
    self.earlierLine = earlierLine
  }
}
