public import Platform

/// One promise made in a postmortem.
public struct ActionItem: Sendable, Equatable {
  public enum State: String, Sendable {
    case open
    case inProgress = "in-progress"
    case done, dropped

    /// True while somebody still has to do something.
    public var isOpen: Bool { self == .open || self == .inProgress }
  }

  public enum Kind: String, Sendable {
    case prevent, mitigate, detect, process
  }

  /// Where a day was found.
  public enum DaySource: String, Sendable {
    /// The words of the item itself.
    case item
    /// What the document says of the day on which it was written.
    case document
    /// The commit that put the item there, or changed its mark.
    case git
    /// The day of the incident, before which nobody promised anything.
    case incident
  }

  /// Six hex digits, unique within a knowledge base; see ``actionIdentifier(incident:text:)``.
  public var id: String
  /// From 1.
  public var line: Int
  public var state: State
  /// False for an item that carries no mark of its state, such as a bare bullet.
  public var isMarked: Bool
  /// The words without checkbox, table pipes or emphasis around the whole, on one line.
  public var text: String
  public var type: Kind?
  public var owner: String?
  public var due: Day?
  public var priority: String?
  public var ticket: String?
  public var commits: [String]
  /// The first day on which the promise is known to have stood.
  public var opened: Day?
  public var openedFrom: DaySource?
  /// The day on which it was done or dropped, where that is known.
  public var closed: Day?
  public var closedFrom: DaySource?
  /// Stands for the words, as the id does, but without the incident: how git's history knows it.
  public var wording: UInt64 = 0
  /// How its state changed from the day on which it was opened, in order; empty where git tells nothing.
  public var changes: [StateChange] = []
  /// Sub-bullets, paragraphs and quotes below the item that say more than its fields do.
  public var detail: [Statement]

  public init(line: Int, state: State, isMarked: Bool, text: String) {
    id = ""
    self.line = line
    self.state = state
    self.isMarked = isMarked
    self.text = text
    commits = []
    detail = []
  }
}
