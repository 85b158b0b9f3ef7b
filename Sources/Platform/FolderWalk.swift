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
    guard let stream = unsafe opendir(cPath(root, path)) else {
      let folder = Path.join(root, String(decoding: path, as: UTF8.self))
      result.failures.append(lastError(.list, folder))
      continue
    }
    defer { unsafe closedir(stream) }
    var child = path
    if !path.isEmpty { child.append(UInt8(ascii: "/")) }
    let prefixLength = child.count
    while let entry = unsafe readdir(stream) {
      // d_name is a C array, seen from Swift as a tuple of 256 bytes, and ends in a zero.
      if unsafe entry.pointee.d_name.0 == CChar(UInt8(ascii: ".")) { continue }
      child.removeSubrange(prefixLength...)
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe child.append(contentsOf: name.prefix { $0 != 0 })
      }
      switch unsafe kind(of: entry, in: dirfd(stream)) {
      case .folder: pending.append(child)
      case .file where isWanted(child):
        switch unsafe stamp(of: entry, in: dirfd(stream)) {
        case .success(let stamp?): result.files.append(StampedFile(path: child, stamp: stamp))
        // A link to a folder.
        case .success(nil): break
        case .failure(let failure):
          result.failures.append(
            SystemError(.read, String(decoding: child, as: UTF8.self), code: failure.code))
        }
      default: continue
      }
    }
  }
  return result
}

private enum EntryKind {
  case folder
  /// Or a link, to whatever.
  case file
  case other
}

private func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> EntryKind {
  switch Int32(unsafe entry.pointee.d_type) {
  case Int32(DT_DIR): return .folder
  case Int32(DT_REG), Int32(DT_LNK): return .file
  case Int32(DT_UNKNOWN):
    // Some file systems have to be asked about each entry.
    guard let status = unsafe status(of: entry, in: folder, flags: AT_SYMLINK_NOFOLLOW) else {
      return .other
    }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  default: return .other
  }
}

/// Returns the stamp of a file; nil for what is none.
private func stamp(of entry: UnsafeMutablePointer<dirent>, in folder: Int32)
  -> Result<FileStamp?, SystemError>
{
  guard let status = unsafe status(of: entry, in: folder, flags: 0) else {
    return .failure(lastError(.read, ""))
  }
  return .success(status.st_mode & S_IFMT == S_IFREG ? FileStamp(status) : nil)
}

extension FileStamp {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int64(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed))
  }
}

extension Files {
  /// Returns the stamp of what stands at a path, links followed; nil for nothing.
  public static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return FileStamp(status)
  }
}

private func status(of entry: UnsafeMutablePointer<dirent>, in folder: Int32, flags: Int32) -> stat?
{
  var status = stat()
  let code = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
    unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
      unsafe fstatat(folder, $0, &status, flags)
    }
  }
  return code == 0 ? status : nil
}

private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Returns a path as C takes it. Bytes, since a name that is not UTF-8 must reach the system as it is.
private func cPath(_ root: String, _ path: [UInt8]) -> [CChar] {
  var full: [CChar] = []
  full.reserveCapacity(root.utf8.count + path.count + 2)
  for byte in root.utf8 { full.append(CChar(bitPattern: byte)) }
  if !path.isEmpty { full.append(CChar(bitPattern: UInt8(ascii: "/"))) }
  for byte in path { full.append(CChar(bitPattern: byte)) }
  full.append(0)
  return full
}
