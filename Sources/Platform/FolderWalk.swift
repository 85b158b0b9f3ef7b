#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a walk through a folder tree found.
public struct WalkedFolder: Sendable {
  /// Regular files in byte order of their paths.
  public var files: [StampedFile]
  /// Folders and files that could not be looked at.
  public var failures: [SystemError]
}

/// Walks a folder tree and stamps its files, in byte order of paths.
///
/// Hidden files and folders are passed over, as `.git` must be. Links to files are followed, links to
/// folders are not, so a walk always ends. It costs one `readdir` a folder and one `fstatat` a file.
///
/// - Parameters:
///   - root: The folder that paths are relative to.
///   - folder: Where to begin, relative to `root`; empty for `root` itself.
///   - isWanted: Asked with the path of each candidate file before it is stamped.
/// - Returns: What was found; a missing `folder` is one failure, never a trap.
public func walk(root: String, folder: String, isWanted: ([UInt8]) -> Bool) -> WalkedFolder {
  var result = WalkedFolder(files: [], failures: [])
  // A stack of its own: a deep tree must not overflow that of the thread.
  var pending: [Pending] = [.folder(Array(folder.utf8))]
  while let next = pending.popLast() {
    switch next {
    case .file(let path):
      visit(path, root: root, isWanted: isWanted, into: &result)
    case .folder(let path):
      do throws(SystemError) {
        let entries = try entries(of: path, root: root)
        // The last pushed is the first popped.
        pending.append(contentsOf: entries.reversed())
      } catch {
        result.failures.append(error)
      }
    }
  }
  return result
}

private enum Pending {
  case file([UInt8])
  case folder([UInt8])

  /// A folder sorts as if its name ended in `/`, which is how the paths below it continue.
  var sortKey: [UInt8] {
    switch self {
    case .file(let path): path
    case .folder(let path): path + [UInt8(ascii: "/")]
    }
  }
}

private func visit(
  _ path: [UInt8], root: String, isWanted: ([UInt8]) -> Bool, into result: inout WalkedFolder
) {
  guard isWanted(path) else { return }
  var status = stat()
  guard unsafe stat(cPath(root, path), &status) == 0 else {
    result.failures.append(lastError(.read, String(decoding: path, as: UTF8.self)))
    return
  }
  guard status.st_mode & S_IFMT == S_IFREG else { return }
  #if canImport(Darwin)
    let modified = status.st_mtimespec
    let changed = status.st_ctimespec
  #else
    let modified = status.st_mtim
    let changed = status.st_ctim
  #endif
  let stamp = FileStamp(
    size: Int64(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed))
  result.files.append(StampedFile(path: path, stamp: stamp))
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

private func entries(of path: [UInt8], root: String) throws(SystemError) -> [Pending] {
  guard let stream = unsafe opendir(cPath(root, path)) else {
    throw lastError(.list, Path.join(root, String(decoding: path, as: UTF8.self)))
  }
  defer { unsafe closedir(stream) }
  let prefix = path.isEmpty ? [] : path + [UInt8(ascii: "/")]
  var found: [(key: [UInt8], entry: Pending)] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      // d_name is a C array, seen from Swift as a tuple of 256 bytes that ends in a zero.
      unsafe tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
        unsafe Array(UnsafeBufferPointer(start: start, count: 256).prefix { $0 != 0 })
      }
    }
    if name.first == UInt8(ascii: ".") { continue }
    let child = prefix + name
    let item: Pending
    switch Int32(unsafe entry.pointee.d_type) {
    case Int32(DT_DIR): item = .folder(child)
    case Int32(DT_REG), Int32(DT_LNK): item = .file(child)
    case Int32(DT_UNKNOWN):
      var status = stat()
      let isFolder =
        unsafe lstat(cPath(root, child), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      item = isFolder ? .folder(child) : .file(child)
    default: continue
    }
    found.append((item.sortKey, item))
  }
  found.sort { $0.key.lexicographicallyPrecedes($1.key) }
  return found.map(\.entry)
}
