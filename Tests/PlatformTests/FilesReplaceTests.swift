import CXattr
import Glibc
import Testing

@testable import Platform

@Suite struct FilesReplaceTests {
  private func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func names(in folder: String) throws -> [String] {
    let listed = try ChildProcess.output(of: ["ls", "-A", folder]) ?? []
    return String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `a file is made or replaced, and nothing is left beside it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    for text in ["one", "", "another"] {
      try Files.replace(path, bytes: Array(text.utf8))
      #expect(try Files.read(path) == Array(text.utf8))
    }
    #expect(try names(in: folder.path) == ["a"])
  }

  @Test(arguments: [0o644, 0o600, 0o755, 0o444] as [mode_t])
  func `the mode is kept`(wanted: mode_t) throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    chmod(folder.path + "/a", wanted)
    guard access(folder.path + "/a", W_OK) == 0 else { return }
    try Files.replace(folder.path + "/a", bytes: [1])
    #expect(mode(of: folder.path + "/a") == wanted)
  }

  @Test(.enabled(if: getuid() == 0, "only root gives files away"))
  func `owner and group are kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    chown(folder.path + "/a", 1234, 2345)
    try Files.replace(folder.path + "/a", bytes: [1])
    var status = stat()
    #expect(stat(folder.path + "/a", &status) == 0)
    #expect(status.st_uid == 1234)
    #expect(status.st_gid == 2345)
  }

  @Test func `extended attributes are kept`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    try folder.write("a")
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    let value = Array("kept\0whole".utf8)
    for name in ["user.one", "user.two"] {
      // Not every file system has them.
      guard postmortem_set_xattr(descriptor, name, value, value.count) == 0 else { return }
    }
    try Files.replace(path, bytes: [1])
    let new = open(path, O_RDONLY)
    defer { close(new) }
    for name in ["user.one", "user.two"] {
      var found = [UInt8](repeating: 0, count: 100)
      let count = postmortem_get_xattr(new, name, &found, found.count)
      #expect(Array(found.prefix(max(count, 0))) == value)
    }
  }

  @Test func `a link stays one, and what it leads to is replaced`() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/real", "old")
    try folder.link("deep/link", to: "real")
    try folder.link("link", to: "deep/link")
    try folder.link("dangling", to: "deep/new")
    for (link, real) in [("link", "deep/real"), ("dangling", "deep/new")] {
      try Files.replace(Path.join(folder.path, link), bytes: Array("new".utf8))
      #expect(try Files.read(Path.join(folder.path, real)) == Array("new".utf8))
    }
    let links = try ChildProcess.output(of: ["find", folder.path, "-type", "l"]) ?? []
    #expect(links.count { $0 == UInt8(ascii: "\n") } == 3)
  }

  @Test func `links in a circle are an error`() throws {
    let folder = try TemporaryFolder()
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    let error = #expect(throws: SystemError.self) {
      try Files.replace(folder.path + "/a", bytes: [])
    }
    #expect(error == SystemError(.write, folder.path + "/a", code: ELOOP))
  }

  @Test func `a file that holds something else than expected is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    try folder.write("a", "theirs")
    let isReplaced = try Files.replace(path, bytes: [1], expecting: Array("mine".utf8))
    #expect(!isReplaced)
    #expect(try Files.read(path) == Array("theirs".utf8))
    #expect(try names(in: folder.path) == ["a"])
    #expect(try Files.replace(path, bytes: [1], expecting: Array("theirs".utf8)))
    #expect(try Files.read(path) == [1])
  }

  @Test func `a folder is not replaced, nor a file where none can be made`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    for (path, code) in [("", EISDIR), ("/none/a", ENOENT), ("/a/b", ENOTDIR)] {
      let error = #expect(throws: SystemError.self) {
        try Files.replace(folder.path + path, bytes: [])
      }
      #expect(error == SystemError(.write, folder.path + path, code: code))
    }
  }

  @Test func `what is no regular file is written to and stays`() throws {
    try Files.replace("/dev/null", bytes: [1, 2, 3])
    #expect(Files.kind(of: "/dev/null") == .other)
  }

  @Test func `what killed processes left of the same file is removed`() throws {
    let folder = try TemporaryFolder()
    // No system has that many processes.
    for name in [
      "a", ".a.new.99999999.1", ".ab.new.99999999.1", ".a.new.\(getpid()).1", ".a.new.x",
    ] {
      try folder.write(name)
    }
    try Files.replace(folder.path + "/a", bytes: [1])
    #expect(
      try names(in: folder.path).sorted()
        == ["a", ".ab.new.99999999.1", ".a.new.\(getpid()).1", ".a.new.x"].sorted())
  }

  @Test func `a name as long as the file system allows can be replaced`() throws {
    let folder = try TemporaryFolder()
    let path = Path.join(folder.path, String(repeating: "ä", count: 127))
    try Files.replace(path, bytes: [1])
    try Files.replace(path, bytes: [2])
    #expect(try Files.read(path) == [2])
  }
}
