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
