extension OptionDescription {
  /// The options of every command, which may also stand before it.
  static let common = common(formats: [])

  /// Returns the common options where `--format` knows only `formats`, the first being the default.
  static func common(formats: [OutputFormat]) -> [OptionDescription] {
    [
      OptionDescription(
        "root", value: "DIR", "Use the knowledge base in this folder", completion: .folders),
      OptionDescription(
        "format", value: "FORMAT", choices: formats.map(\.rawValue),
        default: formats.first?.rawValue, "Write the answer in this format"),
      OptionDescription("json", "Short for `--format json`", excludes: ["format"]),
      OptionDescription(
        "color", value: "WHEN", choices: ["auto", "always", "never"], default: "auto",
        "Use colour"),
      OptionDescription("no-pager", "Do not show a long text on a terminal in a pager"),
      OptionDescription("no-refresh", "Do not bring the index up to date first"),
      OptionDescription(
        "today", value: "DAY", "Pretend that today is this day"),
      OptionDescription(
        "quiet", letter: "q", "Say nothing on standard error but what went wrong"),
      OptionDescription("help", letter: "h", "Show help", replacesArguments: true),
      OptionDescription(
        "version", letter: "V", "Show the version", replacesArguments: true),
    ]
  }
}

extension OptionDescription {
  /// Cuts a list: text on a terminal to `standard` where nobody says otherwise, anything else never.
  static func limit(_ standard: Int, _ which: String = "Show at most this many")
    -> OptionDescription
  {
    OptionDescription(
      "limit", value: "N", default: String(standard),
      "\(which); 0 shows all, as pipes, files and other formats do")
  }

  /// Prints a number in place of a list.
  static let count = OptionDescription(
    "count", "Print only how many there are", excludes: ["format", "json", "limit"])

  /// Makes paths safe for any name that a file may have.
  static let null = OptionDescription(
    "null", letter: "0", "End each path with NUL, as `xargs -0` reads it", excludes: ["count"],
    formats: [.paths, .grep])
}

/// A way to write an answer, as `--format` names it.
enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, ndjson, csv
  /// Only the paths of the files, one a line, for other programs.
  case paths
  /// `path:line:text`, one place a line, as editors and `grep -n` have it.
  case grep
  case markdown, html
  /// Tasks of http://todotxt.org, one a line.
  case todo = "todo.txt"
  /// A calendar of RFC 5545.
  case ical
  /// Annotations of GitHub Actions.
  case github
  /// The static analysis format of OASIS, version 2.1.0.
  case sarif
  /// A manual page in roff.
  case man
  /// Files to paste from.
  case yaml
}
