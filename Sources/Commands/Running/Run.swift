internal import Platform
internal import Storage

/// Runs one command line.
///
/// - Returns: The exit code; every error has been said on `console.error`.
package func run(_ arguments: [String], in console: Console) -> Int32 {
  do {
    let line = try parse(arguments, commands: CommandDescription.all)
    return try run(line, in: console).rawValue
  } catch let error as UsageError {
    console.error.write(error.message)
  } catch let problem as Problem {
    console.error.write(problem.message)
  } catch let error as SystemError {
    console.error.write(Problem.system(error).message)
  } catch let error as StorageError {
    console.error.write(Problem.storage(error).message)
  } catch {
    console.error.writeLine("error: \(error)")
  }
  return ExitCode.failed.rawValue
}

private func run(_ line: ParsedCommandLine, in console: Console) throws -> ExitCode {
  if line.flag("version") {
    console.output.writeLine("\(Program.name) \(Program.version)")
    return .done
  }
  guard let command = line.command else {
    let overview = overview(of: CommandGroup.all, width: console.columns ?? 80)
    (line.flag("help") ? console.output : console.error).write(overview)
    return line.flag("help") ? .done : .failed
  }
  if line.flag("help") {
    console.output.write(help(for: command, width: console.columns ?? 80))
    return .done
  }
  if let pager = console.pager(for: line) {
    return try console.paging(by: pager) { try run(command, line, in: $0) }
  }
  return try run(command, line, in: console)
}

private func run(_ command: CommandDescription, _ line: ParsedCommandLine, in console: Console)
  throws -> ExitCode
{
  let invocation = Invocation(line: line, console: console)
  do {
    return try run(command.name, invocation)
  } catch let error as StorageError where error.isDamage {
    // The index is derived: made anew, it answers what was asked. Commands write when they know all.
    let base = try KnowledgeBase.find(line, console)
    var invocation = invocation
    do {
      _ = try base.refreshedIndex(
        refreshing: true, rebuilding: true,
        progress: Progress(console, isQuiet: line.flag("quiet")))
    } catch {
      guard Problem(keeping: error) != nil else { throw error }
      invocation.keepsIndex = false
    }
    return try run(command.name, invocation)
  }
}

private func run(_ name: String, _ invocation: Invocation) throws -> ExitCode {
  switch name {
  case "init": try runInit(invocation)
  case "new": try runNew(invocation)
  case "index": try runIndex(invocation)
  case "search": try runSearch(invocation)
  case "show": try runShow(invocation)
  case "timeline": try runTimeline(invocation)
  case "actions": try runActions(invocation)
  case "actions sync": try runSyncActions(invocation)
  case "actions review": try runReviewActions(invocation)
  case "actions done", "actions start", "actions reopen", "actions drop", "actions assign":
    try runChangeActions(invocation)
  case "actions evidence": try runActionsEvidence(invocation)
  case "patterns": try runPatterns(invocation)
  case "patterns show": try runPatternsShow(invocation)
  case "patterns explain": try runPatternsExplain(invocation)
  case "patterns promises": try runPatternsPromises(invocation)
  case "patterns test": try runPatternsTest(invocation)
  case "report": try runReport(invocation)
  case "check": try runCheck(invocation)
  case "stats": try runStatistics(invocation)
  case "export": try runExport(invocation)
  case "completions": try runCompletions(invocation)
  case "help": try runHelp(invocation)
  default: preconditionFailure("a command is described, and nothing runs it: \(name)")
  }
}
