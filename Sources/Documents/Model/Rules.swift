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
  public static let pattern = Rule(rawValue: "pattern")
  public static let identifier = Rule(rawValue: "identifier")
  public static let setting = Rule(rawValue: "setting")
  public static let patternFile = Rule(rawValue: "pattern-file")
  public static let unreadable = Rule(rawValue: "unreadable")
  public static let outside = Rule(rawValue: "outside")
  public static let notRead = Rule(rawValue: "not-read")
  public static let indexFolder = Rule(rawValue: "index-folder")

  /// Every rule with what it looks at, for the documentation and for SARIF.
  public static let all: [(rule: Rule, summary: String)] = [
    (.frontmatter, "the frontmatter is not YAML that can be read"),
    (.encoding, "the file is not UTF-8"),
    (.markdown, "the markdown is nested deeper than what is read of it"),
    (.kind, "what the document is had to be guessed, and it is not counted"),
    (.title, "the document has no title, and the words of its file name are taken"),
    (.date, "the document has no date, or one that cannot be read"),
    (.dateOrder, "a date can be read with day and month either way"),
    (.severity, "the severity is a word that no known scale has"),
    (.duration, "a duration cannot be read, or the timeline tells another"),
    (.timeline, "there is a timeline section, and no entry in it could be read"),
    (.timelineOrder, "an entry is earlier than the one above it"),
    (.timelineDay, "the day of the entries had to be guessed"),
    (.timelineZone, "the zone of the entries had to be guessed"),
    (.factors, "there are no contributing factors"),
    (.actions, "there are no action items"),
    (.unlisted, "a box or a bullet that may be an action item is not listed as one"),
    (
      .actionState,
      "action items carry no mark of their state, one that is not understood, or two that contradict"
    ),
    (.secret, "a private key, a token or a password stands in the file"),
    (.pattern, "the frontmatter names a pattern that is not known"),
    (.identifier, "two documents have the same id"),
    (.setting, "a key or value of postmortem.yml is not known"),
    (.patternFile, "a pattern file cannot be read as one"),
    (.unreadable, "the file could not be opened, or is larger than what is read"),
    (.outside, "a link or a setting leads out of the folder, and is not followed"),
    (
      .notRead,
      "files or folders are passed over: no glob means them, a link leads there, or they are not there"
    ),
    (.indexFolder, "what stands in the place of the index was not made by postmortem"),
  ]
}
