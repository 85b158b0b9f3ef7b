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
