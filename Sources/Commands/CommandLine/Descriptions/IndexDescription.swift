extension CommandDescription {
  /// `postmortem index`.
  static let index = CommandDescription(
    name: "index",
    summary: "Bring the index up to date and say what was read",
    discussion: [
      """
      Every command that asks the index does this by itself before it answers. The index holds \
      nothing that is not in the files and in git's history: it can be deleted at any time.
      """
    ],
    options: [OptionDescription("rebuild", "Read every file and all commits again")],
    examples: [
      Example("postmortem index", "Read what has changed and count the findings"),
      Example("postmortem index --rebuild", "Start afresh"),
    ])
}
