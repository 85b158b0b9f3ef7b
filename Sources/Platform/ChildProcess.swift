#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Programs run for the user, without a shell between.
public enum ChildProcess {
  /// Runs a program on the same terminal and waits for it, as for an editor.
  ///
  /// - Parameter arguments: The program, looked up in `PATH`, and its arguments.
  /// - Returns: Its exit code; 128 + the signal where one ended it.
  /// - Throws: ``SystemError`` where there is no such program.
  public static func run(_ arguments: [String]) throws(SystemError) -> Int32 {
    try start(arguments, files: [.ours, .ours, .ours]).wait()
  }

  /// Runs a program without input and returns what it wrote to its standard output.
  ///
  /// - Parameter arguments: The program, looked up in `PATH`, and its arguments.
  /// - Returns: nil where the program ended with anything but 0.
  /// - Throws: ``SystemError`` where there is no such program.
  public static func output(of arguments: [String]) throws(SystemError) -> [UInt8]? {
    let child = try start(arguments, files: [.nothing, .pipe, .nothing])
    defer { child.closeAll() }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(child.ends[1], &piece, piece.count)
      if count > 0 { bytes.append(contentsOf: piece[..<count]) }
      if count == 0 || (count < 0 && errno != EINTR) { break }
    }
    return try child.wait() == 0 ? bytes : nil
  }
}
