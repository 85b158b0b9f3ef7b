/// Returns findings for what a postmortem should have and this one lacks.
///
/// A reference promises nothing and lacks nothing. What is there and empty, as in a file that was just made, is
/// to be filled in, and not to be added.
///
/// - Parameters:
///   - document: All of it, as it was read.
///   - severityLine: Where the severity is to be stated, if anywhere.
/// - Returns: Each where something is to be written; at the first line what is to be added.
func lacks(of document: Document, severityLine: Int?) -> [Finding] {
  guard document.kind == .postmortem else { return [] }
  var findings: [Finding] = []
  func add(_ severity: Finding.Severity, _ rule: Rule, _ message: String, line: Int = 1) {
    findings.append(Finding(line: line, severity, rule, message))
  }
  if document.titleIsFileName {
    add(.note, .title, "no title; add `title:` to the frontmatter or begin with a heading `# …`")
  }
  if document.date == nil, !document.findings.contains(where: { $0.rule == .date }) {
    add(.warning, .date, "no date; add `date: YYYY-MM-DD` to the frontmatter or the file name")
  }
  if document.severity == nil {
    add(
      .note, .severity,
      severityLine == nil
        ? "no severity; add `severity:` to the frontmatter" : "no severity; write it here",
      line: severityLine ?? 1)
  }
  if !document.sections.contains(where: { $0.role == .timeline }) {
    add(.note, .timeline, "no timeline; add a section `## Timeline` with an entry for each time")
  }
  if document.factors.isEmpty {
    let section = document.sections.first { $0.role == .factors }
    add(
      .note, .factors,
      section.map { "no contributing factors; write them below `\($0.heading)`, a bullet each" }
        ?? "no contributing factors; add a section `## Contributing Factors`",
      line: section?.line ?? 1)
  }
  if document.actions.isEmpty {
    let section = document.sections.first { $0.role == .actions }
    let isTable = section?.passages.contains { $0.kind == .row || $0.kind == .header } == true
    add(
      .note, .actions,
      section.map {
        "no action items; write them below `\($0.heading)`, each as "
          + (isTable ? "a row of the table" : "`- [ ] …`")
      } ?? "no action items; add a section `## Action Items`, each item as `- [ ] …`",
      line: section?.line ?? 1)
  }
  let unmarked = document.actions.filter { !$0.isMarked }
  let told = unmarked.filter { $0.state == .done }
  let open = unmarked.filter { $0.state != .done }
  if let first = open.first {
    add(
      .note, .actionState,
      "\(open.count) of \(document.actions.count) action items carry no mark of their state and count as open; write `- [ ] …` or `- [x] …`",
      line: first.line)
  }
  if let first = told.first {
    add(
      .note, .actionState,
      "\(told.count) of \(document.actions.count) action items tell that they were done and count so; write `- [ ] …` where one is not, and `- [x] …` where it is",
      line: first.line)
  }
  return findings
}

/// Returns a finding where the duration that is stated and the turning points of the timeline tell different stories.
func contradiction(of document: Document) -> Finding? {
  document.contradictedMinutes(document.phases).map { stated, told in
    Finding(
      line: 1, .note, .duration,
      "the stated duration is \(stated) minutes, the timeline tells \(told) from start to resolved; say which part it is of, as in `2h (degraded)`"
    )
  }
}
