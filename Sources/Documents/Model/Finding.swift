/// Something in a file that could not be read, was guessed, or deserves a second look.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable, CaseIterable {
    case error, warning, note
  }

  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int
  public var severity: Severity
  public var rule: Rule
  /// One sentence without a full stop: what stands there, and what to do.
  public var message: String

  public init(line: Int, column: Int = 1, _ severity: Severity, _ rule: Rule, _ message: String) {
    self.line = line
    self.column = column
    self.severity = severity
    self.rule = rule
    self.message = message
  }
}

extension Finding {
  /// Orders findings as they stand in the file.
  public static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The name of a check, stable, so that scripts and editors can rely on it.
public struct Rule: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Rule {
  public static let frontmatter = Rule(rawValue: "frontmatter")
  public static let encoding = Rule(rawValue: "encoding")
  public static let markdown = Rule(rawValue: "markdown")
  public static let kind = Rule(rawValue: "kind")
  public static let title = Rule(rawValue: "title")
  public static let date = Rule(rawValue: "date")
  public static let dateOrder = Rule(rawValue: "date-order")
  public static let severity = Rule(rawValue: "severity")
  public static let duration = Rule(rawValue: "duration")
  public static let timeline = Rule(rawValue: "timeline")
  public static let timelineOrder = Rule(rawValue: "timeline-order")
  public static let timelineDay = Rule(rawValue: "timeline-day")
  public static let timelineZone = Rule(rawValue: "timeline-zone")
  public static let factors = Rule(rawValue: "factors")
  public static let actions = Rule(rawValue: "actions")
  public static let unlisted = Rule(rawValue: "unlisted")
  public static let actionState = Rule(rawValue: "action-state")
  public static let secret = Rule(rawValue: "secret")
  public static let summary = Rule(rawValue: "summary")
  public static let emptySection = Rule(rawValue: "empty-section")
  public static let endBeforeStart = Rule(rawValue: "end-before-start")
  public static let actionOwner = Rule(rawValue: "action-owner")
  public static let actionDue = Rule(rawValue: "action-due")
  public static let link = Rule(rawValue: "link")
  public static let related = Rule(rawValue: "related")
  public static let dateForm = Rule(rawValue: "date-form")
  public static let boxForm = Rule(rawValue: "box-form")
  public static let blame = Rule(rawValue: "blame")
  public static let humanError = Rule(rawValue: "human-error")
  public static let singleCause = Rule(rawValue: "single-cause")
  public static let vagueAction = Rule(rawValue: "vague-action")
  public static let unknown = Rule(rawValue: "unknown-rule")
  public static let pattern = Rule(rawValue: "pattern")
  public static let identifier = Rule(rawValue: "identifier")
  public static let setting = Rule(rawValue: "setting")
  public static let patternFile = Rule(rawValue: "pattern-file")
  public static let unreadable = Rule(rawValue: "unreadable")
  public static let outside = Rule(rawValue: "outside")
  public static let notRead = Rule(rawValue: "not-read")
  public static let indexFolder = Rule(rawValue: "index-folder")
}
