public import Platform

/// What has to be done to an index so that it tells of a folder as it is now.
public struct FolderDifference: Sendable, Equatable {
  /// New files and those whose stamp moved, in byte order of paths.
  public var changed: [StampedFile]
  /// Paths that are gone.
  public var removed: [[UInt8]]

  public init(changed: [StampedFile] = [], removed: [[UInt8]] = []) {
    self.changed = changed
    self.removed = removed
  }

  public var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
}

/// Compares two lists of files, both in byte order of paths, by walking along both at once.
///
/// A renamed file is a removed and a changed one.
public func difference(from indexed: [StampedFile], to disk: [StampedFile]) -> FolderDifference {
  var result = FolderDifference()
  var left = 0
  var right = 0
  while left < indexed.count || right < disk.count {
    if right == disk.count {
      result.removed.append(indexed[left].path)
      left += 1
    } else if left == indexed.count {
      result.changed.append(disk[right])
      right += 1
    } else if indexed[left].path == disk[right].path {
      if indexed[left].stamp != disk[right].stamp { result.changed.append(disk[right]) }
      left += 1
      right += 1
    } else if indexed[left].path.lexicographicallyPrecedes(disk[right].path) {
      result.removed.append(indexed[left].path)
      left += 1
    } else {
      result.changed.append(disk[right])
      right += 1
    }
  }
  return result
}
