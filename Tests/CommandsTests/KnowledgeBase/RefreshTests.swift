import Documents
import Glibc
import Platform
import Testing

@testable import Commands

/// What is asked must be answered from the files as they are now.
@Suite struct RefreshTests {
  static let disk = "# Disk full\n\nThe logs were never rotated.\n"
  static let mill = "# Mill jammed\n\nA spoon was in the flour.\n"

  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder(["postmortems/disk.md": Self.disk])
  }

  /// Files change in the same tick of the clock otherwise, and are read again for that.
  private func letTheClockTick() { usleep(40_000) }

  @Test func `an added file is found`() throws {
    let folder = try folder()
    #expect(folder.paths("spoon") == [])
    try folder.write("postmortems/2026/deep/mill.md", Self.mill)
    #expect(folder.paths("spoon") == ["postmortems/2026/deep/mill.md"])
  }

  @Test func `a removed file is not found`() throws {
    let folder = try folder()
    try folder.write("postmortems/mill.md", Self.mill)
    #expect(folder.paths("spoon") == ["postmortems/mill.md"])
    try folder.remove("postmortems/mill.md")
    #expect(folder.paths("spoon") == [])
    #expect(folder.paths("") == ["postmortems/disk.md"])
  }

  @Test func `a renamed file goes by its new name`() throws {
    let folder = try folder()
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    try folder.rename("postmortems/disk.md", to: "postmortems/sub/full.md")
    #expect(folder.paths("logs") == ["postmortems/sub/full.md"])
    #expect(folder.run("show", "disk").code == 2)
    #expect(folder.run("show", "full").code == 0)
  }

  @Test func `a changed file is read again`() throws {
    let folder = try folder()
    #expect(folder.paths("logs") == ["postmortems/disk.md"])
    try folder.write("postmortems/disk.md", Self.mill)
    #expect(folder.paths("logs") == [])
    #expect(folder.paths("spoon") == ["postmortems/disk.md"])
  }

  @Test func `a file of the same size with its time set back is read again`() throws {
    let folder = try folder()
    let path = folder.full("postmortems/disk.md")
    letTheClockTick()
    #expect(folder.paths("rotated") == ["postmortems/disk.md"])
    letTheClockTick()
    var before = stat()
    try #require(stat(path, &before) == 0)
    let descriptor = open(path, O_WRONLY)
    let text = Array(Self.disk.utf8).map { $0 == UInt8(ascii: "r") ? UInt8(ascii: "l") : $0 }
    try #require(write(descriptor, text, text.count) == text.count)
    close(descriptor)
    try #require(utimensat(AT_FDCWD, path, [before.st_atim, before.st_mtim], 0) == 0)
    var after = stat()
    try #require(stat(path, &after) == 0)
    try #require(after.st_size == before.st_size)
    try #require(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    #expect(folder.paths("rotated") == [])
    #expect(folder.paths("lotated") == ["postmortems/disk.md"])
  }

  @Test func `an unchanged folder costs no writing`() throws {
    let folder = try folder()
    letTheClockTick()
    // Who asks first compares all with all, and keeps it.
    for command in ["index", "actions"] { _ = folder.run(command) }
    letTheClockTick()
    var before = stat()
    try #require(stat(folder.full(".postmortem/index.db"), &before) == 0)
    for command in ["search", "actions", "stats", "index"] { _ = folder.run(command) }
    var after = stat()
    try #require(stat(folder.full(".postmortem/index.db"), &after) == 0)
    #expect(after.st_ino == before.st_ino)
    #expect(after.st_ctim.tv_nsec == before.st_ctim.tv_nsec)
  }

  @Test func `a file that changed while it was read is read again`() throws {
    let folder = try folder()
    // No tick between writing and indexing: the stamp cannot be trusted.
    for text in [Self.disk, Self.mill, Self.disk, Self.mill] {
      try folder.write("postmortems/disk.md", text)
      #expect(folder.paths("spoon") == (text == Self.mill ? ["postmortems/disk.md"] : []))
    }
  }

  @Test func `changed settings are heeded`() throws {
    let folder = try folder()
    try folder.write("incidents/mill.md", Self.mill)
    #expect(folder.paths("") == ["postmortems/disk.md"])
    try folder.write("postmortem.yml", "postmortems: [incidents]\n")
    #expect(folder.paths("") == ["incidents/mill.md"])
    try folder.write("postmortem.yml", "postmortems: [incidents, postmortems]\n")
    #expect(folder.paths("") == ["incidents/mill.md", "postmortems/disk.md"])
    try folder.write("postmortem.yml", "exclude: ['**/disk*']\n")
    #expect(folder.paths("") == [])
    try folder.remove("postmortem.yml")
    #expect(folder.paths("") == ["postmortems/disk.md"])
  }

  @Test func `severities of the settings are those that documents are read by`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": "---\nseverity: orange\n---\n# A\n"])
    #expect(folder.paths("severity:>=yellow") == [])
    try folder.write("postmortem.yml", "severities: [red, orange, yellow]\n")
    #expect(folder.paths("severity:>=yellow") == ["postmortems/a.md"])
    #expect(folder.paths("severity:red") == [])
  }

  @Test func `a changed pattern file makes every document be read again`() throws {
    let folder = try folder()
    func write(_ words: String, enabled: Bool = true) throws {
      try folder.write(
        "patterns/logs.yml",
        """
        id: logs
        title: Logs
        kind: factor
        enabled: \(enabled)
        signals:
          - match: '"\(words)"'
            weight: 3
        """)
    }
    #expect(folder.paths("pattern:logs") == [])
    try write("never rotated")
    #expect(folder.paths("pattern:logs") == ["postmortems/disk.md"])
    try write("rotated twice")
    #expect(folder.paths("pattern:logs") == [])
    try write("never rotated")
    #expect(folder.paths("pattern:logs") == ["postmortems/disk.md"])
    try folder.rename("patterns/logs.yml", to: "patterns/other.yml")
    #expect(folder.paths("pattern:logs") == ["postmortems/disk.md"])
    try folder.remove("patterns/other.yml")
    #expect(folder.paths("pattern:logs") == [])
    try write("never rotated", enabled: false)
    #expect(folder.paths("pattern:logs") == [])
  }

  @Test func `without a refresh the index is taken as it is, and made where there is none`() throws
  {
    let folder = try folder()
    #expect(
      folder.run("search", "--no-refresh", "--format", "paths").output == "postmortems/disk.md\n")
    try folder.write("postmortems/mill.md", Self.mill)
    #expect(
      folder.run("search", "--no-refresh", "--format", "paths").output == "postmortems/disk.md\n")
    try folder.remove("postmortems/disk.md")
    let answer = folder.run("search", "--no-refresh", "logs")
    #expect(answer.output.contains("Disk full") && answer.code == 0)
    #expect(folder.run("show", "--no-refresh", "disk").output.contains("findings  1 error"))
  }

  @Test func `many changes at once are as good as a new index`() throws {
    let folder = try KnowledgeBaseFolder()
    func write(_ range: Range<Int>, _ word: String) throws {
      for number in range {
        try folder.write(
          "postmortems/\(number).md", "# Incident \(number)\n\n\(word) word\(number)\n")
      }
    }
    try write(0..<120, "first")
    #expect(folder.paths("first").count == 120)
    try write(0..<30, "second")
    #expect(folder.paths("first").count == 90)
    #expect(folder.paths("second").count == 30)
    try write(10..<120, "third")
    #expect(folder.paths("first") == [])
    #expect(folder.paths("second").count == 10)
    #expect(folder.paths("third").count == 110)
    for number in 0..<119 { try folder.remove("postmortems/\(number).md") }
    #expect(folder.paths("") == ["postmortems/119.md"])
    #expect(folder.paths("word118") == [])
  }
}
