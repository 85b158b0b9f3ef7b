#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the operating system refused, and to which file.
public struct SystemError: Error, Equatable, Sendable {
  public enum Action: String, Sendable {
    case read, write, create, list, lock, run
  }

  public var action: Action
  public var path: String
  /// The value of `errno`.
  public var code: Int32

  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  public var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }
  public var isExisting: Bool { code == EEXIST }

  /// The system's words for the code, such as `Permission denied`.
  public var reason: String {
    // The text is copied before anything else can run on this thread.
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}

func lastError(_ action: SystemError.Action, _ path: String) -> SystemError {
  SystemError(action, path, code: errno)
}

extension SystemError {
  /// The code of a file that is not there.
  public static let missing = ENOENT
  /// The code of a file where a folder should be.
  public static let noFolder = ENOTDIR
}
