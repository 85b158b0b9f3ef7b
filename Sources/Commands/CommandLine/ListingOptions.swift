extension OptionDescription {
  /// Prints a number in place of a list.
  static let count = count(beyond: [])

  /// Prints a number in place of a list, which options of these names would cut short.
  static func count(beyond limits: [String]) -> OptionDescription {
    OptionDescription(
      "count", "Print only how many there are", excludes: ["format", "json"] + limits)
  }

  /// Makes paths safe for any name that a file may have.
  static let null = OptionDescription(
    "null", letter: "0", "End each path with NUL, as `xargs -0` reads it", excludes: ["count"],
    formats: [.paths, .grep])
}
