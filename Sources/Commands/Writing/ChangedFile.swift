internal import Documents
internal import Platform
internal import Rendering

/// A file as it was, and as it is to be.
struct ChangedFile {
  var path: String
  var old: [UInt8]
  var new: [UInt8]
  /// How many things of it changed.
  var count: Int
}

extension KnowledgeBase {
  /// Reads a file of the root as it is now, and writes it changed; where somebody else was quicker it is read once more.
  ///
  /// - Parameters:
  ///   - path: As seen from the root.
  ///   - isDryRun: True where nothing is to be written.
  ///   - change: Gives the new bytes for the old ones, and what is to be told of them.
  /// - Returns: What is told of the bytes that stand there now, or would.
  /// - Throws: `SystemError` where it cannot be read or written, ``Problem`` where it never stays as it was read, and
  ///   what `change` throws; the file is the old one then.
  func rewrite<Told>(
    _ path: String, isDryRun: Bool, change: (_ old: [UInt8]) throws -> (new: [UInt8], told: Told)
  ) throws -> Told {
    for _ in 0..<5 {
      let old = try contents(path)
      let (new, told) = try change(old)
      if isDryRun || new == old { return told }
      if try Files.replace(fullPath(path), bytes: new, expecting: old) { return told }
    }
    throw Problem.fileInUse(openablePath(path))
  }
}

extension Invocation {
  /// Writes what would change: to a program byte by byte, so that it can apply it.
  func writeDiff(_ changes: [ChangedFile], root: String) {
    for change in changes {
      let diff = unifiedDiff(change.old, change.new, path: change.path)
      if console.columns == nil {
        console.output.write(bytes: diff)
      } else {
        write(text(diff: diff), root: root)
      }
    }
  }
}
