public import Platform

/// Something that a source says happened, before it becomes a line of a timeline.
public struct ImportedEvent: Sendable, Equatable {
  /// How much an event tells, so that the best are kept where there are too many.
  public enum Weight: Sendable, Comparable {
    /// What somebody said or decided, and what called people.
    case telling
    case error
    /// A warning, or something that was done.
    case notable
    case ordinary
  }

  public var moment: Moment
  /// When it happened for the last time, for sources that count themselves.
  public var last: Moment?
  public var count = 1
  /// As the source has it, with line ends and all.
  public var text: String
  /// What the source calls its part: a unit, a hash.
  public var origin: String?
  /// The system that it is about.
  public var system: String?
  public var weight: Weight
  /// True for what no person worded.
  public var isMachineMade: Bool
  /// True for a command that was run, which stands as code.
  public var isCommand = false

  init(
    _ moment: Moment, _ text: String, origin: String? = nil,
    system: String? = nil, weight: Weight, isMachineMade: Bool
  ) {
    self.moment = moment
    self.text = text
    self.origin = origin
    self.system = system
    self.weight = weight
    self.isMachineMade = isMachineMade
  }
}

/// All that one source tells.
public struct ImportedSource: Sendable, Equatable {
  /// What had to be taken for granted about its times.
  public enum Assumption: Sendable, CaseIterable {
    /// No zone is named, so they are those of the house.
    case zone
    /// No year is named, so they lie near the day of the incident.
    case year
    /// No day is named, so they begin on the day of the incident.
    case day
  }

  public var kind: ImportKind
  /// In the order of the source.
  public var events: [ImportedEvent] = []
  /// The source's own title of the whole, such as that of an issue.
  public var title: String?
  /// How bad the source says it was, in its words.
  public var severity: String?
  /// Systems that it names apart from its events.
  public var systems: [String] = []
  /// The last commit that it speaks of, short.
  public var commit: String?
  public var assumptions: Set<Assumption> = []
  /// Lines or entries without a time that could be read; they are left out.
  public var untimed = 0
  /// Incidents of a status page that touch other days than that of the incident; they are left out.
  public var ofOtherDays = 0

  init(_ kind: ImportKind) {
    self.kind = kind
  }

  /// Reads a time, and keeps in mind what had to be taken for granted about it.
  mutating func time(_ value: JSON, _ context: ImportContext) -> LogTime? {
    let time = LogTime.read(value, context)
    assumptions.formUnion(time?.assumptions ?? [])
    return time
  }
}

/// Why nothing can be taken from a source.
public enum ImportRefusal: Error, Sendable, Equatable {
  case empty
  /// It begins like JSON, and is none.
  case notJSON(JSONError)
  /// It is JSON of no known kind.
  case unknownJSON
  case unknownText
  /// It is known what it is, and it holds nothing that has a time.
  case withoutEvents(ImportKind)
}
