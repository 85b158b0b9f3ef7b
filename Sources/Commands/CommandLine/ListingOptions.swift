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
