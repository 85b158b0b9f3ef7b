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
  /// Folders and files that could not be looked at, and those that may not be, with their paths from the root.
  public var failures: [SystemError]
  /// Links to folders, which are not followed, with their paths from the root.
  public var linkedFolders: [String] = []
  /// Those of the files that are links.
  public var linkedFiles: [LinkedFile] = []
  /// Hidden folders that were passed over, but for `.git`, with their paths from the root.
  public var hiddenFolders: [String] = []

  public init(files: [StampedFile], failures: [SystemError]) {
    self.files = files
    self.failures = failures
  }
}

/// A link to a file, its path from the root of the walk, and where it leads, absolute.
public struct LinkedFile: Sendable, Equatable {
  public var path: String
  public var target: String
}

/// Walks a folder tree and stamps its files.
///
/// Hidden files are passed over, and hidden folders unless they are asked for, which `.git` never is. Links to
/// files are followed, links to folders are not, so a walk always ends. It costs one `readdir` a folder and one
/// `fstatat` a file; nothing is sorted, since two walks of an unchanged tree are compared whole. Only of links it is
/// asked where they lead, whatever their names: a folder needs no ending.
///
/// - Parameters:
///   - root: The folder that paths are relative to.
///   - folder: Where to begin, relative to `root`; empty for `root` itself. A file is all that is found.
///   - boundary: Absolute, links resolved: what lies elsewhere, or in `.git`, is a failure; nil for
///     anywhere.
///   - isWalked: Asked with the path of each hidden folder.
///   - isWanted: Asked with the path of each candidate file before it is stamped.
/// - Returns: What was found; a missing `folder` is one failure, never a trap.
public func walk(
  root: String, folder: String, within boundary: String? = nil,
  isWalked: ([UInt8]) -> Bool = { _ in false }, isWanted: ([UInt8]) -> Bool
) -> WalkedFolder {
  var result = WalkedFolder(files: [], failures: [])
  func fail(_ action: SystemError.Action, _ path: [UInt8], _ code: Int32) {
    result.failures.append(SystemError(action, Path.text(of: path), code: code))
  }
  // A stack of our own: a deep tree must not overflow that of the thread.
  var pending: [[UInt8]] = [Array(folder.utf8)]
  if let boundary, let found = resolved(cPath(root, pending[0])), !Path.isOwn(found, of: boundary) {
    fail(.list, pending[0], SystemError.outside)
    return result
  }
  if Files.kind(of: Path.join(root, folder)) == .file, isWanted(pending[0]),
    let stamp = Files.stamp(of: Path.join(root, folder))
  {
    if Files.isLink(Path.join(root, folder)) {
      result.linkedFiles = [
        LinkedFile(path: folder, target: resolved(cPath(root, pending[0])) ?? "")
      ]
    }
    result.files = [StampedFile(path: pending[0], stamp: stamp)]
    return result
  }
  while let path = pending.popLast() {
    guard let stream = unsafe opendir(cPath(root, path)) else {
      fail(.list, path, errno)
      continue
    }
    defer { unsafe closedir(stream) }
    var child = path
    if !path.isEmpty { child.append(UInt8(ascii: "/")) }
    let prefixLength = child.count
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        // The end of the folder, or of what the disk gives of it.
        if errno != 0 { fail(.list, path, errno) }
        break
      }
      // d_name is a C array, seen from Swift as a tuple of 256 bytes, and ends in a zero.
      let isHidden = unsafe entry.pointee.d_name.0 == CChar(UInt8(ascii: "."))
      child.removeSubrange(prefixLength...)
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe child.append(contentsOf: name.prefix { $0 != 0 })
      }
      let kind = unsafe kind(of: entry, in: dirfd(stream))
      if isHidden {
        guard kind == .folder, !isNobodys(child[prefixLength...]) else { continue }
        if isWalked(child) {
          pending.append(child)
        } else {
          result.hiddenFolders.append(Path.text(of: child))
        }
      } else if kind == .folder {
        pending.append(child)
      } else if kind == .link, unsafe isFolder(status(of: entry, in: dirfd(stream), flags: 0)) {
        result.linkedFolders.append(Path.text(of: child))
      } else if isWanted(child) {
        guard let status = unsafe status(of: entry, in: dirfd(stream), flags: 0) else {
          fail(.read, child, errno)
          continue
        }
        if status.st_mode & S_IFMT != S_IFREG {
          fail(.read, child, SystemError.noRegularFile)
        } else if kind == .link {
          let target = resolved(cPath(root, child))
          if let boundary, !(target.map { Path.isOwn($0, of: boundary) } ?? false) {
            fail(.read, child, SystemError.outside)
            continue
          }
          result.files.append(StampedFile(path: child, stamp: FileStamp(status)))
          result.linkedFiles.append(LinkedFile(path: Path.text(of: child), target: target ?? ""))
        } else {
          result.files.append(StampedFile(path: child, stamp: FileStamp(status)))
        }
      }
    }
  }
  return result
}

/// Returns whether a folder is itself, the one above it, or git's.
private func isNobodys(_ name: ArraySlice<UInt8>) -> Bool {
  [".", "..", ".git"].contains(String(decoding: name, as: UTF8.self).lowercased())
}

/// Returns the names of the hidden folders in a folder, but for `.git`; none where it cannot be looked at.
public func hiddenFolders(in folder: String) -> [String] {
  guard let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
      unsafe Array(name.prefix { $0 != 0 })
    }
    guard name.first == UInt8(ascii: "."), !isNobodys(name[...]),
      unsafe kind(of: entry, in: dirfd(stream)) == EntryKind.folder
    else { continue }
    names.append(Path.text(of: name))
  }
  return names.sorted()
}

private func isFolder(_ status: stat?) -> Bool { (status?.st_mode ?? 0) & S_IFMT == S_IFDIR }

private enum EntryKind {
  case folder, link
  /// Or a device, a pipe, a socket: that is seen when it is stamped.
  case file
}

private func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> EntryKind {
  switch Int32(unsafe entry.pointee.d_type) {
  case Int32(DT_DIR): return .folder
  case Int32(DT_LNK): return .link
  case Int32(DT_UNKNOWN):
    // Some file systems have to be asked about each entry.
    let status = unsafe status(of: entry, in: folder, flags: AT_SYMLINK_NOFOLLOW)
    switch (status?.st_mode ?? 0) & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .file
    }
  default: return .file
  }
}

/// Returns where a path leads, all links followed; nil for nowhere.
private func resolved(_ path: [CChar]) -> String? {
  guard let found = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
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

/// Returns nanoseconds since 1970.
///
/// 64 bits of them end in 2262, and a file may say any year: what is beyond begins anew, since a stamp has
/// only to differ from another.
func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
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
