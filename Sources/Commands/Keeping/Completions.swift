internal import Documents
internal import Platform

/// `postmortem completions`: the script for a shell, and, for that script, the values it offers.
func runCompletions(_ invocation: Invocation) throws -> ExitCode {
  let line = invocation.line
  if let kind = line.value("values").flatMap(KnownValues.init(rawValue:)) {
    // Whoever presses the tab key wants no sentence about what went wrong.
    let offers = (try? offers(kind, typed: line.value("prefix") ?? "", invocation)) ?? []
    for offer in offers { invocation.console.output.write(offer.line) }
    return .done
  }
  guard let shell = Shell(rawValue: line.arguments[0]) else { return .failed }
  invocation.console.output.write(completionScript(shell, CommandDescription.all))
  return .done
}

/// A value that a shell offers, and what it may show beside it.
struct Offer {
  var value: String
  var about = ""

  /// Value, tab and explanation; empty for a value that no prompt could show.
  fileprivate var line: String {
    guard !value.isEmpty, visible(value) == value else { return "" }
    let words = about.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "\(value)\n" : "\(value)\t\(visible(words))\n"
  }
}

private func offers(
  _ kind: KnownValues, typed: String, _ invocation: Invocation
) throws -> [Offer] {
  let base = try KnowledgeBase.find(invocation.line, invocation.console)
  return kind == .query
    ? try base.offers(forQuery: UnfinishedQuery(typed))
    : try base.offers(kind).filter { begins($0.value, with: typed) }
}

/// Case does not count, nor the sign before a name.
func begins(_ value: String, with typed: String) -> Bool {
  let value = value.lowercased()
  let typed = typed.lowercased()
  return value.hasPrefix(typed) || (value.hasPrefix("@") && value.dropFirst().hasPrefix(typed))
}
