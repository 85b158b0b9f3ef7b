/// What tells a changed file from an unchanged one without reading it.
public struct FileStamp: Hashable, Sendable {
  /// Bytes.
  public var size: Int64
  /// Nanoseconds since 1970 of the last change of the content.
  public var modified: Int64
  /// Nanoseconds since 1970 of the last change of anything; it moves even where `modified` was set back.
  public var changed: Int64

  public init(size: Int64, modified: Int64, changed: Int64) {
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// A file of a folder tree: its path from the root of the walk, as bytes, and its stamp.
///
/// Paths are bytes because file names need not be UTF-8.
public struct StampedFile: Hashable, Sendable {
  public var path: [UInt8]
  public var stamp: FileStamp

  public init(path: [UInt8], stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}

extension StampedFile {
  /// Byte order of paths, in which lists of files are merged.
  public static func precedes(_ left: StampedFile, _ right: StampedFile) -> Bool {
    left.path.lexicographicallyPrecedes(right.path)
  }
}
