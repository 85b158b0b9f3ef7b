internal import Platform

extension Invocation {
  /// Opens a file in the user's editor and waits, as git does: the command may bring arguments of its own.
  ///
  /// - Parameters:
  ///   - path: Absolute.
  ///   - line: Where to begin, which nearly every editor understands as `+LINE`; nil for the beginning.
  /// - Throws: ``Problem`` where there is no editor, `SystemError` where it is not to be found.
  func openEditor(_ path: String, line: Int? = nil) throws {
    let editor = [console.environment("VISUAL"), console.environment("EDITOR")]
      .compactMap(\.self).first { !$0.isEmpty }
    guard let editor else { throw Problem.noEditor }
    console.output.flush()
    _ = try ChildProcess.run(words(ofUserCommand: editor, (line.map { ["+\($0)"] } ?? []) + [path]))
  }
}

/// Returns the words by which a command of the user's environment, such as `$EDITOR`, is run with further arguments.
///
/// As git does it: by the shell where it is more than words.
func words(ofUserCommand command: String, _ more: [String] = []) -> [String] {
  let isForShell = command.contains { "|&;<>()$`\\\"'*?[#~=%\t\n".contains($0) }
  return isForShell
    ? ["sh", "-c", "\(command) \"$@\"", command] + more
    : command.split(separator: " ").map(String.init) + more
}
