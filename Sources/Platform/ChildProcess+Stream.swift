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
    var child = try start(arguments, environment: environment, files: [.pipe, .pipe, .pipe])
    defer { child.closeAll() }
    _ = fcntl(child.ends[0], F_SETFL, O_NONBLOCK)
    do {
      let errors = try serve(&child, input: input, patience: patience, consume: consume)
      return Ending(code: try child.wait(), errors: String(decoding: errors, as: UTF8.self))
    } catch {
      kill(child.id, SIGKILL)
      _ = try? child.wait()
      throw error
    }
  }

  /// More of a program's complaints than this says nothing new.
  private static let mostErrors = 4096

  private static func serve(
    _ child: inout Started, input: [UInt8], patience: Int?,
    consume: (ArraySlice<UInt8>) throws -> Void
  ) throws -> [UInt8] {
    var errors: [UInt8] = []
    var written = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    // An end with a negative number is one that nobody waits for.
    var ends = [
      pollfd(fd: child.ends[0], events: Int16(POLLOUT), revents: 0),
      pollfd(fd: child.ends[1], events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.ends[2], events: Int16(POLLIN), revents: 0),
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
          unsafe writeRest(child.ends[0], buffer.baseAddress, written, buffer.count)
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
