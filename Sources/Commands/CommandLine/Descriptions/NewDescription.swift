extension CommandDescription {
  /// `postmortem new`.
  static let new = CommandDescription(
    name: "new",
    summary: "Start a postmortem from a template, prefilled",
    discussion: [
      """
      Writes a file named after day, time and title, with all that is already known filled in, and \
      prints its path. The words of the title need no quotes. At a terminal without arguments it asks.
      """,
      """
      `--from` fills in the timeline and what else a source tells: commits, alerts, logs, chats, the \
      history of a shell and more, told by its content. What repeats is one line, at most 60 lines are \
      written, secrets are taken out, and `~` stands before what a machine wrote. docs/new.md has them all.
      """,
      """
      A template of the knowledge base's `templates/` takes the place of the embedded one with the \
      same name.
      """,
    ],
    arguments: [ArgumentDescription("TITLE", isOptional: true, isRepeated: true)],
    options: [
      OptionDescription(
        "from", value: "SOURCE", isRepeated: true,
        "Take the timeline from a file, `-` for standard input, or `git:RANGE`",
        completion: .files),
      OptionDescription(
        "severity", value: "SEVERITY", "How bad it was", completion: .known(.severities)),
      OptionDescription(
        "system", value: "SYSTEM", isRepeated: true, "A system that was involved",
        completion: .known(.systems)),
      OptionDescription(
        "tag", value: "TAG", isRepeated: true, "A tag to file it under", completion: .known(.tags)),
      OptionDescription("date", value: "DAY", "The day of the incident, if not today"),
      OptionDescription(
        "time", value: "HH:MM", "The time of day when it began, if known"),
      OptionDescription(
        "template", value: "NAME", "The template to use", completion: .known(.templates)),
      OptionDescription(
        "edit", "Open the file in `$VISUAL` or `$EDITOR`, then check it", excludes: ["print"]),
      OptionDescription("print", "Print the text and write no file"),
      OptionDescription(
        "list", "List the templates and the kinds of sources", replacesArguments: true),
    ],
    examples: [
      Example(
        "postmortem new Flux cannot clone --severity major --system flux --edit",
        "Write a skeleton and open it in the editor"),
      Example(
        "postmortem new Disk full on node-3 --date 2026-01-31 --time 04:10",
        "Write down what happened on another day"),
      Example(
        "postmortem new --from git:HEAD~3..HEAD --from alerts.json --from irc.log",
        "Begin with what commits, alerts and a chat tell"),
      Example(
        "journalctl -o json --since -2h -p 4 | postmortem new Node lost --from -",
        "Begin with the journal's warnings of two hours"),
    ])
}
