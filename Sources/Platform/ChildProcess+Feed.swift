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
    let name = arguments.first ?? ""
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw lastError(.run, name) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    let (child, code) = unsafe start(arguments, &actions)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw SystemError(.run, name, code: code)
    }
    let keys = [SIGINT, SIGQUIT]
    let usual = keys.map { signal($0, SIG_IGN) }
    defer { for (key, handler) in zip(keys, usual) { _ = signal(key, handler) } }
    // What it does not take it does not want.
    try? Files.write(input, to: ends[1], path: name)
    close(ends[1])
    return try wait(for: child, name: name)
  }
}
