import Testing

@testable import Platform

@Suite struct FolderWalkTests {
  private func names(_ walked: WalkedFolder) -> [String] {
    walked.files.sorted(by: StampedFile.precedes).map { String(decoding: $0.path, as: UTF8.self) }
  }

  @Test func `files are ordered by the bytes of their whole paths`() throws {
    let folder = try TemporaryFolder()
    for name in ["a/b.md", "a.md", "a-b.md", "a/b/c.md", "Z.md", "ä.md", "a0.md", "b/x"] {
      try folder.write(name)
    }
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(
      names(walked) == [
        "Z.md", "a-b.md", "a.md", "a/b.md", "a/b/c.md", "a0.md", "b/x", "ä.md",
      ])
    #expect(walked.failures.isEmpty)
  }

  @Test func `two walks of an unchanged folder give the same list`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 { try folder.write("a/\(number).md") }
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(walked.files == walk(root: folder.path, folder: "") { _ in true }.files)
  }

  @Test func `a walk of a part has paths from the root`() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/sub/a.md", "four")
    try folder.write("out/b.md")
    let walked = walk(root: folder.path, folder: "in") { _ in true }
    #expect(names(walked) == ["in/sub/a.md"])
    #expect(walked.files.first?.stamp.size == 4)
  }

  @Test func `hidden files and folders are passed over`() throws {
    let folder = try TemporaryFolder()
    for name in [".git/a.md", ".hidden.md", "a/.b/c.md", "a/d.md"] { try folder.write(name) }
    #expect(names(walk(root: folder.path, folder: "") { _ in true }) == ["a/d.md"])
  }

  @Test func `only files that are wanted are stamped`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b.txt"] { try folder.write(name) }
    let walked = walk(root: folder.path, folder: "") { $0.last == UInt8(ascii: "d") }
    #expect(names(walked) == ["a.md"])
  }

  @Test func `links to files are followed and links to folders are not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/real.md", "12345")
    try folder.link("b", to: "a")
    try folder.link("a/up", to: "..")
    try folder.link("c.md", to: "a/real.md")
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(names(walked) == ["a/real.md", "c.md"])
    #expect(walked.files.allSatisfy { $0.stamp.size == 5 })
    #expect(walked.failures.isEmpty)
    #expect(walked.linkedFolders.sorted() == ["a/up", "b"])
  }

  @Test func `links that lead nowhere or in a circle are failures with a reason`() throws {
    let folder = try TemporaryFolder()
    try folder.link("gone.md", to: "nowhere")
    try folder.link("loop.md", to: "loop.md")
    try folder.write("ok.md")
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(names(walked) == ["ok.md"])
    #expect(
      walked.failures.map { "\($0.action) \($0.path): \($0.reason)" }.sorted() == [
        "read gone.md: No such file or directory",
        "read loop.md: Too many levels of symbolic links",
      ])
  }

  @Test func `a file is all that is found where a walk begins at one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("log.md")
    try folder.write("other.md")
    #expect(names(walk(root: folder.path, folder: "log.md") { _ in true }) == ["log.md"])
    #expect(walk(root: folder.path, folder: "log.md", within: "/usr") { _ in true }.files.isEmpty)
  }

  @Test func `a missing folder is one failure`() throws {
    let folder = try TemporaryFolder()
    let walked = walk(root: folder.path, folder: "none") { _ in true }
    #expect(walked.files.isEmpty)
    #expect(walked.failures.map(\.isMissing) == [true])
  }

  @Test func `pipes and devices are failures, also behind links`() throws {
    let folder = try TemporaryFolder()
    #expect(try ChildProcess.run(["mkfifo", folder.path + "/pipe.md"]) == 0)
    try folder.link("link.md", to: "pipe.md")
    try folder.link("zero.md", to: "/dev/zero")
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(walked.files.isEmpty)
    #expect(walked.failures.map(\.path).sorted() == ["link.md", "pipe.md", "zero.md"])
    #expect(walked.failures.allSatisfy { $0.code == SystemError.noRegularFile })
  }

  @Test func `a folder whose name is not UTF-8 is walked like any other`() throws {
    let folder = try TemporaryFolder()
    let script = "mkdir \"$1/$(printf 'caf\\351')\" && : > \"$1/$(printf 'caf\\351')/a.md\""
    #expect(try ChildProcess.run(["sh", "-c", script, "sh", folder.path]) == 0)
    let walked = walk(root: folder.path, folder: "") { _ in true }
    #expect(walked.files.map(\.path) == [Array("caf".utf8) + [0xe9] + Array("/a.md".utf8)])
    #expect(walked.failures.isEmpty)
  }

  @Test(arguments: ["2400-01-01", "1902-01-01", "2262-04-11"])
  func `a file may say any year, and another is another stamp`(day: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md")
    func stamp(_ date: String) throws -> FileStamp? {
      try #require(try ChildProcess.run(["touch", "-d", date, folder.path + "/a.md"]) == 0)
      return walk(root: folder.path, folder: "") { _ in true }.files.first?.stamp
    }
    let first = try stamp("\(day) 12:00:00")
    let second = try stamp("\(day) 12:00:01")
    #expect(try #require(first).modified != (try #require(second)).modified)
  }

  @Test func `links that lead out of the boundary are failures, those within are not`() throws {
    let folder = try TemporaryFolder()
    for name in ["kb/docs/a.md", "kb/other/b.md", "kb-2/c.md"] { try folder.write(name) }
    try folder.link("kb/docs/in.md", to: "../other/b.md")
    try folder.link("kb/docs/absolute.md", to: folder.path + "/kb/other/b.md")
    try folder.link("kb/docs/out.md", to: "../../kb-2/c.md")
    try folder.link("kb/docs/chain.md", to: "out.md")
    try folder.link("kb/linked", to: "../kb-2")
    let root = try Files.resolved(folder.path + "/kb")
    func walked(_ name: String, within boundary: String?) -> WalkedFolder {
      walk(root: root, folder: name, within: boundary) { _ in true }
    }
    let bounded = walked("docs", within: root)
    #expect(names(bounded) == ["docs/a.md", "docs/absolute.md", "docs/in.md"])
    #expect(bounded.failures.map(\.path).sorted() == ["docs/chain.md", "docs/out.md"])
    #expect(bounded.failures.map(\.isOutside) == [true, true])
    #expect(walked("docs", within: nil).files.count == 5)
    for name in ["linked", "../kb-2"] {
      #expect(walked(name, within: root).files.isEmpty)
      #expect(walked(name, within: root).failures.map(\.isOutside) == [true])
      #expect(walked(name, within: nil).files.count == 1)
    }
  }
}
