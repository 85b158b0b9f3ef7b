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
    let name = arguments.first ?? ""
    let (child, code) = unsafe start(arguments)
    guard code == 0 else { throw SystemError(.run, name, code: code) }
    return try wait(for: child, name: name)
  }

  /// Runs a program without input and returns what it wrote to its standard output.
  ///
  /// - Parameter arguments: The program, looked up in `PATH`, and its arguments.
  /// - Returns: nil where the program ended with anything but 0.
  /// - Throws: ``SystemError`` where there is no such program.
  public static func output(of arguments: [String]) throws(SystemError) -> [UInt8]? {
    let name = arguments.first ?? ""
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw lastError(.run, name) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    unsafe posix_spawn_file_actions_addclose(&actions, ends[1])
    let (child, code) = unsafe start(arguments, &actions)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw SystemError(.run, name, code: code) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(ends[0], &piece, piece.count)
      if count > 0 { bytes.append(contentsOf: piece[..<count]) }
      if count == 0 || (count < 0 && errno != EINTR) { break }
    }
    return try wait(for: child, name: name) == 0 ? bytes : nil
  }

  /// Starts a program with our environment; `code` is 0, or why it could not be.
  static func start(
    _ arguments: [String], _ actions: UnsafePointer<posix_spawn_file_actions_t>? = nil
  ) -> (child: pid_t, code: Int32) {
    var child = pid_t()
    let code = unsafe withArgumentVector(arguments) { vector in
      unsafe withUsualSignals { attributes in
        unsafe posix_spawnp(&child, arguments.first ?? "", actions, attributes, vector, environ)
      }
    }
    return (child, code)
  }

  static func wait(for child: pid_t, name: String) throws(SystemError) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw lastError(.run, name) }
    }
    let signal = status & 0x7f
    return signal == 0 ? status >> 8 & 0xff : 128 + signal
  }
}

/// Calls `body` with attributes that give a child the signals that programs expect.
///
/// It would inherit ours: closed pipes ignored, and, from a thread that blocks them, no signal at all, so
/// that a shell waits for ever.
func withUsualSignals(_ body: (UnsafePointer<posix_spawnattr_t>) -> Int32) -> Int32 {
  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  return unsafe body(&attributes)
}

/// Calls `body` with the arguments as C strings in an array that ends in nil.
func withArgumentVector(
  _ arguments: [String],
  _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
) -> Int32 {
  let strings = unsafe arguments.map { unsafe strdup($0) }
  defer { unsafe freeAll(strings) }
  let vector = unsafe strings + [nil]
  return unsafe vector.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return EINVAL }
    return unsafe body(base)
  }
}

private func freeAll(_ strings: [UnsafeMutablePointer<CChar>?]) {
  for index in unsafe strings.indices { unsafe free(strings[index]) }
}
