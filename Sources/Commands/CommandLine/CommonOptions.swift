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
