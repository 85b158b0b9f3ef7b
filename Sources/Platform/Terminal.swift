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

  /// Returns the columns of the terminal behind standard output; nil where it is none.
  public static func columns() -> Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
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
