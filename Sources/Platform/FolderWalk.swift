#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a walk through a folder tree found.
public struct WalkedFolder: Sendable {
  /// Regular files in the order of the file system, which stays while nothing changes.
  public var files: [StampedFile]
  /// Folders and files that could not be looked at.
  public var failures: [SystemError]

  public init(files: [StampedFile], failures: [SystemError]) {
    self.files = files
    self.failures = failures
  }
}

/// Walks a folder tree and stamps its files.
///
/// Hidden files and folders are passed over, as `.git` must be. Links to files are followed, links to
/// folders are not, so a walk always ends. It costs one `readdir` a folder and one `fstatat` a file;
/// nothing is sorted, since two walks of an unchanged tree are compared whole.
///
/// - Parameters:
///   - root: The folder that paths are relative to.
///   - folder: Where to begin, relative to `root`; empty for `root` itself.
///   - isWanted: Asked with the path of each candidate file before it is stamped.
/// - Returns: What was found; a missing `folder` is one failure, never a trap.
public func walk(root: String, folder: String, isWanted: ([UInt8]) -> Bool) -> WalkedFolder {
  var result = WalkedFolder(files: [], failures: [])
  // A stack of our own: a deep tree must not overflow that of the thread.
  var pending: [[UInt8]] = [Array(folder.utf8)]
  while let path = pending.popLast() {
    let full = Path.join(root, String(decoding: path, as: UTF8.self))
    do throws(SystemError) {
      try visit(full, path: path, isWanted: isWanted, pending: &pending, into: &result)
    } catch {
      result.failures.append(error)
    }
  }
  return result
}

private func visit(
  _ folder: String, path: [UInt8], isWanted: ([UInt8]) -> Bool, pending: inout [[UInt8]],
  into result: inout WalkedFolder
) throws(SystemError) {
  guard let stream = unsafe opendir(folder) else { throw lastError(.list, folder) }
  defer { unsafe closedir(stream) }
  let descriptor = unsafe dirfd(stream)
  var child = path
  if !path.isEmpty { child.append(UInt8(ascii: "/")) }
  let prefixLength = child.count
  while let entry = unsafe readdir(stream) {
    // d_name is a C array, seen from Swift as a tuple of 256 bytes, and ends in a zero.
    let isHidden = unsafe entry.pointee.d_name.0 == CChar(UInt8(ascii: "."))
    if isHidden { continue }
    child.removeSubrange(prefixLength...)
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
      unsafe child.append(contentsOf: name.prefix { $0 != 0 })
    }
    switch Int32(unsafe entry.pointee.d_type) {
    case Int32(DT_DIR): pending.append(child)
    case Int32(DT_REG), Int32(DT_LNK), Int32(DT_UNKNOWN):
      var status = stat()
      let isFile = isWanted(child)
      // A file system that does not tell folders from files has to be asked about each.
      let mayBeFolder = unsafe Int32(entry.pointee.d_type) == Int32(DT_UNKNOWN)
      guard isFile || mayBeFolder else { continue }
      let code = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe fstatat(descriptor, $0, &status, 0)
        }
      }
      if code != 0 {
        let path = String(decoding: child, as: UTF8.self)
        if isFile { result.failures.append(lastError(.read, path)) }
      } else if status.st_mode & S_IFMT == S_IFREG, isFile {
        result.files.append(StampedFile(path: child, stamp: stamp(of: status)))
      } else if status.st_mode & S_IFMT == S_IFDIR, mayBeFolder {
        pending.append(child)
      }
    default: continue
    }
  }
}

private func stamp(of status: stat) -> FileStamp {
  #if canImport(Darwin)
    let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
  #else
    let (modified, changed) = (status.st_mtim, status.st_ctim)
  #endif
  return FileStamp(
    size: Int64(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed))
}

private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
