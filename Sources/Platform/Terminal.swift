#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the terminal behind a descriptor can do.
public enum Terminal {
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Returns how much the terminal behind standard output shows; nil where it is none.
  ///
  /// One that does not say is as large as the first were.
  public static func size() -> (columns: Int, rows: Int)? {
    guard isTerminal(1) else { return nil }
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}

/// The name of this machine, as links between terminals have it; empty where it has none.
public func machineName() -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  let code = unsafe buffer.withUnsafeMutableBufferPointer { name in
    guard let start = name.baseAddress else { return -1 as Int32 }
    return unsafe gethostname(start, name.count - 1)
  }
  guard code == 0 else { return "" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The environment that the process was started with.
public func environmentVariable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
