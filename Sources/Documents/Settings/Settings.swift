import Platform

/// What `postmortem.yml` says of a knowledge base; every key may be missing.
public struct Settings: Sendable, Equatable {
  /// Folders of incidents, relative to the root.
  public var postmortems = ["postmortems"]
  /// Folders of references.
  public var references = ["runbooks"]
  public var include = Settings.usualInclude
  public var exclude = ["**/template*.md"]
  /// What `new` writes; `{date}`, `{time}` and `{slug}` are filled in.
  public var filename = "{date}-{time}-{slug}.md"
  public var dueDays = DueDays.standard
  public var reading = ReadingOptions()
  public var findings: [Finding] = []
  /// Where folders and the form of file names stand, for what only the disk can tell of them; by their text.
  public internal(set) var places: [String: Place] = [:]

  /// A place in the file, both from 1.
  public struct Place: Sendable, Equatable {
    public var line: Int
    public var column: Int
  }

  /// The names of the file; the first that is there counts.
  public static let fileNames = [fileName, "postmortem.yaml"]
  public static let fileName = "postmortem.yml"
  static let usualInclude = ["**/*.md", "**/*.markdown"]

  public init() {}

  /// The settings of a file that cannot be read: every one has its default.
  ///
  /// - Parameter reason: Why, in a few words.
  public init(unreadable reason: String) {
    findings = [
      Finding(
        line: 1, .error, .setting,
        "the settings cannot be read, and each has its default: \(reason)")
    ]
  }

  /// Reads the file; what cannot be read keeps its default and has a finding.
  public init(_ bytes: [UInt8]) {
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try parseYAML(bytes)
    } catch {
      findings.append(
        Finding(
          line: error.line, column: error.column, .error, .setting, "not YAML: \(error.reason)"))
      return
    }
    guard let root else { return }
    guard case .mapping(let members) = root.content else {
      findings.append(
        Finding(line: root.line, .error, .setting, "settings are a list of `key: value` lines"))
      return
    }
    for member in members { read(member) }
    checkFileName()
  }

  private mutating func read(_ member: YAMLNode.Member) {
    let value = member.value
    switch member.key {
    case "postmortems": postmortems = folders(value)
    case "references": references = folders(value)
    case "include": include = value.texts
    case "exclude": exclude = value.texts
    case "filename":
      filename = value.text
      places[filename] = Place(line: value.line, column: value.column)
    case "severities": reading.severities = SeverityScale(words: value.texts)
    case "owners": reading.owners = value.texts
    case "timezone":
      reading.zoneName = value.text
      reading.zone = TimeZoneFile(named: value.text)
      if WrittenZone(value.text) == nil {
        error(value, "`\(value.text)` is no time zone; write a name such as America/Chicago or UTC")
      }
    case "date_order":
      reading.dateOrder = DateOrder(rawValue: value.text)
      if reading.dateOrder == nil { error(value, "`date_order` is ymd, dmy or mdy") }
    case "due_days":
      for entry in value.members {
        guard let days = Int(entry.value.text), days >= 0 else {
          error(entry.value, "`\(entry.value.text)` is no number of days")
          continue
        }
        dueDays.days[entry.key.lowercased()] = days
      }
    case "headings":
      for entry in value.members {
        guard let role = Role(rawValue: entry.key) else {
          error(entry.value, "`\(entry.key)` is no role of a section; see docs/format.md")
          continue
        }
        reading.headings[role] = entry.value.texts
      }
    default:
      findings.append(
        Finding(
          line: member.line, column: member.column, .warning, .setting,
          "`\(member.key)` is not a setting that is known"))
    }
  }

  private mutating func folders(_ value: YAMLNode) -> [String] {
    value.parts.compactMap { part in
      guard !part.text.unicodeScalars.contains("\0") else {
        findings.append(
          Finding(
            line: part.line, column: part.column, .error, .setting,
            "the name of a folder holds no NUL"))
        return nil
      }
      let folder = Path.normalized(part.text)
      places[folder] = Place(line: part.line, column: part.column)
      return folder
    }
  }

  /// Finds what `new` would refuse to make.
  private mutating func checkFileName() {
    guard let sample = Day(year: 2026, month: 1, day: 31),
      let problem = problem(ofNewFile: newPath(title: "title", date: sample, minuteOfDay: 450))
    else { return }
    let place = places[filename] ?? Place(line: 1, column: 1)
    let message =
      switch problem {
      case .outside: "`\(filename)` leads out of the folder, and `new` refuses it"
      case .notRead:
        "what `new` would call `\(filename)` is never read; end it like one of `include`: \(include.joined(separator: ", "))"
      }
    findings.append(
      Finding(line: place.line, column: place.column, .error, .setting, message))
  }

  private mutating func error(_ node: YAMLNode, _ message: String) {
    findings.append(Finding(line: node.line, column: node.column, .error, .setting, message))
  }
}
