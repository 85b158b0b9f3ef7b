#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs `body` while no other process runs one under the same file.
///
/// The file is made where it is missing, and never through a link. The system frees the lock if the process
/// dies; one that lives and does not end is not waited for without end.
///
/// - Parameters:
///   - path: The file that stands for the lock.
///   - patience: Milliseconds to wait for it.
///   - body: What is done meanwhile.
/// - Returns: What `body` returns.
/// - Throws: ``SystemError`` where the lock cannot be had, and what `body` throws.
public func withLock<Value>(
  on path: String, patience: Int = 30_000, _ body: () throws -> Value
) throws -> Value {
  let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
  guard descriptor >= 0 else { throw lastError(.lock, path) }
  defer { close(descriptor) }
  var waited = 0
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    guard errno == EWOULDBLOCK || errno == EINTR, waited < patience else {
      throw lastError(.lock, path)
    }
    _ = usleep(5_000)
    waited += 5
  }
  // A program that another thread is just starting holds the descriptor too, for a moment.
  defer { flock(descriptor, LOCK_UN) }
  return try body()
}
