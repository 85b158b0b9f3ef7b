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
