/// Paths as text, `/` between their parts; nothing here looks at the disk.
public enum Path {
  /// Joins a folder and a relative path; an absolute path stands for itself.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    if path.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// Returns the path that bytes write; those that are no UTF-8 are written as `\xe9`, so that two files
  /// stay two.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    if let path = String(validating: bytes, as: UTF8.self) { return path }
    return bytes.map { byte in
      byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16)
    }.joined()
  }

  /// Returns all before the last `/`; empty where there is none, `/` for the root.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the part after the last `/`.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Returns the name without its last extension: `notes` for `a/notes.md`, `.env` for `.env`.
  public static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// Returns the path without the last extension of its name.
  public static func withoutExtension(_ path: String) -> String {
    join(folder(of: path), stem(of: path))
  }

  /// Removes `.` and resolves `..` in the text of a path; a relative one that leads upward keeps the `..`
  /// at its beginning.
  public static func normalized(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  /// Returns whether a normalized path leads out of the folder that it is seen from.
  public static func isUpward(_ path: String) -> Bool {
    path.hasPrefix("/") || path == ".." || path.hasPrefix("../")
  }

  /// Returns whether a path lies within a folder, both seen from the same root, which is the empty folder.
  public static func isWithin(_ path: String, _ folder: String) -> Bool {
    folder.isEmpty ? !isUpward(path) : path.hasPrefix(folder + "/")
  }

  /// Returns `path` seen from `folder`, both absolute and normalized; nil where it lies outside.
  public static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "" }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  /// Returns whether a path lies within a folder, both absolute and links resolved, and is no business of git's:
  /// in `.git` there may be passwords.
  public static func isOwn(_ path: String, of folder: String) -> Bool {
    guard let path = relative(path, to: folder) else { return false }
    return !path.split(separator: "/").contains { $0.lowercased() == ".git" }
  }

  /// Returns the way to a file from a folder, upward where it must be: `../a.md`; both are absolute and
  /// normalized.
  public static func way(to path: String, from folder: String) -> String {
    let ends = path.split(separator: "/")
    let starts = folder.split(separator: "/")
    let shared = zip(ends, starts).prefix { $0 == $1 }.count
    return (starts.dropFirst(shared).map { _ in ".." } + ends.dropFirst(shared))
      .joined(separator: "/")
  }
}
