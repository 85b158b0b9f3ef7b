import Platform
import Testing

/// A folder of its own for a test, removed at its end.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let made = try #require(try ChildProcess.output(of: ["mktemp", "-d"]))
    path = String(decoding: made.dropLast(), as: UTF8.self)
  }

  deinit {
    _ = try? ChildProcess.run(["rm", "-rf", path])
  }

  /// Writes a file and the folders that lead to it.
  func write(_ name: String, _ text: String = "") throws {
    let full = Path.join(path, name)
    try Files.makeFolder(Path.folder(of: full))
    try Files.create(full, bytes: Array(text.utf8))
  }

  func link(_ name: String, to target: String) throws {
    let code = try ChildProcess.run(["ln", "-s", target, Path.join(path, name)])
    try #require(code == 0)
  }
}
