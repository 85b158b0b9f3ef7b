internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ChildProcess {
  /// What a program has for its standard input, output or errors.
  enum StandardFile {
    /// The one that we have.
    case ours
    /// One that is empty, and takes everything.
    case nothing
    /// A pipe of which we have the other end.
    case pipe
  }

  /// A program on its way.
  struct Started {
    let name: String
    let id: pid_t
    /// Our ends of its pipes, of standard input, output and errors in that order; -1 where it has none.
    var ends: [Int32]

    func closeAll() {
      for end in ends where end >= 0 { close(end) }
    }

    /// Tells the program that there is no more.
    mutating func closeInput() {
      close(ends[0])
      ends[0] = -1
    }

    /// Waits until it has ended.
    ///
    /// - Returns: Its exit code; 128 + the signal where one ended it.
    func wait() throws(SystemError) -> Int32 {
      var status: Int32 = 0
      while unsafe waitpid(id, &status, 0) < 0 {
        guard errno == EINTR else { throw lastError(.run, name) }
      }
      let signal = status & 0x7f
      return signal == 0 ? status >> 8 & 0xff : 128 + signal
    }
  }

  /// Starts a program, looked up in `PATH`.
  ///
  /// - Parameters:
  ///   - arguments: The program and its arguments.
  ///   - environment: All of the variables that it gets; ours where nil.
  ///   - files: Its standard input, output and errors.
  /// - Returns: The program, and our ends of its pipes.
  /// - Throws: ``SystemError`` where there is no such program, or no more pipes.
  static func start(
    _ arguments: [String], environment: [String: String]? = nil, files: [StandardFile]
  ) throws(SystemError) -> Started {
    // Between the making of a pipe and its mark another thread's child would inherit it, and hold it open.
    try starting.withLock { _ throws(SystemError) in
      try startAlone(arguments, environment: environment, files: files)
    }
  }

  private static func startAlone(
    _ arguments: [String], environment: [String: String]?, files: [StandardFile]
  ) throws(SystemError) -> Started {
    var started = Started(name: arguments.first ?? "", id: 0, ends: files.map { _ in -1 })
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    var theirs: [Int32] = []
    defer { for end in theirs { close(end) } }
    for (number, file) in files.enumerated() {
      let isInput = number == 0
      switch file {
      case .ours: break
      case .nothing:
        unsafe posix_spawn_file_actions_addopen(
          &actions, Int32(number), "/dev/null", isInput ? O_RDONLY : O_WRONLY, 0)
      case .pipe:
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else {
          let failure = lastError(.run, started.name)
          started.closeAll()
          throw failure
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        theirs.append(ends[isInput ? 0 : 1])
        started.ends[number] = ends[isInput ? 1 : 0]
        unsafe posix_spawn_file_actions_adddup2(&actions, theirs[theirs.count - 1], Int32(number))
      }
    }
    let (id, code) = unsafe spawn(arguments, environment: environment, &actions)
    guard code == 0 else {
      started.closeAll()
      throw SystemError(.run, started.name, code: code)
    }
    return Started(name: started.name, id: id, ends: started.ends)
  }
}

private let starting = Mutex(())

/// Returns the new process; `code` is 0, or why there is none.
private func spawn(
  _ arguments: [String], environment: [String: String]?,
  _ actions: UnsafePointer<posix_spawn_file_actions_t>
) -> (id: pid_t, code: Int32) {
  let variables = environment?.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  var id = pid_t()
  let code = unsafe withArgumentVector(arguments) { vector in
    unsafe withUsualSignals { attributes in
      guard let variables else {
        return unsafe posix_spawnp(&id, arguments.first ?? "", actions, attributes, vector, environ)
      }
      return unsafe withArgumentVector(variables) { variables in
        unsafe posix_spawnp(&id, arguments.first ?? "", actions, attributes, vector, variables)
      }
    }
  }
  return (id, code)
}

/// Calls `body` with attributes that give a child the signals that programs expect.
///
/// It would inherit ours: closed pipes ignored, and, from a thread that blocks them, no signal at all, so
/// that a shell waits for ever.
private func withUsualSignals(_ body: (UnsafePointer<posix_spawnattr_t>) -> Int32) -> Int32 {
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
private func withArgumentVector(
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
