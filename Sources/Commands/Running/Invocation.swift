internal import Documents
internal import Platform
internal import Rendering
internal import Storage

/// One command on its way: what was typed, and the world to do it in.
struct Invocation {
  var line: ParsedCommandLine
  let console: Console
  /// False where the index that is there turned out to be damaged, and cannot be made anew.
  var keepsIndex = true

  /// The day that ages and reports are counted from.
  func today() throws(UsageError) -> Day {
    let today = console.now().day
    return try line.day("today", today: today) ?? today
  }

  /// What the knowledge base answers, by its index, which is brought up to date unless that is not wanted.
  func answers() throws -> Answers {
    let base = try findKnowledgeBase()
    let index = try base.openIndex(
      refreshing: !line.flag("no-refresh"), keeping: keepsIndex,
      progress: Progress(console, isQuiet: line.flag("quiet")))
    say([base.settingsNotice, base.indexNotice, index.notice])
    let unread = index.failures + (try index.store.unreadFiles())
    if unread > 0 { say([.unread(unread)]) }
    return Answers(base, index.store, today: try today()) {
      try history(of: base)
    } laterCommits: { history in
      try LaterCommits(
        base, history, environment: console.environment,
        progress: Progress(console, isQuiet: line.flag("quiet"), doing: "reading commit"))
    }
  }

  /// The knowledge base, and on standard error what was taken for one where nobody has said so.
  func findKnowledgeBase() throws -> KnowledgeBase {
    let base = try KnowledgeBase.find(line, console)
    if let found = base.found, !found.isNamed {
      for sentence in found.sentences(of: base) { say("note: \(sentence)") }
    }
    return base
  }

  /// What git tells of the action items, read up to the commit that is checked out.
  private func history(of base: KnowledgeBase) throws -> GitHistory {
    let history = try base.history(
      refreshing: !line.flag("no-refresh"), environment: console.environment,
      progress: Progress(console, isQuiet: line.flag("quiet")))
    say([history.notice])
    return history
  }

  func say(_ notices: [Notice?]) {
    for case let notice? in notices {
      // The note on what stands in the way of the index says so already.
      if case .notKept(_, .noPlaceForIndex) = notice { continue }
      say("note: \(notice.sentence)")
    }
  }

  /// Says something that is no data, on one line that commands no terminal; `--quiet` silences it.
  func say(_ text: String) {
    if !line.flag("quiet") { console.error.writeLine(visible(text)) }
  }

  func write(_ text: StyledText, root: String = "") {
    console.output.write(text.text(as: textFormat(root: root)))
  }

  /// Width, colour and links as the terminal has them; none of it where output goes elsewhere.
  func textFormat(root: String) -> TextFormat {
    let isTerminal = console.columns != nil
    let terminal = console.environment("TERM")
    let usesColor: Bool
    switch line.value("color") {
    case "always": usesColor = true
    case "never": usesColor = false
    default:
      let refuses = console.environment("NO_COLOR").map { !$0.isEmpty } ?? false
      usesColor = isTerminal && !refuses && terminal != "dumb"
    }
    // The console of Linux has colours, and may print what it does not know.
    return TextFormat(
      width: width, usesColor: usesColor,
      usesHyperlinks: usesColor && isTerminal && terminal != "linux", rootPath: root,
      hostName: console.hostName)
  }

  /// Columns that a line may take; output that goes elsewhere is wrapped as for a page.
  var width: Int { min(max(console.columns ?? 80, 40), 120) }
}
