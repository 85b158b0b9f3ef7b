internal import Platform

/// Where a command that asks reads its answers.
package struct Keyboard {
  /// Waits for a key: its byte, 0 for one that has none; nil at the end of the input.
  package var next: () -> UInt8?
  /// Waits for a line; nil at the end of the input.
  package var line: () -> String?
  /// Calls another program, to which the terminal belongs meanwhile.
  package var paused: (_ body: () throws -> Void) throws -> Void
  /// Gives the terminal back.
  package var close: () -> Void

  package init(
    next: @escaping () -> UInt8?, line: @escaping () -> String?,
    paused: @escaping (() throws -> Void) throws -> Void = { try $0() },
    close: @escaping () -> Void = {}
  ) {
    self.next = next
    self.line = line
    self.paused = paused
    self.close = close
  }

  init(_ keys: TerminalKeys) {
    self.init(next: keys.next, line: keys.line, paused: keys.paused, close: keys.close)
  }
}

extension Invocation {
  /// Opens a file in the user's editor and waits, as git does: the command may bring arguments of its own.
  ///
  /// - Parameters:
  ///   - path: Absolute.
  ///   - line: Where to begin, which nearly every editor understands as `+LINE`.
  /// - Throws: ``Problem`` where there is no editor, `SystemError` where it is not to be found.
  func openEditor(_ path: String, line: Int) throws {
    let editor = [console.environment("VISUAL"), console.environment("EDITOR")]
      .compactMap(\.self).first { !$0.isEmpty }
    guard let editor else { throw Problem.noEditor }
    console.output.flush()
    _ = try ChildProcess.run(words(ofUserCommand: editor, ["+\(line)", path]))
  }
}
