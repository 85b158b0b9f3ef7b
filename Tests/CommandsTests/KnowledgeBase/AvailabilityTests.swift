import Glibc
import Platform
import Testing

/// Every question is answered from what is there, and what is missing is said.
///
/// Root may write and read everything, so the program is run as somebody else.
@Suite(
  .enabled(
    if: program != nil && isInstalled("setpriv"),
    "the program was not built beside the tests, or nobody else can run it"))
struct AvailabilityTests {
  /// Runs a script as nobody, with the program as `$1`, in a folder; returns what it wrote to both ends.
  private func asNobody(_ script: String, in folder: KnowledgeBaseFolder) throws -> String? {
    let other =
      getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let arguments =
      other + [
        "env", "-u", "XDG_CACHE_HOME", "HOME=/nonexistent", "sh", "-c",
        "exec 2>&1; cd \"$2\" || exit 9; " + script, "sh", program ?? "", folder.path,
      ]
    return try ChildProcess.output(of: arguments).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A folder that everybody may read, and nobody may write to.
  private func folder() throws -> KnowledgeBaseFolder {
    let folder = try KnowledgeBaseFolder(["postmortems/disk.md": "# Disk full of logs\n"])
    try #require(chmod(folder.path, 0o755) == 0)
    return folder
  }

  private func lock(_ folder: KnowledgeBaseFolder, _ name: String = "") throws {
    try #require(try ChildProcess.run(["chmod", "-R", "a-w,a+rX", folder.full(name)]) == 0)
  }

  private func unlock(_ folder: KnowledgeBaseFolder) {
    _ = try? ChildProcess.run(["chmod", "-R", "u+rwX", folder.path])
  }

  /// What is printed where nobody else may run the program.
  private func canRun(in folder: KnowledgeBaseFolder) throws -> Bool {
    try asNobody("\"$1\" --version", in: folder) != nil
  }

  private let paths = "\"$1\" search --format paths logs"

  @Test func `an index that cannot be written still answers, new or old`() throws {
    let folder = try folder()
    guard try canRun(in: folder) else { return }
    // Files that changed just now are read again, and a change of their rights is one.
    try lock(folder, "postmortems")
    usleep(40_000)
    let own = ["sh", "-c", "cd \"$2\" && \"$1\" index >&2", "sh", program ?? "", folder.path]
    #expect(try ChildProcess.run(own) == 0)
    try lock(folder, ".postmortem")
    try #require(chmod(folder.path, 0o555) == 0)
    defer { unlock(folder) }
    #expect(try asNobody(paths, in: folder) == "postmortems/disk.md\n")
    unlock(folder)
    try folder.write("postmortems/mill.md", "# Mill full of logs\n")
    try lock(folder)
    let note = "note: the index cannot be brought up to date, and the answer may be old: cannot "
    let answer = try #require(try asNobody(paths, in: folder))
    #expect(answer.hasPrefix("postmortems/disk.md\n" + note) || answer.hasPrefix(note))
    #expect(answer.contains("postmortems/disk.md\n") && !answer.contains("mill"))
    #expect(try asNobody(paths + " --no-refresh", in: folder) == "postmortems/disk.md\n")
    #expect(try asNobody("\"$1\" index; echo $?", in: folder)?.hasSuffix("2\n") == true)
  }

  @Test func `where no index can be written it is made in memory`() throws {
    let folder = try folder()
    guard try canRun(in: folder) else { return }
    try lock(folder)
    defer { unlock(folder) }
    for script in [paths, paths + " --no-refresh"] {
      let answer = try #require(try asNobody(script, in: folder))
      #expect(answer.contains("postmortems/disk.md\n"))
      #expect(
        answer.contains("note: the index cannot be kept, and is read anew each time: cannot create")
      )
    }
    for command in ["actions --all", "report", "stats", "patterns", "export", "show disk"] {
      let code = try asNobody("\"$1\" \(command) >/dev/null; echo $?", in: folder)
      #expect(code?.hasSuffix("2\n") == false, "\(command)")
    }
    #expect(try folder.files() == ["postmortems/disk.md"])
  }

  @Test func `what cannot be read is said in one line by every command that answers without it`()
    throws
  {
    let folder = try folder()
    try folder.write("postmortems/closed/a.md", "# A\n")
    try folder.write("postmortems/2026-01-01-secret.md", "# B\n")
    try folder.write("postmortems/open.md", "# C\n")
    guard try canRun(in: folder) else { return }
    try lock(folder)
    defer { unlock(folder) }
    for name in ["postmortems/closed", "postmortems/2026-01-01-secret.md"] {
      try #require(chmod(folder.full(name), 0) == 0)
    }
    let note =
      "note: 2 files or folders are left out, since they cannot be read (postmortem check)\n"
    for command in [
      "search", "search --no-refresh", "actions --all", "report", "stats", "timeline", "patterns",
      "export", "show open",
    ] {
      let answer = try #require(try asNobody("\"$1\" \(command); true", in: folder))
      #expect(answer.contains(note), "\(command)")
      #expect(answer.split(separator: "left out").count == 2, "\(command)")
    }
    let check = try asNobody("\"$1\" check; echo $?", in: folder)
    #expect(check?.contains("postmortems/closed:1:1: error: cannot be read") == true)
    #expect(check?.hasSuffix("1\n") == true)
  }

  @Test(.enabled(if: getuid() == 0, "only root can make a disk"))
  func `on a full disk every question is answered from what is there`() throws {
    let folder = try KnowledgeBaseFolder()
    // In a container nobody may.
    guard
      try ChildProcess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "postmortem", folder.path])
        == 0
    else { return }
    defer { _ = try? ChildProcess.run(["umount", "--lazy", folder.path]) }
    try folder.write(
      "postmortems/disk.md", "# Disk full of logs\n\n## Action Items\n\n- [ ] Rotate\n")
    #expect(folder.run("report").code == 0)
    try folder.write("postmortems/mill.md", "# Mill\n")
    _ = try ChildProcess.run(["sh", "-c", "cat /dev/zero > \"$1\"/fill 2>&-", "sh", folder.path])
    let questions = [
      ["search", "logs"], ["actions"], ["report"], ["show", "disk"], ["stats"], ["export"],
    ]
    for words in questions {
      let answer = folder.run(words)
      #expect(answer.code == 0, "\(words)")
      #expect(answer.error.contains("the answer may be old"), "\(words)")
      #expect(answer.output != "", "\(words)")
    }
    let index = folder.run("index", "--rebuild")
    #expect(index.code == 2 && index.error.contains("hint: make room"))
    #expect(!folder.run("search", "logs").error.contains("index.db.building"))
    #expect(Files.kind(of: folder.full(".postmortem/index.db.building")) == nil)
    try #require(try ChildProcess.run(["rm", "-r", folder.full(".postmortem")]) == 0)
    _ = try ChildProcess.run(["sh", "-c", "cat /dev/zero > \"$1\"/fill2 2>&-", "sh", folder.path])
    for words in questions {
      let answer = folder.run(words)
      #expect(answer.code == 0, "\(words)")
      #expect(answer.error.contains("cannot be kept, and is read anew each time"), "\(words)")
    }
    #expect(folder.paths("mill") == ["postmortems/mill.md"])
  }
}
