#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An exclusive lock on a file, held while the value lives and freed by the system if the process dies.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other process holds the lock; the file is made where it is missing.
  public init(_ path: String) throws(SystemError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw lastError(.lock, path) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let failure = lastError(.lock, path)
        close(descriptor)
        throw failure
      }
    }
  }

  deinit {
    close(descriptor)
  }
}
