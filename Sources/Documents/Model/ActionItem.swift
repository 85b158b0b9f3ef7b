public import Platform

/// One promise made in a postmortem.
public struct ActionItem: Sendable, Equatable {
  public enum State: String, Sendable {
    case open
    case inProgress = "in-progress"
    case done, dropped
    /// Something stands in the place of its mark, and cannot be understood: neither open nor closed.
    case unknown

    /// True while somebody still has to do something.
    public var isOpen: Bool { self == .open || self == .inProgress }

    /// True where nothing is left to do.
    public var isClosed: Bool { self == .done || self == .dropped }
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
    /// A commit whose message names the item, while its file still shows it open.
    case trailer
    /// The day of the incident, before which nobody promised anything.
    case incident
  }

  private struct Facts: Sendable, Equatable {
    var id = ""
    var line: Int
    var state: State
    var isMarked: Bool
    var stateWords: String?
    var text: String
    var type: Kind?
    var owner: String?
    var due: Day?
    var priority: String?
    var ticket: String?
    var commits: [String] = []
    var opened: Day?
    var openedFrom: DaySource?
    var closed: Day?
    var closedFrom: DaySource?
    var wording: UInt64 = 0
    var changes: [StateChange] = []
    var detail: [Statement] = []
    var patterns: [String] = []
    var knownSense: ActionSense?
  }

  private var facts: CopyOnWrite<Facts>

  public init(line: Int, state: State, isMarked: Bool, text: String) {
    facts = CopyOnWrite(Facts(line: line, state: state, isMarked: isMarked, text: text))
  }
}

extension ActionItem {
  /// Six hex digits, unique within a knowledge base; see ``actionIdentifier(incident:text:)``.
  public var id: String {
    get { facts.value.id }
    _modify { yield &facts.value.id }
  }
  /// From 1.
  public var line: Int {
    get { facts.value.line }
    _modify { yield &facts.value.line }
  }
  public var state: State {
    get { facts.value.state }
    _modify { yield &facts.value.state }
  }
  /// False for an item that carries no mark of its state, such as a bare bullet: it is open, or done where its words
  /// and those beside it tell so.
  public var isMarked: Bool {
    get { facts.value.isMarked }
    _modify { yield &facts.value.isMarked }
  }
  /// What stands in the place of a mark and is not understood; nil for any other state.
  public var stateWords: String? {
    get { facts.value.stateWords }
    _modify { yield &facts.value.stateWords }
  }
  /// The words without checkbox, table pipes or emphasis around the whole, on one line.
  public var text: String {
    get { facts.value.text }
    _modify {
      facts.value.knownSense = nil
      yield &facts.value.text
    }
  }
  /// What the words and the type tell, where an index holds it; nil where these are others now, and where nobody has
  /// looked.
  public var knownSense: ActionSense? {
    get { facts.value.knownSense }
    _modify { yield &facts.value.knownSense }
  }
  /// The ids of those patterns of its document of which its own words speak.
  public var patterns: [String] {
    get { facts.value.patterns }
    _modify { yield &facts.value.patterns }
  }
  public var type: Kind? {
    get { facts.value.type }
    _modify {
      facts.value.knownSense = nil
      yield &facts.value.type
    }
  }
  public var owner: String? {
    get { facts.value.owner }
    _modify { yield &facts.value.owner }
  }
  public var due: Day? {
    get { facts.value.due }
    _modify { yield &facts.value.due }
  }
  public var priority: String? {
    get { facts.value.priority }
    _modify { yield &facts.value.priority }
  }
  public var ticket: String? {
    get { facts.value.ticket }
    _modify { yield &facts.value.ticket }
  }
  public var commits: [String] {
    get { facts.value.commits }
    _modify { yield &facts.value.commits }
  }
  /// The first day on which the promise is known to have stood.
  public var opened: Day? {
    get { facts.value.opened }
    _modify { yield &facts.value.opened }
  }
  public var openedFrom: DaySource? {
    get { facts.value.openedFrom }
    _modify { yield &facts.value.openedFrom }
  }
  /// The day on which it was done or dropped, where that is known.
  public var closed: Day? {
    get { facts.value.closed }
    _modify { yield &facts.value.closed }
  }
  public var closedFrom: DaySource? {
    get { facts.value.closedFrom }
    _modify { yield &facts.value.closedFrom }
  }
  /// Stands for the words, as the id does, but without the incident: how git's history knows it.
  public var wording: UInt64 {
    get { facts.value.wording }
    _modify { yield &facts.value.wording }
  }
  /// How its state changed from the day on which it was opened, in order; empty where git tells nothing.
  public var changes: [StateChange] {
    get { facts.value.changes }
    _modify { yield &facts.value.changes }
  }
  /// Sub-bullets, paragraphs and quotes below the item that say more than its fields do.
  public var detail: [Statement] {
    get { facts.value.detail }
    _modify { yield &facts.value.detail }
  }
}
