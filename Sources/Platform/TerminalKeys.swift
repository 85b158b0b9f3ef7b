#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The keys of the terminal on standard input, read one at a time, without their showing on the screen.
public final class TerminalKeys {
  private let usual: termios
  private var isRaw = false

  /// Begins to read keys; nil where standard input is no terminal. ``close()`` ends it.
  public init?() {
    var state = termios()
    guard unsafe tcgetattr(0, &state) == 0 else { return nil }
    usual = state
    open()
  }

  /// Gives the terminal back as it was.
  public func close() {
    var state = usual
    if isRaw { _ = unsafe tcsetattr(0, TCSADRAIN, &state) }
    isRaw = false
  }

  private func open() {
    var state = usual
    // Control-C comes as a key, so that the terminal is never left in this state.
    state.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    isRaw = unsafe tcsetattr(0, TCSADRAIN, &state) == 0
  }

  /// Waits for a key of ASCII: its byte, Control-C as 3; 0 for one that is none, such as an arrow; nil at the end of
  /// the input.
  public func next() -> UInt8? {
    guard let first = readByte() else { return nil }
    guard first == 0x1b || first >= 0x80 else { return first }
    // The rest of a sequence is there already.
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&input, 1, 20) > 0, readByte() != nil {}
    return 0
  }

  /// Reads a line that is typed as usual, without its end; nil at the end of the input.
  public func line() -> String? {
    close()
    defer { open() }
    var bytes: [UInt8] = []
    while let byte = readByte() {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `body` with the terminal as it was, for another program.
  public func paused(_ body: () throws -> Void) rethrows {
    close()
    defer { open() }
    try body()
  }

  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(0, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || errno != EINTR { return nil }
    }
  }
}
