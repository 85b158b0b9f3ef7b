/// A way to write an answer, as `--format` names it.
enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, ndjson, csv
  /// Only the paths of the files, one a line, for other programs.
  case paths
  case markdown, html
  /// Annotations of GitHub Actions.
  case github
  /// The static analysis format of OASIS, version 2.1.0.
  case sarif
  /// A manual page in roff.
  case man
  /// Files to paste from.
  case yaml
}
