internal import Assets
internal import Documents
internal import Platform
internal import Rendering

/// `postmortem patterns`: what keeps happening.
func runPatterns(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let line = invocation.line
  let since = try line.days("since", today: answers.today)?.first
  let isPage = [.text, .html].contains(line.format) && !line.flag("count")
  var overview = try answers.patternOverview(
    since: since, isPage: isPage, mostPromises: line.format == .text ? mostPromises : nil)
  let count = overview.patterns.count
  // A list for programs has no place for it.
  if !isPage, !line.flag("count"), let silence = overview.silence {
    invocation.say("note: \(lowercasedFirst(sentence(silence)))")
  }
  overview.patterns = try invocation.cut(overview.patterns)
  if isPage, line.format == .html {
    invocation.console.output.write(html(overview, style: embeddedReportStyle))
  } else {
    invocation.answer(
      // What several promised is told even where no pattern is known.
      count: isPage && !overview.isEmpty ? max(count, 1) : count, in: answers.base,
      nothing: "no pattern was found in \(counted(overview.incidents, "incident"))",
      listing: listing(overview.patterns), text: text(overview, width: invocation.width))
  }
  return overview.isEmpty ? .no : .done
}

/// `postmortem patterns show`: the evidence for one pattern, and what to do about it.
func runPatternsShow(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let found = try answers.pattern(named: invocation.line.arguments[0])
  let shown = try invocation.cut(found.incidents, "incidents")
  let recurrences = try answers.reasoned(invocation.cut(found.recurrences, "recurrences"))
  if invocation.line.format == .json {
    // With advice and recurrences, of which a list has no place.
    invocation.console.output.writeLine(
      json(found.pattern, summary: found.summary, incidents: shown, recurrences: recurrences)
        .pretty)
  } else {
    invocation.answer(
      count: found.incidents.count, in: answers.base, nothing: nil, listing: listing(shown),
      text: text(
        found.pattern, summary: found.summary, incidents: shown, of: found.incidents.count,
        recurrences: recurrences, width: invocation.width, paths: invocation.paths(answers.base)))
  }
  return found.incidents.isEmpty ? .no : .done
}

/// `postmortem patterns promises`: what more than one incident promised.
func runPatternsPromises(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let promises = try answers.promises()
  let shown = try invocation.cut(promises)
  invocation.answer(
    count: promises.count, in: answers.base,
    nothing: "no action item was promised in more than one incident", listing: listing(shown),
    text: text(shown, width: invocation.width))
  return promises.isEmpty ? .no : .done
}

/// `postmortem patterns explain`: why an incident carries a pattern, or does not.
func runPatternsExplain(_ invocation: Invocation) throws -> ExitCode {
  let answers = try invocation.answers()
  let (incident, explanations) = try answers.patternExplanations(
    of: invocation.line.arguments[0], for: invocation.line.value("pattern"))
  switch invocation.line.format {
  case .text:
    invocation.write(
      text(
        explanations, of: incident, width: invocation.width, paths: invocation.paths(answers.base)),
      root: answers.base.root)
    if explanations.isEmpty { invocation.say("no words of any pattern stand in it") }
  default: invocation.console.output.writeLine(json(explanations, of: incident).pretty)
  }
  return explanations.contains(where: \.isTagged) ? .done : .no
}

/// `postmortem patterns test`: what a pattern file would tag, before it is put into `patterns/`.
func runPatternsTest(_ invocation: Invocation) throws -> ExitCode {
  let name = invocation.line.arguments[0]
  let file: PatternFile
  do throws(SystemError) {
    file = PatternFile(
      try Files.read(
        Path.join(invocation.console.currentFolder, name), within: nil, limit: Limits.fileBytes))
  } catch {
    // By the name that was typed.
    throw SystemError(error.action, name, code: error.code)
  }
  let answers = try invocation.answers()
  var trial = try answers.trial(of: file)
  let isEmpty = trial.tagged.isEmpty
  trial.tagged = try invocation.cut(trial.tagged)
  switch invocation.line.format {
  case .text:
    invocation.write(
      text(trial, path: name, width: invocation.width, paths: invocation.paths(answers.base)),
      root: answers.base.root)
  default: invocation.console.output.writeLine(json(trial, path: name).pretty)
  }
  let hasErrors = file.findings.contains { $0.severity == .error }
  return hasErrors || isEmpty ? .no : .done
}
