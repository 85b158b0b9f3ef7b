internal import Assets
internal import Documents
internal import Platform

/// `postmortem new --list`: the templates, and the kinds of sources that `--from` reads.
func runNewList(_ invocation: Invocation) throws -> ExitCode {
  let output = invocation.console.output
  output.writeLine("Templates")
  let base = try? KnowledgeBase.find(invocation.line, invocation.console)
  for name in base?.templateNames() ?? embeddedTemplates.map(\.name) {
    output.writeLine("  \(visible(name))")
  }
  output.writeLine("")
  output.writeLine("Sources of --from")
  let width = (ImportKind.allCases.map(\.name.count).max() ?? 0) + 2
  for kind in ImportKind.allCases {
    let name = kind.name + String(repeating: " ", count: width - kind.name.count)
    output.writeLine("  \(name)\(kind.summary.filter { $0 != "`" })")
  }
  return .done
}
