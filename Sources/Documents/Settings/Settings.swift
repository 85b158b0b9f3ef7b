import Platform

/// What `postmortem.yml` says of a knowledge base; every key may be missing.
public struct Settings: Sendable, Equatable {
  /// Folders of incidents, or files that hold several, relative to the root.
  public var postmortems = ["postmortems"]
  /// Folders of references.
  public var references = ["runbooks"]
  public var include = Settings.usualInclude
  public var exclude = ["**/template*.md"]
  /// What `new` writes; `{date}`, `{year}`, `{time}` and `{slug}` are filled in.
  public var filename = "{date}-{time}-{slug}.md"
  public var dueDays = DueDays.none
  public var reading = ReadingOptions()
  /// How much the findings of each rule matter.
  public var checks = CheckLevels()
  public var findings: [Finding] = []
  /// Where folders and the form of file names stand, for what only the disk can tell of them; by their text.
  public internal(set) var places: [String: Place] = [:]

  /// What is wrong with all the settings, or with those that say where `new` writes: the default of these may
  /// be a folder or a name that nobody wants.
  public internal(set) var newFileObstacle: Finding?

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
          line: error.line, column: error.column, .error, .setting,
          "not YAML: \(error.explanation)"))
      newFileObstacle = findings.first
      return
    }
    guard let root, !root.isNone else { return }
    guard case .mapping(let members) = root.content else {
      findings.append(
        Finding(line: root.line, .error, .setting, "settings are a list of `key: value` lines"))
      newFileObstacle = findings.first
      return
    }
    read(members)
    checkFileName()
  }

  /// True where the file says what `new` calls its files.
  public var namesFiles: Bool { places[filename] != nil }

  /// Finds what `new` would refuse to make.
  private mutating func checkFileName() {
    guard newFileObstacle == nil, newFolder != nil, let sample = Day(year: 2026, month: 1, day: 31),
      let problem = problem(ofNewFile: newPath(title: "title", date: sample, minuteOfDay: 450))
    else { return }
    let place = places[filename] ?? Place(line: 1, column: 1)
    let message =
      switch problem {
      case .outside, .noFolder: "`\(filename)` leads out of the folder, and `new` refuses it"
      case .notRead:
        "what `new` would call `\(filename)` is never read; end it like one of `include`: \(include.prefix(5).joined(separator: ", "))\(include.count > 5 ? ", …" : "")"
      }
    findings.append(
      Finding(line: place.line, column: place.column, .error, .setting, message))
  }
}

/// How much is read of what somebody else wrote. docs/limits.md has all limits of the program.
public enum Limits {
  /// Bytes of a document, a version of one in git, a template, a pattern file or the settings.
  ///
  /// The longest postmortems that were seen have less than 200 kilobytes; to read a file takes about thirty
  /// times its size of memory.
  public static let fileBytes = 4 << 20
}
