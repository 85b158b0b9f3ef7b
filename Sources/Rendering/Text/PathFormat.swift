/// How the paths of files are written, for people and programs that open them.
public struct PathFormat: Sendable {
  /// What stands for a path of the knowledge base: the same, seen from where the reader is.
  public var seen: @Sendable (String) -> String
  /// Ends each path with NUL, and leaves all of its other bytes as they are, as `rg --null` does.
  public var isNullTerminated: Bool

  public init(
    isNullTerminated: Bool = false, seen: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.isNullTerminated = isNullTerminated
    self.seen = seen
  }

  /// Returns a path and what ends it; without NUL it can only be read, and moves no cursor.
  func ended(_ path: String, by end: String) -> String {
    isNullTerminated ? seen(path) + "\0" : neutralized(seen(path)) + end
  }
}
