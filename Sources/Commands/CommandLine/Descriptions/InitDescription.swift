extension CommandDescription {
  /// `postmortem init`.
  static let `init` = CommandDescription(
    name: "init",
    summary: "Make a folder a knowledge base",
    discussion: [
      """
      Creates `postmortems/`, `runbooks/`, a template and a `postmortem.yml` whose comments explain \
      every setting. What is already there is left as it is.
      """
    ],
    arguments: [ArgumentDescription("DIR", isOptional: true, completion: .folders)],
    examples: [
      Example("postmortem init", "Use the current folder"),
      Example("postmortem init docs/incidents", "Use another folder, created where it is missing"),
    ])
}
