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
      Set(CoreWords(of: statement.text).hashes)
    }
    let factors = statements.filter { !$0.isAction }.map(words)
    let actions = statements.filter(\.isAction)
    let answer = actions.first { action in factors.contains { words(action).isSubset(of: $0) } }
    return answer ?? actions.first ?? statements.first
  }
}

/// Returns recurrences with the words of what they share, which are read only of those that are shown.
public func written<Failure: Error>(
  _ recurrences: [Recurrence],
  read: ([StatementPlace]) throws(Failure) -> [StatementPlace: WrittenStatement]
) throws(Failure) -> [Recurrence] {
  let written = try read(recurrences.flatMap { $0.statements.map(\.place) })
  return recurrences.map { recurrence in
    guard !recurrence.statements.isEmpty else { return recurrence }
    var recurrence = recurrence
    for place in recurrence.statements.indices {
      recurrence.statements[place].written =
        written[recurrence.statements[place].place]?.text ?? ""
    }
    return recurrence
  }
}

/// A contributing factor or action that two incidents have in nearly the same words.
public struct SharedStatement: Sendable, Equatable {
  /// Of the later incident.
  public var place: StatementPlace
  /// In the words of the later incident, as they stand in it; empty until they are read: see
  /// ``written(_:read:)``.
  public var written = ""
  /// In the files of the later and of the earlier incident, from 1.
  public var line: Int
  public var earlierLine: Int

  /// True for an action, false for a factor.
  public var isAction: Bool { place.isAction }
  public var kindName: String { isAction ? "action" : "factor" }
  /// Without what explains it; see ``core(of:)``.
  public var text: String { core(of: written) }

  public init(place: StatementPlace, line: Int, earlierLine: Int) {
    self.place = place
    self.line = line
    self.earlierLine = earlierLine
  }
}
