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
