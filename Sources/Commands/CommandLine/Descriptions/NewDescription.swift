extension CommandDescription {
  /// `postmortem new`.
  static let new = CommandDescription(
    name: "new",
    summary: "Start a postmortem from a template, prefilled",
    discussion: [
      """
      Writes a file named after day, time and title, with all that is already known filled in, and \
      prints its path. The words of the title need no quotes.
      """,
      """
      A template of the knowledge base's `templates/` takes the place of the embedded one with the \
      same name.
      """,
    ],
    arguments: [ArgumentDescription("TITLE", isRepeated: true)],
    options: [
      OptionDescription(
        "severity", value: "SEVERITY", "How bad it was", completion: .known(.severities)),
      OptionDescription(
        "system", value: "SYSTEM", isRepeated: true, "A system that was involved",
        completion: .known(.systems)),
      OptionDescription(
        "tag", value: "TAG", isRepeated: true, "A tag to file it under", completion: .known(.tags)),
      OptionDescription("date", value: "DAY", "The day of the incident, if not today"),
      OptionDescription("time", value: "HH:MM", "The time of day when it began"),
      OptionDescription(
        "template", value: "NAME", "The template to use", completion: .known(.templates)),
      OptionDescription("edit", "Open the file in `$VISUAL` or `$EDITOR`", excludes: ["print"]),
      OptionDescription("print", "Print the text and write no file"),
    ],
    examples: [
      Example(
        "postmortem new Flux cannot clone --severity major --system flux --edit",
        "Write a skeleton and open it in the editor"),
      Example(
        "postmortem new Disk full on node-3 --date 2026-01-31 --time 04:10",
        "Write down what happened on another day"),
      Example("postmortem new Registry down --print", "Look at the skeleton first"),
    ])
}
