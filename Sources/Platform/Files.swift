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

  /// Returns the bytes of a regular file that somebody else may have put there.
  ///
  /// A device or a pipe in its place is not opened, since that may wait for ever, and a file that is too
  /// large is not read.
  ///
  /// - Parameters:
  ///   - path: A file, or a link to one.
  ///   - folder: Absolute, links resolved: a file that lies elsewhere, or in `.git`, is not opened; nil for
  ///     anywhere.
  ///   - limit: Bytes.
  /// - Returns: All bytes of the file.
  /// - Throws: ``SystemError``, with a code of our own for a file elsewhere and for what is no regular one.
  public static func read(_ path: String, within folder: String?, limit: Int)
    throws(SystemError) -> [UInt8]
  {
    if let folder, !Path.isOwn(try resolved(path), of: folder) {
      throw SystemError(.read, path, code: SystemError.outside)
    }
    switch kind(of: path) {
    case nil: throw lastError(.read, path)
    case .folder: throw SystemError(.read, path, code: EISDIR)
    case .other: throw SystemError(.read, path, code: SystemError.noRegularFile)
    case .file: break
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw lastError(.read, path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: path, limit: limit)
  }

  /// Returns the first bytes of a regular file, links not followed; nil for what is none, or cannot be read.
  public static func beginning(of path: String, count: Int) -> [UInt8]? {
    part(of: path, count: count) { _ in 0 }
  }

  /// Returns the last bytes of a plain file, likewise.
  public static func end(of path: String, count: Int) -> [UInt8]? {
    part(of: path, count: count) { max(0, $0 - count) }
  }

  private static func part(of path: String, count: Int, from start: (Int) -> Int) -> [UInt8]? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let place = start(Int(clamping: status.st_size))
    guard lseek(descriptor, off_t(place), SEEK_SET) == off_t(place) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe systemRead(descriptor, $0.baseAddress, 0, count)
    }
    return got < 0 ? nil : Array(bytes.prefix(got))
  }

  /// Returns at most so many bytes of a file, a pipe or a device, from its beginning; what follows is not read.
  public static func readBeginning(of path: String, count: Int) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError(.read, path) }
    defer { close(descriptor) }
    return try readBeginning(descriptor: descriptor, path: path, count: count)
  }

  /// Returns at most so many bytes of standard input; what follows is not read.
  public static func readStandardInput(count: Int) throws(SystemError) -> [UInt8] {
    try readBeginning(descriptor: 0, path: "standard input", count: count)
  }

  private static func readBeginning(descriptor: Int32, path: String, count: Int)
    throws(SystemError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count < count {
      let wanted = min(piece.count, count - bytes.count)
      let got = unsafe piece.withUnsafeMutableBufferPointer {
        unsafe systemRead(descriptor, $0.baseAddress, 0, wanted)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw lastError(.read, path) }
      if got == 0 { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  private static func read(descriptor: Int32, path: String, limit: Int? = nil)
    throws(SystemError) -> [UInt8]
  {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw lastError(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SystemError(.read, path, code: EISDIR)
    }
    if let limit {
      // Another thing may stand there by now.
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw SystemError(.read, path, code: SystemError.noRegularFile)
      }
      guard status.st_size <= limit else {
        throw SystemError(.read, path, code: SystemError.tooLarge)
      }
    }
    // One byte more than the size finds the end of a regular file without a second growth. What a file
    // says of its size may be more than any memory.
    var capacity = max(Int(min(status.st_size, 1 << 30)) + 1, 4096)
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
      // It has grown meanwhile.
      guard bytes.count <= limit ?? .max else {
        throw SystemError(.read, path, code: SystemError.tooLarge)
      }
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

  /// Returns whether a path is a link, whether or not it leads anywhere.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Returns whether what stands at a path, or would be made there, lies within a folder, and not in `.git`, when
  /// all links are followed.
  ///
  /// - Parameters:
  ///   - path: Absolute.
  ///   - folder: Absolute, links resolved.
  /// - Returns: False also where a link leads nowhere yet.
  public static func isWithin(_ path: String, _ folder: String) -> Bool {
    var path = path
    // What is not there yet lies where the folder does that it will be made in. A link that leads nowhere
    // yet may lead anywhere.
    while kind(of: path) == nil, !isLink(path), path != "/", !path.isEmpty {
      if ["..", ".git"].contains(Path.name(of: path).lowercased()) { return false }
      path = Path.folder(of: path)
    }
    guard let found = try? resolved(path) else { return false }
    return Path.isOwn(found, of: folder)
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
