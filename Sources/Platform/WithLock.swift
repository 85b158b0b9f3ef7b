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
/// dies.
public func withLock<Value>(on path: String, _ body: () throws -> Value) throws -> Value {
  let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
  guard descriptor >= 0 else { throw lastError(.lock, path) }
  defer { close(descriptor) }
  while flock(descriptor, LOCK_EX) != 0 {
    guard errno == EINTR else { throw lastError(.lock, path) }
  }
  return try body()
}
