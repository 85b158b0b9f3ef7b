#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ChildProcess {
  /// How a program ended.
  public struct Ending: Sendable, Equatable {
    /// 128 + the signal where one ended it.
    public var code: Int32
    /// What it wrote to its standard error, as far as anybody would read it.
    public var errors: String
  }

  /// A program neither wrote nor took a byte for this many seconds, and was killed.
  public struct Silence: Error, Equatable {
    public var seconds: Int
  }

  /// Runs a program and hands over what it writes while it writes it, so that no output is too much.
  ///
  /// A program that fills both of its outputs while it is still being fed is served at all three ends.
  /// Where `consume` throws, and where the program falls silent, it is killed.
  ///
  /// - Parameters:
  ///   - arguments: The path of the program, or its name, looked up in `PATH`, and its arguments.
  ///   - environment: All of the variables that it gets.
  ///   - input: What its standard input gives.
  ///   - patience: For how many seconds it may neither write nor take a byte; nil for ever.
  ///   - consume: Called with each piece of its standard output, at most 64 KiB.
  /// - Returns: How it ended.
  /// - Throws: ``SystemError`` where there is no such program, ``Silence``, and what `consume` throws.
  public static func stream(
    _ arguments: [String], environment: [String: String], input: [UInt8] = [],
    patience: Int? = nil,
    consume: (ArraySlice<UInt8>) throws -> Void
  ) throws -> Ending {
    // A program that ends before it has read all of its input is not the end of this one.
    if !input.isEmpty { ignoreClosedPipes() }
    let name = arguments.first ?? ""
    let child = try spawn(arguments, environment: environment)
    defer { for end in child.ends where end >= 0 { close(end) } }
    do {
      let errors = try serve(child, input: input, patience: patience, consume: consume)
      return Ending(
        code: try wait(for: child.id, name: name), errors: String(decoding: errors, as: UTF8.self))
    } catch {
      kill(child.id, SIGKILL)
      _ = try? wait(for: child.id, name: name)
      throw error
    }
  }

  /// More of a program's complaints than this says nothing new.
  private static let mostErrors = 4096

  private static func serve(
    _ child: RunningChild, input: [UInt8], patience: Int?,
    consume: (ArraySlice<UInt8>) throws -> Void
  ) throws -> [UInt8] {
    var errors: [UInt8] = []
    var written = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    // An end with a negative number is one that nobody waits for.
    var ends = [
      pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
    ]
    func finishInput() {
      ends[0].fd = -1
      child.closeInput()
    }
    if input.isEmpty { finishInput() }
    while ends[1].fd >= 0 || ends[2].fd >= 0 {
      let ready = unsafe poll(
        &ends, nfds_t(ends.count), patience.map { Int32(clamping: $0 * 1000) } ?? -1)
      guard ready >= 0 else {
        if errno == EINTR { continue }
        throw lastError(.run, child.name)
      }
      if ready == 0, let patience { throw Silence(seconds: patience) }
      if ends[0].fd >= 0, ends[0].revents != 0 {
        let count = unsafe input.withUnsafeBufferPointer { buffer in
          unsafe writeRest(child.input, buffer.baseAddress, written, buffer.count)
        }
        if count > 0 { written += count }
        let isInterrupted = count < 0 && (errno == EINTR || errno == EAGAIN)
        if written == input.count || (count < 0 && !isInterrupted) { finishInput() }
      }
      for place in 1...2 where ends[place].fd >= 0 && ends[place].revents != 0 {
        let count = unsafe read(ends[place].fd, &piece, piece.count)
        if count == 0 || (count < 0 && errno != EINTR) { ends[place].fd = -1 }
        guard count > 0 else { continue }
        if place == 1 {
          try consume(piece[..<count])
        } else if errors.count < mostErrors {
          errors.append(contentsOf: piece[..<count].prefix(mostErrors - errors.count))
        }
      }
    }
    return errors
  }
}

private func writeRest(
  _ descriptor: Int32, _ base: UnsafePointer<UInt8>?, _ offset: Int, _ count: Int
) -> Int {
  guard let base = unsafe base else { return 0 }
  return unsafe write(descriptor, base + offset, count - offset)
}

/// A program on its way, and our ends of its three pipes.
private final class RunningChild {
  let name: String
  let id: pid_t
  /// Standard input, output and error, in that order.
  private(set) var ends: [Int32]

  var input: Int32 { ends[0] }
  var output: Int32 { ends[1] }
  var errors: Int32 { ends[2] }

  init(name: String, id: pid_t, ends: [Int32]) {
    self.name = name
    self.id = id
    self.ends = ends
  }

  /// Tells the program that there is no more.
  func closeInput() {
    close(ends[0])
    ends[0] = -1
  }
}

private func spawn(_ arguments: [String], environment: [String: String]) throws(SystemError)
  -> RunningChild
{
  let name = arguments.first ?? ""
  // Between the making of a pipe and its mark another thread's child would inherit it, and hold it open.
  pipeLock.lock()
  defer { pipeLock.unlock() }
  var pipes: [(read: Int32, write: Int32)] = []
  func closeAll() {
    for pipe in pipes {
      close(pipe.read)
      close(pipe.write)
    }
  }
  for _ in 0..<3 {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      let failure = lastError(.run, name)
      closeAll()
      throw failure
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipes.append((ends[0], ends[1]))
  }
  _ = fcntl(pipes[0].write, F_SETFL, O_NONBLOCK)
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, pipes[0].read, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, pipes[1].write, 1)
  unsafe posix_spawn_file_actions_adddup2(&actions, pipes[2].write, 2)
  let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  var child = pid_t()
  let code = unsafe withArgumentVector(arguments) { vector in
    unsafe withArgumentVector(variables) { environment in
      unsafe withUsualSignals { attributes in
        unsafe posix_spawnp(&child, name, &actions, attributes, vector, environment)
      }
    }
  }
  guard code == 0 else {
    closeAll()
    throw SystemError(.run, name, code: code)
  }
  close(pipes[0].read)
  close(pipes[1].write)
  close(pipes[2].write)
  return RunningChild(
    name: name, id: child, ends: [pipes[0].write, pipes[1].read, pipes[2].read])
}

private let pipeLock = PipeLock()

/// @safe and @unchecked Sendable because the mutex, allocated since it must never move, is all there is.
@safe private final class PipeLock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { unsafe pthread_mutex_init(mutex, nil) }

  func lock() { unsafe pthread_mutex_lock(mutex) }
  func unlock() { unsafe pthread_mutex_unlock(mutex) }
}
