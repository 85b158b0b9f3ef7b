import Testing

@testable import Platform

@Suite struct FilesTests {
  @Test func `what is written is read again`() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 4095, 4096, 70_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      let path = "\(folder.path)/\(size)"
      try Files.create(path, bytes: bytes)
      #expect(try Files.read(path) == bytes)
    }
  }

  @Test func `a file that exists is not created again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    try folder.write("a", "old")
    let error = #expect(throws: SystemError.self) { try Files.create(path, bytes: [1]) }
    #expect(error?.isExisting == true)
    #expect(error?.action == .create)
    #expect(error?.path == path)
    #expect(try Files.read(path) == Array("old".utf8))
  }

  @Test func `reading a folder is an error with its reason`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: SystemError.self) { try Files.read(folder.path) }
    #expect(error?.reason == "Is a directory")
    #expect(error?.path == folder.path)
  }

  @Test func `reading what is not there says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("file")
    for path in ["/none", "/file/below"] {
      let error = #expect(throws: SystemError.self) { try Files.read(folder.path + path) }
      #expect(error?.isMissing == true)
    }
  }

  @Test func `a file of the system that tells no size is read to its end`() throws {
    guard Files.kind(of: "/proc/self/status") != nil else { return }
    #expect(try !Files.read("/proc/self/status").isEmpty)
  }

  @Test func `folders are made with all that lead to them`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/c"
    try Files.makeFolder(path)
    try Files.makeFolder(path)
    #expect(Files.kind(of: path) == .folder)
  }

  @Test func `a folder is not made where a file stands`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    #expect(throws: SystemError.self) { try Files.makeFolder(folder.path + "/a") }
    #expect(throws: SystemError.self) { try Files.makeFolder(folder.path + "/a/b") }
  }

  @Test func `files are renamed over others and removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "new")
    try folder.write("b", "old")
    try Files.rename(folder.path + "/a", to: folder.path + "/b")
    #expect(try Files.read(folder.path + "/b") == Array("new".utf8))
    #expect(Files.kind(of: folder.path + "/a") == nil)
    try Files.remove(folder.path + "/b")
    try Files.remove(folder.path + "/b")
    #expect(Files.kind(of: folder.path + "/b") == nil)
  }

  @Test func `kinds tell files, folders and others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a")
    #expect(Files.kind(of: folder.path) == .folder)
    #expect(Files.kind(of: folder.path + "/a") == .file)
    #expect(Files.kind(of: "/dev/null") == .other)
    #expect(Files.kind(of: folder.path + "/none") == nil)
  }

  @Test func `the current folder is an absolute path`() {
    #expect(Files.currentFolder().hasPrefix("/"))
    #expect(Files.kind(of: Files.currentFolder()) == .folder)
  }

  @Test func `a file is read up to a limit and within a folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/four", "four")
    try folder.write("in2/five!", "five!")
    try folder.link("in/link", to: "four")
    try folder.link("in/out", to: "../in2/five!")
    let root = try Files.resolved(folder.path + "/in")
    func code(_ name: String, within boundary: String?, limit: Int = 100) -> Int32? {
      do throws(SystemError) {
        _ = try Files.read(Path.join(root, name), within: boundary, limit: limit)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(try Files.read(root + "/link", within: root, limit: 4) == Array("four".utf8))
    #expect(code("four", within: root, limit: 3) == SystemError.tooLarge)
    #expect(code("out", within: root) == SystemError.outside)
    #expect(code("../in2/five!", within: root) == SystemError.outside)
    #expect(code("out", within: nil) == nil)
    #expect(code("none", within: root) == SystemError.missing)
    #expect(code(".", within: root).map { $0 > 0 } == true)
  }

  @Test func `what is no regular file is not opened`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    try #require(try ChildProcess.run(["mkfifo", pipe]) == 0)
    try folder.link("zero", to: "/dev/zero")
    for path in [pipe, folder.path + "/zero"] {
      let error = #expect(throws: SystemError.self) {
        try Files.read(path, within: nil, limit: .max)
      }
      #expect(error?.code == SystemError.noRegularFile)
    }
    #expect(Files.beginning(of: pipe, count: 4) == nil)
    #expect(Files.beginning(of: folder.path + "/zero", count: 4) == nil)
  }

  @Test func `a sparse file of many gigabytes is refused by its size`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/large"
    try #require(try ChildProcess.run(["truncate", "-s", "20G", path]) == 0)
    let error = #expect(throws: SystemError.self) {
      try Files.read(path, within: nil, limit: 1 << 20)
    }
    #expect(error?.code == SystemError.tooLarge)
  }

  @Test(arguments: [
    ("kb/a.md", true), ("kb/none/none/a.md", true), ("kb", true), ("kb2/a.md", false),
    ("kb/../kb2/a.md", false), ("kb/none/../../kb2/a.md", false), ("kb/linked/a.md", false),
    ("kb/linked/none/a.md", false), ("kb/inner/a.md", true), ("kb/dangling", false),
    ("kb/.git/config", false), ("kb/sub/.GIT/x", false), ("kb/.github/x", true),
    ("kb/dangling/a.md", false),
  ])
  func `what would be made at a path lies within a folder or not`(path: String, isWithin: Bool)
    throws
  {
    let folder = try TemporaryFolder()
    for name in ["kb/a.md", "kb/sub/b.md", "kb2/a.md"] { try folder.write(name) }
    try folder.link("kb/linked", to: "../kb2")
    try folder.link("kb/inner", to: "sub")
    try folder.link("kb/dangling", to: "../nowhere")
    let root = try Files.resolved(folder.path)
    #expect(Files.isWithin(Path.join(root, path), root + "/kb") == isWithin)
  }
}
