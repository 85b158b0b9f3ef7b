/// What a rule looks for, with an example that it finds and one with which it is content.
public struct RuleDescription: Sendable {
  public enum Topic: String, Sendable, CaseIterable {
    /// What could not be read, or was guessed.
    case reading
    case structure, language, secrets
    /// Settings, patterns and files.
    case folder
  }

  /// What the examples are.
  public enum Form: Sendable {
    case postmortem, settings, patternFile
    /// There is none that a file could hold.
    case nothing
  }

  public var rule: Rule
  public var topic: Topic
  /// Its usual level, the worst where there are several.
  public var severity: Finding.Severity
  /// When it is reported, in a few words without a capital.
  public var summary: String
  public var form: Form
  public var bad: String
  public var good: String
  /// True where `check --fix` does what it asks for.
  public var isFixable: Bool

  init(
    _ rule: Rule, _ severity: Finding.Severity, _ summary: String, form: Form = .postmortem,
    isFixable: Bool = false, bad: String = "", good: String = ""
  ) {
    self.rule = rule
    topic = .reading
    self.severity = severity
    self.summary = summary
    self.form = bad.isEmpty ? .nothing : form
    self.isFixable = isFixable
    self.bad = bad
    self.good = good
  }
}

extension Rule {
  /// Every rule there is; help, documentation and SARIF are made of these, and a test tries each example.
  public static let all: [RuleDescription] = [
    (RuleDescription.Topic.reading, rulesOfReading), (.structure, rulesOfStructure),
    (.language, rulesOfLanguage), (.secrets, rulesOfSecrets), (.folder, rulesOfFolder),
  ].flatMap { topic, rules in
    rules.map { rule in
      var rule = rule
      rule.topic = topic
      return rule
    }
  }
}
