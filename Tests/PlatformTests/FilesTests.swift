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
}
