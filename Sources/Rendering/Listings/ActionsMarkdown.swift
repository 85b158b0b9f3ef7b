public import Documents
internal import Platform

/// Returns action items as lists of tasks, those of one incident below its name.
public func markdown(_ actions: [TrackedAction]) -> String {
  let blocks = actions.byIncident.flatMap { incident, actions -> [Markdown] in
    ["## \(markdownHead(incident))", actions.map { task($0) }.joined(by: "\n")]
  }
  return blocks.isEmpty ? "" : blocks.joined(by: "\n\n").source + "\n"
}
