#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ChildProcess {
  /// Runs a program on the same terminal, gives it its standard input and waits for it, as for a pager.
  ///
  /// One that leaves before it has read all is no failure. While it runs, the keys that end a program (Control-C)
  /// are meant for it alone: a reader who stops a search in a pager wants the pager to stay.
  ///
  /// - Parameters:
  ///   - arguments: The program, looked up in `PATH`, and its arguments.
  ///   - input: What its standard input gives.
  /// - Returns: Its exit code; 128 + the signal where one ended it.
  /// - Throws: ``SystemError`` where there is no such program.
  public static func feed(_ arguments: [String], input: [UInt8]) throws(SystemError) -> Int32 {
    ignoreClosedPipes()
    var child = try start(arguments, files: [.pipe, .ours, .ours])
    let keys = [SIGINT, SIGQUIT]
    let usual = keys.map { signal($0, SIG_IGN) }
    defer { for (key, handler) in zip(keys, usual) { _ = signal(key, handler) } }
    // What it does not take it does not want.
    try? Files.write(input, to: child.ends[0], path: child.name)
    child.closeInput()
    return try child.wait()
  }
}
