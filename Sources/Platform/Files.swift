#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whole files in and out. Every function throws a ``SystemError`` that names the file.
public enum Files {
  public enum Kind: Sendable {
    case file, folder, other
  }

  /// Returns what stands at a path, links followed; nil for nothing.
  public static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Returns the bytes of a file, or of what a pipe such as standard input still gives.
  public static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError(.read, path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: path)
  }

  /// Returns everything that standard input gives until its end.
  public static func readStandardInput() throws(SystemError) -> [UInt8] {
    try read(descriptor: 0, path: "standard input")
  }

  private static func read(descriptor: Int32, path: String) throws(SystemError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw lastError(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SystemError(.read, path, code: EISDIR)
    }
    // One byte more than the size finds the end of a regular file without a second growth.
    var capacity = max(Int(status.st_size) + 1, 4096)
    var bytes: [UInt8] = []
    while true {
      let target = bytes.count + capacity
      var failure: Int32?
      var isAtEnd = false
      let known = bytes
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: target) { buffer, count in
        _ = unsafe buffer.update(fromContentsOf: known)
        count = known.count
        while count < target {
          let got = unsafe systemRead(descriptor, buffer.baseAddress, count, target - count)
          if got > 0 {
            count += got
          } else if got == 0 {
            isAtEnd = true
            break
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
      }
      if let failure { throw SystemError(.read, path, code: failure) }
      if isAtEnd { return bytes }
      capacity = max(bytes.count, 65_536)
    }
  }

  /// Creates a file that must not exist yet.
  ///
  /// - Throws: ``SystemError`` with `isExisting` where something stands at the path already.
  public static func create(_ path: String, bytes: [UInt8]) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw lastError(.create, path) }
    defer { close(descriptor) }
    do {
      try write(bytes, to: descriptor, path: path)
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  /// Writes all bytes to an open descriptor, continuing after interruptions.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe systemWrite(descriptor, buffer.baseAddress, done, buffer.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw lastError(.write, path)
      }
      done += written
    }
  }

  /// Makes a folder and all that lead to it; one that exists already is left alone.
  public static func makeFolder(_ path: String) throws(SystemError) {
    if kind(of: path) == .folder { return }
    let parent = Path.folder(of: path)
    if !parent.isEmpty, parent != path { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o777) == 0 else {
      let failure = lastError(.create, path)
      // Somebody else may have made it meanwhile; a file in its place is an error.
      if failure.isExisting, kind(of: path) == .folder { return }
      throw failure
    }
  }

  /// Returns whether files can be created in a folder.
  public static func isWritable(_ folder: String) -> Bool {
    unsafe access(folder, W_OK) == 0
  }

  /// Returns the absolute path of what stands at a path, all links resolved.
  public static func resolved(_ path: String) throws(SystemError) -> String {
    guard let found = unsafe realpath(path, nil) else { throw lastError(.read, path) }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// Puts a file in the place of another in one step.
  public static func rename(_ old: String, to new: String) throws(SystemError) {
    guard systemRename(old, new) == 0 else { throw lastError(.write, new) }
  }

  /// Removes a file; a missing one is well.
  public static func remove(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw lastError(.write, path) }
  }

  /// Returns the absolute path of the folder that the process stands in.
  public static func currentFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let found = unsafe buffer.withUnsafeMutableBufferPointer {
      unsafe getcwd($0.baseAddress, $0.count)
    }
    guard unsafe found != nil else { return "." }
    return String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

// Inside the type `read`, `write` and `rename` mean its own functions; these name the C ones.
private func systemRead(
  _ descriptor: Int32, _ base: UnsafeMutablePointer<UInt8>?, _ offset: Int, _ count: Int
) -> Int {
  guard let base = unsafe base else { return 0 }
  return unsafe read(descriptor, base + offset, count)
}

private func systemWrite(
  _ descriptor: Int32, _ base: UnsafePointer<UInt8>?, _ offset: Int, _ count: Int
) -> Int {
  guard let base = unsafe base else { return 0 }
  return unsafe write(descriptor, base + offset, count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  unsafe rename(old, new)
}
