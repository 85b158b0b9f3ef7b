import Platform

/// How the paths of files are written, for people and programs that open them.
public struct PathFormat: Sendable {
  /// What stands for a path of the knowledge base: the same, seen from where the reader is.
  public var seen: @Sendable (String) -> String
  /// Ends each path with NUL, and leaves all of its other bytes as they are, as `rg --null` does.
  public var isNullTerminated: Bool

  public init(
    isNullTerminated: Bool = false, seen: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.isNullTerminated = isNullTerminated
    self.seen = seen
  }

  /// Returns a path and what ends it; without NUL it can only be read, and moves no cursor.
  func ended(_ path: String, by end: String) -> String {
    isNullTerminated ? seen(path) + "\0" : neutralized(seen(path)) + end
  }
}

/// Returns a path with everything but letters, digits and `/-._~` percent-encoded, as RFC 3986 asks.
func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return encoded
}

/// Returns the address under which a terminal opens a file, and at a line where it can do so.
///
/// The host tells a terminal on another machine that the file is not there, as "Hyperlinks in Terminal
/// Emulators" asks. A line as fragment is what kitty and iTerm2 take; others pass over it.
func fileURL(_ path: String, root: String, host: String, line: String? = nil) -> String {
  "file://\(percentEncoded(host))\(percentEncoded(Path.join(root, path)))"
    + (line.map { "#\($0)" } ?? "")
}
