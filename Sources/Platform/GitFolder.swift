/// A git repository, as far as its own files tell of it without starting git, which takes milliseconds.
///
/// The layout is that of gitrepository-layout(5): worktrees and submodules have a file `.git` that names
/// the folder.
public struct GitFolder: Sendable {
  /// The folder that holds `.git`, absolute.
  public let workTree: String
  /// Where this work tree's own `HEAD` is.
  private let own: String
  /// What all work trees of the repository share.
  private let shared: String

  /// Finds the repository that a folder lies in; nil where none does.
  ///
  /// - Parameter folder: Absolute, links resolved.
  public init?(containing folder: String) {
    var folder = folder
    while true {
      let entry = Path.join(folder, ".git")
      if let kind = Files.kind(of: entry), let own = gitFolder(entry, kind, in: folder) {
        workTree = folder
        self.own = own
        let common = firstLine(of: Path.join(own, "commondir"))
        shared = common.map { Path.normalized(Path.join(own, $0)) } ?? own
        return
      }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = Path.folder(of: folder)
    }
  }

  /// The commit that is checked out; nil where only git can tell, or there is none yet.
  ///
  /// - Throws: ``SystemError`` where a pipe stands in the place of a reference, or more than a reference: git
  ///   would wait for the one and take all memory for the other.
  public func head() throws(SystemError) -> String? {
    var line = try reference(Path.join(own, "HEAD"))
    // A reference may name another; a ring of them names nothing.
    for _ in 0..<5 {
      guard let text = line else { return nil }
      if isCommitName(text) { return text }
      guard text.hasPrefix("ref: ") else { return nil }
      let name = String(text.dropFirst(5))
      line = try reference(Path.join(own, name))
      if line == nil { line = try reference(Path.join(shared, name)) }
      if line == nil { line = packedReference(name) }
    }
    return nil
  }

  private func reference(_ path: String) throws(SystemError) -> String? {
    do throws(SystemError) {
      return try firstLine(reading: path)
    } catch {
      if [SystemError.noRegularFile, SystemError.tooLarge].contains(error.code) { throw error }
      return nil
    }
  }

  /// The commits at which a shallow clone ends, one a line; empty for a whole one.
  public func shallowCommits() -> [UInt8] {
    (try? Files.read(Path.join(shared, "shallow"), within: nil, limit: mostReferenceBytes)) ?? []
  }

  private func packedReference(_ name: String) -> String? {
    let path = Path.join(shared, "packed-refs")
    guard let bytes = try? Files.read(path, within: nil, limit: mostReferenceBytes) else {
      return nil
    }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        line[(space + 1)...].elementsEqual(name.utf8)
      else { continue }
      return String(decoding: line[..<space], as: UTF8.self)
    }
    return nil
  }
}

/// A file of one line that is longer is none of git's.
private let mostLineBytes = 1 << 16

/// Where the list of references is longer, git itself is asked.
private let mostReferenceBytes = 1 << 28

/// Returns the folder of a repository that an entry `.git` stands for.
private func gitFolder(_ entry: String, _ kind: Files.Kind, in folder: String) -> String? {
  var own = entry
  if kind == .file {
    guard let line = firstLine(of: entry), line.hasPrefix("gitdir: ") else { return nil }
    own = Path.normalized(Path.join(folder, String(line.dropFirst(8))))
  }
  return Files.kind(of: Path.join(own, "HEAD")) == .file ? own : nil
}

/// Returns the first line of a small file; nil where there is none, or the file cannot be read.
private func firstLine(of path: String) -> String? {
  (try? firstLine(reading: path)).flatMap(\.self)
}

/// Returns the first line of a small file; nil where it is empty.
///
/// What is no regular file is not opened: a pipe in its place would be waited for.
private func firstLine(reading path: String) throws(SystemError) -> String? {
  let bytes = try Files.read(path, within: nil, limit: mostLineBytes)
  let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
}

/// Forty hex digits of SHA-1, or sixty-four of SHA-256.
private func isCommitName(_ text: String) -> Bool {
  let digits = text.utf8
  return (digits.count == 40 || digits.count == 64)
    && digits.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
    }
}
