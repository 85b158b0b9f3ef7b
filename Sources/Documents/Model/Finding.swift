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
