internal import Documents
internal import Platform
internal import Rendering

/// `postmortem export`: everything that was read, one object a document.
func runExport(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let output = invocation.console.output
  let isArray = invocation.line.format == .json
  let count = try answers.eachDocument { document, recurrences in
    json(document, recurrences: recurrences).compact
  } consume: { index, object in
    if isArray { output.write(index == 0 ? "[\n" : ",\n") }
    output.write(object)
    if !isArray { output.write("\n") }
  }
  if isArray { output.write(count == 0 ? "[]\n" : "\n]\n") }
  return .done
}
