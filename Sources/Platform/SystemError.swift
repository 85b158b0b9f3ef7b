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
  /// The value of `errno`, or one of ours, which are negative.
  public var code: Int32

  public init(_ action: Action, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  public var isDenied: Bool { code == EACCES || code == EPERM || code == EROFS }
  public var isExisting: Bool { code == EEXIST }

  /// True for a path that leads out of the folder that it should lie in.
  public var isOutside: Bool { code == SystemError.outside }

  /// The system's words for the code, such as `Permission denied`.
  public var reason: String {
    switch code {
    case SystemError.outside: return "It leads out of the folder of the knowledge base"
    case SystemError.noRegularFile: return "It is no regular file"
    default: break
    }
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
  /// The code of a file that is larger than anybody wants to read.
  public static let tooLarge = EFBIG
  /// The code of a path that leads out of the folder that it should lie in; the system has none.
  public static let outside: Int32 = -1
  /// The code of a device, a pipe or a socket where a file should be; the system has none.
  public static let noRegularFile: Int32 = -2
}
