internal import Documents
internal import Platform

/// `postmortem completions`: the script for a shell, and, for that script, what may stand at the cursor.
func runCompletions(_ invocation: Invocation) throws -> ExitCode {
  let line = invocation.line
  guard let shell = Shell(rawValue: line.arguments[0]) else { return .failed }
  let output = invocation.console.output
  guard let text = line.value("line") else {
    output.write(shell.completionScript)
    return .done
  }
  let typed = TypedLine(text)
  let completion = Completion(typed, CommandDescription.all)
  // Whoever presses the tab key wants no sentence about what went wrong.
  let known = (try? knownOffers(completion, invocation)) ?? []
  let lines = (completion.offers + known).compactMap { offer in
    let word = completion.start + offer.value
    guard shell == .bash else { return offerLine(word, offer.about) }
    return typed.replacement(word, of: line.value("word") ?? "")
      .flatMap { offerLine($0, offer.about) }
  }
  output.write(lines.isEmpty ? completion.kind.fallback : "words\n" + lines.joined())
  return .done
}

/// Returns word, tab and explanation; nil for a word that no prompt could show.
private func offerLine(_ word: String, _ about: String) -> String? {
  guard !word.isEmpty, visible(word) == word else { return nil }
  let about = about.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return about.isEmpty ? "\(word)\n" : "\(word)\t\(visible(about))\n"
}

private func knownOffers(_ completion: Completion, _ invocation: Invocation) throws -> [Offer] {
  guard let values = completion.kind.knownValues else { return [] }
  var line = invocation.line
  if let root = completion.root {
    let home = invocation.console.environment("HOME") ?? ""
    line.values["root"] = [root == "~" || root.hasPrefix("~/") ? home + root.dropFirst() : root]
  }
  let base = try KnowledgeBase.find(line, invocation.console)
  return values == .query
    ? try base.offers(forQuery: UnfinishedQuery(completion.typed))
    : try base.offers(values).filter { begins($0.value, with: completion.typed) }
}

extension CompletionKind {
  fileprivate var knownValues: KnownValues? {
    switch self {
    case .known(let values), .knownOrFiles(let values): values
    case .nothing, .files, .folders, .commands: nil
    }
  }

  /// What the shell is told where there is no word to offer.
  fileprivate var fallback: String {
    switch self {
    case .files, .knownOrFiles: "files\n"
    case .folders: "folders\n"
    case .nothing, .commands, .known: "words\n"
    }
  }
}
