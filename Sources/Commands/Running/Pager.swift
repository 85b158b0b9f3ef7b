internal import Platform
internal import Rendering

extension Console {
  /// The words that call the pager for a command's answer; nil where it goes straight to where output goes.
  ///
  /// That is chosen as git does, by the first of `POSTMORTEM_PAGER` and `PAGER` that is set; empty or `cat` is none.
  func pager(for line: ParsedCommandLine) -> [String]? {
    guard columns != nil, line.command?.isPaged == true, line.format == .text,
      !line.flag("no-pager"), let terminal = environment("TERM"), !terminal.isEmpty,
      terminal != "dumb"
    else { return nil }
    let chosen = environment("POSTMORTEM_PAGER") ?? environment("PAGER") ?? Console.usualPager
    let words = words(ofUserCommand: chosen)
    return words.isEmpty || words == ["cat"] ? nil : words
  }

  /// Keeps colours, and leaves on the screen what was read.
  private static let usualPager = "less -FRX"

  /// Runs a command, and shows what it writes in a pager where it is more than a screen.
  ///
  /// The answer is whole before the pager starts, so that nothing is lost with a pager that cannot show it. It has no
  /// links there: of those that are installed many do not know them.
  func paging<Result>(by pager: [String], _ run: (Console) throws -> Result) rethrows -> Result {
    var inner = self
    inner.output = .memory()
    defer {
      let text = inner.output.text
      // One row is for the shell's prompt.
      let most = (rows ?? 24) - 1
      if Rendering.rows(of: text, columns: columns ?? 80, most: most) <= most
        || !page(pager, Array(withoutLinks(text).utf8))
      {
        output.write(text)
      }
    }
    return try run(inner)
  }
}

/// Shows bytes in a pager; false where it did not.
func showInPager(_ pager: [String], _ bytes: [UInt8]) -> Bool {
  guard let code = try? ChildProcess.feed(pager, input: bytes) else { return false }
  // It does not know its options, or a shell has not found it.
  return ![1, 126, 127].contains(code)
}
