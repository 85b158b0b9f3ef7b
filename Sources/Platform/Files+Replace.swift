#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Files {
  /// Puts bytes in the place of a file in one step: whoever reads it, before or after a loss of power, sees
  /// the old or the new.
  ///
  /// A link stays one, and what it leads to is replaced. Mode and extended attributes, access lists among
  /// them, are kept, and owner and group as far as this process may give files away. Other hard links keep
  /// the old bytes. What is no regular file, such as a terminal, is written to.
  ///
  /// - Parameters:
  ///   - path: A file, or nothing yet.
  ///   - bytes: The whole of the new file.
  ///   - expected: What the file must still hold right before it is replaced; nil for anything.
  /// - Returns: False where the file holds something else than expected, and is left alone.
  /// - Throws: ``SystemError`` that names `path`; the file is the old one then.
  @discardableResult
  public static func replace(_ path: String, bytes: [UInt8], expecting expected: [UInt8]? = nil)
    throws(SystemError) -> Bool
  {
    do throws(SystemError) {
      let target = try destination(of: path)
      switch kind(of: target) {
      case nil, .file: return try replaceFile(target, bytes: bytes, expecting: expected)
      case .folder: throw SystemError(.write, path, code: EISDIR)
      case .other:
        try overwrite(target, bytes: bytes)
        return true
      }
    } catch {
      // Whoever asked knows nothing of the file beside, nor where a link leads.
      throw SystemError(.write, path, code: error.code)
    }
  }

  private static func replaceFile(_ target: String, bytes: [UInt8], expecting expected: [UInt8]?)
    throws(SystemError) -> Bool
  {
    // The folder alone would allow it.
    guard unsafe access(target, W_OK) == 0 || errno == ENOENT else {
      throw lastError(.write, target)
    }
    let folder = Path.folder(of: target).isEmpty ? "." : Path.folder(of: target)
    removeLeftovers(of: Path.name(of: target), in: folder)
    let beside = Path.join(
      folder,
      besidePrefix(of: Path.name(of: target)) + "\(getpid()).\(UInt32.random(in: 0 ... .max))"
    )
    do throws(SystemError) {
      try writeBeside(beside, target: target, bytes: bytes)
      if let expected, try read(target) != expected {
        unsafe unlink(beside)
        return false
      }
      try rename(beside, to: target)
    } catch {
      unsafe unlink(beside)
      throw error
    }
    synchronize(folder: folder)
    return true
  }

  /// Writes a new file to the disk, with all that the old one has besides bytes.
  private static func writeBeside(_ beside: String, target: String, bytes: [UInt8])
    throws(SystemError)
  {
    var status = stat()
    let isNew = unsafe stat(target, &status) != 0
    // Nobody who may not read the old file may read the new one, not even for a moment.
    let descriptor = unsafe open(
      beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isNew ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw lastError(.create, beside) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: beside)
    if !isNew {
      // Only the system's administrator gives files away; a group of one's own can be kept all the same.
      if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
        _ = fchown(descriptor, uid_t.max, status.st_gid)
      }
      // After the owner, whose change clears some bits. A file system without modes refuses.
      _ = fchmod(descriptor, status.st_mode & 0o7777)
      copyExtendedAttributes(of: target, to: descriptor)
    }
    guard fsync(descriptor) == 0 else { throw lastError(.write, beside) }
  }

  private static func overwrite(_ path: String, bytes: [UInt8]) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError(.write, path) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path: path)
  }

  /// Makes the new name of a file last; a file system that cannot has done what it can.
  private static func synchronize(folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Returns what a path leads to, all links followed; the last may lead to nothing yet.
  private static func destination(of path: String) throws(SystemError) -> String {
    var path = path
    // As many as Linux follows.
    for _ in 0..<40 {
      guard let target = linkTarget(path) else { return path }
      path = Path.join(Path.folder(of: path), target)
    }
    throw SystemError(.write, path, code: ELOOP)
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The beginning of the names of new files: hidden, so that no walk takes them for documents.
  private static func besidePrefix(of name: String) -> String {
    // File systems allow 255 bytes, and a number of the process and one of chance follow.
    ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).new."
  }

  /// Removes what processes that were killed have left beside a file.
  private static func removeLeftovers(of name: String, in folder: String) {
    let prefix = Array(besidePrefix(of: name).utf8)
    for entry in names(in: folder) where entry.starts(with: prefix) {
      let number = entry.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: ".") }
      guard let process = Int(decimal: number), let id = pid_t(exactly: process), id > 0,
        kill(id, 0) != 0, errno == ESRCH
      else { continue }
      unsafe unlink(Path.join(folder, String(decoding: entry, as: UTF8.self)))
    }
  }

  /// Returns the names of all that stands in a folder; empty where it cannot be listed.
  public static func names(in folder: String) -> [[UInt8]] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe names.append(Array(name.prefix { $0 != 0 }))
      }
    }
    let dot = UInt8(ascii: ".")
    return names.filter { $0 != [dot] && $0 != [dot, dot] }
  }
}
