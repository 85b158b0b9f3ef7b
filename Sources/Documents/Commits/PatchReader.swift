internal import Platform

/// One line that a commit added or took away.
public struct PatchLine: Sendable, Equatable {
  public var path: String
  /// In the file after the commit, or before it for a line that is gone; from 1.
  public var line: Int
  public var isRemoved: Bool
}

/// Reads what `git diff-tree --stdin` writes with ``arguments``, piece by piece, and never the whole of a patch.
///
/// How many lines a hunk has is said at its head, so that nothing that stands in a file is taken for anything else.
public struct PatchReader {
  /// What makes `git diff-tree` write what is read here.
  public static let arguments =
    listArguments + [
      "-p", "--unified=0", "--no-prefix", "--no-color", "--no-ext-diff",
      "--no-textconv", "--full-index", "--diff-algorithm=myers",
    ]

  /// What makes it write only which contents a commit changed.
  public static let listArguments = [
    "--stdin", "-r", "--root", "--no-renames", "--no-abbrev", "--raw",
  ]

  private var rest: [UInt8] = []
  private var oldPath = ""
  private var path = ""
  private var oldLine = 0
  private var newLine = 0
  /// How many lines of the hunk are still to come.
  private var oldCount = 0
  private var newCount = 0

  public init() {}

  /// What a patch is made of.
  public enum Part {
    case commit(ObjectName)
    /// A file that the commit changed, and its contents before and after, as far as there are any.
    case file(String, contents: [ObjectName])
    case line(PatchLine, ArraySlice<UInt8>)
  }

  /// Reads a piece of the output; `body` is called with what is complete.
  public mutating func read(_ bytes: ArraySlice<UInt8>, _ body: (Part) -> Void) {
    var piece = bytes
    while let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
      if rest.isEmpty {
        finishLine(piece[..<end], body)
      } else {
        append(piece[..<end])
        finishLine(rest[...], body)
        rest.removeAll(keepingCapacity: true)
      }
      piece = piece[(end + 1)...]
    }
    append(piece)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    rest.append(contentsOf: bytes.prefix(max(PatchReader.mostBytes - rest.count, 0)))
  }

  /// Of a line that is longer only the beginning is read: it was made by a program.
  private static let mostBytes = 1024

  private mutating func finishLine(_ whole: ArraySlice<UInt8>, _ body: (Part) -> Void) {
    let line = whole.prefix(PatchReader.mostBytes)
    guard let first = line.first else { return }
    if first == UInt8(ascii: "-"), oldCount > 0 {
      body(.line(PatchLine(path: oldPath, line: oldLine, isRemoved: true), line.dropFirst()))
      oldLine += 1
      oldCount -= 1
    } else if first == UInt8(ascii: "+"), newCount > 0 {
      body(.line(PatchLine(path: path, line: newLine, isRemoved: false), line.dropFirst()))
      newLine += 1
      newCount -= 1
    } else if oldCount == 0, newCount == 0 {
      readHead(line, body)
    }
  }

  private mutating func readHead(_ line: ArraySlice<UInt8>, _ body: (Part) -> Void) {
    if line.starts(with: "@@ ".utf8) {
      readHunk(line)
    } else if line.starts(with: "--- ".utf8) {
      oldPath = writtenPath(line.dropFirst(4))
    } else if line.starts(with: "+++ ".utf8) {
      path = writtenPath(line.dropFirst(4))
    } else if line.first == UInt8(ascii: ":") {
      let parts = line.dropFirst().split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2 else { return }
      let names = parts[0].split(separator: UInt8(ascii: " ")).dropFirst(2).prefix(2)
      body(
        .file(
          writtenPath(parts[1]),
          contents: names.compactMap { ObjectName(hex: $0) }.filter { !$0.isNone }))
    } else if let name = ObjectName(hex: line) {
      body(.commit(name))
    }
  }

  /// `@@ -12,3 +14 @@`: first line and count on both sides, a count of one left out.
  private mutating func readHunk(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard parts.count > 2 else { return }
    func side(_ part: ArraySlice<UInt8>) -> (line: Int, count: Int) {
      let numbers = part.dropFirst().split(separator: UInt8(ascii: ",")).map {
        Int(decimal: $0) ?? 0
      }
      return (numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 1)
    }
    (oldLine, oldCount) = side(parts[1])
    (newLine, newCount) = side(parts[2])
  }
}

/// Returns a path of a patch: git puts one with odd characters in quotes, and a tab behind one with spaces.
private func writtenPath(_ bytes: ArraySlice<UInt8>) -> String {
  var bytes = bytes.last == UInt8(ascii: "\t") ? bytes.dropLast() : bytes
  if bytes.count > 1, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") {
    bytes = bytes.dropFirst().dropLast()
  }
  return String(decoding: bytes, as: UTF8.self)
}
