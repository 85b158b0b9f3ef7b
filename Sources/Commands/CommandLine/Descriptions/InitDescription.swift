extension CommandDescription {
  /// `postmortem init`.
  static let `init` = CommandDescription(
    name: "init",
    summary: "Make a folder a knowledge base",
    discussion: [
      """
      Where postmortems are there already, under whatever name, it writes a `postmortem.yml` that says \
      where, and nothing else. At a terminal it asks first, \
      unless `--yes` is given; elsewhere it does not ask.
      """,
      """
      Else it creates a `postmortem.yml` whose comments explain every setting, and a template; `new` \
      makes the folder of the first postmortem. What is already there is left as it is.
      """,
    ],
    arguments: [ArgumentDescription("DIR", isOptional: true, completion: .folders)],
    options: [
      OptionDescription("yes", letter: "y", "Write what was found without asking")
    ],
    examples: [
      Example("postmortem init", "Use the current folder"),
      Example("postmortem init docs/incidents", "Use another folder, created where it is missing"),
    ])
}
