public import Platform

/// One postmortem or reference, as far as it could be read: the value that everything else is made of.
///
/// Reading never fails. What could not be understood is in `findings`, and the text is in `sections`
/// whatever its shape.
public struct Document: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// What happened, told afterwards.
    case postmortem
    /// A runbook or note: searched beside incidents, never counted as one.
    case reference
    /// A form still to be filled in: found like any other, and counted nowhere.
    case template
  }

  /// Relative to the root of the knowledge base, `/` between parts.
  public var path: String
  /// Frontmatter `id`, else the file's stem; unique once the index has settled collisions.
  public var id: String
  public var kind = Kind.postmortem
  /// True where the frontmatter says of what kind it is, so that nothing is guessed.
  var isKindStated = false
  public var title = ""
  /// The day of the incident.
  public var date: Day?
  /// The day on which it was written down, where the document says so.
  public var created: Day?
  public var status: String?
  public var severity: Severity?
  public var durations: [Duration] = []
  /// From the start to the end, where the document states both with their clocks and not only in its timeline.
  var statedSpan: ClosedRange<Moment>?
  public var systems: [String] = []
  public var tags: [String] = []
  public var authors: [String] = []
  public var commits: [String] = []
  public var related: [String] = []
  public var supersedes: [String] = []
  public var supersededBy: [String] = []
  /// Every other frontmatter key in the order of the file, as written.
  public var fields: [Field] = []
  /// Plain text.
  public var summary = ""
  /// Never empty for a file with text: what stands before the first heading has a section without one.
  public var sections: [Section] = []
  /// What stands in the frontmatter, key by key, and its summary: looked at by search alone.
  public var head: [Section] = []
  public var timeline: [TimelineEntry] = []
  public var factors: [Statement] = []
  public var actions: [ActionItem] = []
  public var lessons: [Statement] = []
  /// How it was found; nil where the document does not say.
  public var detection: Detection?
  /// The strongest first; those that are only mentioned are among them.
  public var patterns: [PatternTag] = []
  /// Those that the document tells as a cause or a lesson: what any count is made of.
  public var countedPatterns: [PatternTag] { patterns.filter { $0.strength > .mentioned } }
  /// Patterns that the author named, or forbade.
  public var declaredPatterns: [DeclaredPattern] = []
  /// Where these stand in the file, for evidence; 1 where they do not.
  public var titleLine = 1
  /// True where neither frontmatter nor a heading gave a title.
  public var titleIsFileName = false
  /// By tag.
  var tagLines: [String: Int] = [:]
  /// The summary of the frontmatter as it stands there, line by line.
  var statedSummary: Passage?
  public var findings: [Finding] = []

  public init(path: String, id: String) {
    self.path = path
    self.id = id
  }
}

/// A frontmatter key that has no meaning of its own here.
public struct Field: Sendable, Equatable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A sentence or bullet that stands for itself, such as a contributing factor or a lesson.
public struct Statement: Sendable, Equatable {
  /// From 1.
  public var line: Int
  /// Plain text on one line.
  public var text: String

  public init(line: Int, text: String) {
    self.line = line
    self.text = text
  }
}
