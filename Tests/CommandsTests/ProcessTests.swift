import Glibc
import Platform
import Testing

@testable import Commands

/// What only the real program can show: that it survives being killed, and a reader that leaves.
@Suite(.enabled(if: program != nil, "the program was not built beside the tests"), .serialized)
struct ProcessTests {
  /// Runs a script with the program as `$1` and the folder as `$2`; returns its output.
  private func shell(_ script: String, in folder: KnowledgeBaseFolder) throws -> String? {
    let arguments = [
      "sh", "-c", "cd \"$2\" || exit 9; " + script, "sh", program ?? "", folder.path,
    ]
    return try ChildProcess.output(of: arguments).map { String(decoding: $0, as: UTF8.self) }
  }

  private func status(_ script: String, in folder: KnowledgeBaseFolder) throws -> Int32 {
    try ChildProcess.run([
      "sh", "-c", "cd \"$2\" || exit 9; exec 2>/dev/null; " + script, "sh", program ?? "",
      folder.path,
    ])
  }

  /// A few hundred incidents, of each of which `wordN` and `generationN` tell the state.
  private func write(_ numbers: some Sequence<Int>, generation: Int, in folder: KnowledgeBaseFolder)
    throws
  {
    for number in numbers {
      try folder.write(
        "postmortems/2026-01-01-\(number).md",
        """
        # Incident \(number) in generation\(generation)

        ## Summary

        The disk\(number % 7) was full, and \(String(repeating: "nobody had looked at word\(number). ", count: 20))

        ## Action Items

        - [ ] Rotate the logs of disk\(number % 7) @ann
        """)
    }
  }

  /// Everything that is asked, as the program answers it.
  private func answers(in folder: KnowledgeBaseFolder) throws -> String {
    var text = ""
    for query in ["", "generation0", "generation1", "generation2", "disk3 nobody", "word17"] {
      let script = "\"$1\" search --limit 0 --format paths -- '\(query)' | sort"
      text += "\(query):\n" + (try shell(script, in: folder) ?? "failed")
    }
    return text + (try shell("\"$1\" actions --format csv", in: folder) ?? "failed")
  }

  private func answersOfCleanBuild(_ folder: KnowledgeBaseFolder) throws -> String {
    let clean = try KnowledgeBaseFolder()
    try clean.copy(folder.full("postmortems"), to: "postmortems")
    return try answers(in: clean)
  }

  @Test(arguments: ["index --rebuild", "index"])
  func `a killed run leaves an index that answers as a new one does`(command: String) throws {
    let folder = try KnowledgeBaseFolder()
    try write(0..<300, generation: 0, in: folder)
    let began = Clock.nanoseconds()
    #expect(try status("\"$1\" index", in: folder) == 0)
    let whole = Int(Clock.nanoseconds() - began) / 1_000_000
    var numbers = SystemRandomNumberGenerator()
    for round in 1...10 {
      try write((0..<100).map { ($0 * 3 + round) % 300 }, generation: round % 3, in: folder)
      try folder.remove("postmortems/2026-01-01-\(round).md")
      let delay = Int.random(in: 1...max(whole, 2), using: &numbers)
      let seconds = "\(delay / 1000).\(String(1000 + delay % 1000).dropFirst())"
      _ = try status("\"$1\" \(command) & sleep \(seconds); kill -9 $!; wait", in: folder)
      // A second one dies on what the first has left.
      if round % 3 == 0 {
        _ = try status("\"$1\" search x & sleep \(seconds); kill -9 $!; wait", in: folder)
      }
      if round % 5 == 0 { #expect(try status("\"$1\" index --rebuild", in: folder) == 0) }
      let found = try answers(in: folder)
      let expected = try answersOfCleanBuild(folder)
      #expect(found == expected, "after \(delay) of \(whole) ms")
    }
  }

  @Test func `two at once both end well`() throws {
    let folder = try KnowledgeBaseFolder()
    try write(0..<200, generation: 0, in: folder)
    for command in ["index", "index --rebuild"] {
      let script = "\"$1\" \(command) & one=$!; \"$1\" \(command) & two=$!; wait $one && wait $two"
      #expect(try status(script + " >/dev/null", in: folder) == 0)
      #expect(try answers(in: folder) == answersOfCleanBuild(folder))
      try write(50..<120, generation: 1, in: folder)
    }
    let many =
      "for i in 1 2 3 4 5 6; do \"$1\" search word$i >/dev/null & p=\"$p $!\"; done; for i in $p; do wait $i || exit 1; done"
    #expect(try status(many, in: folder) == 0)
  }

  @Test func `a reader that leaves is no error`() throws {
    let folder = try KnowledgeBaseFolder()
    try write(0..<300, generation: 0, in: folder)
    let script = "{ \"$1\" export; echo \"exit $?\" >&2; } 2>&1 >&3 | cat"
    let answer = try shell(
      "exec 3>/dev/null; { { \"$1\" export 2>err; echo $? >code; } | head -1 >/dev/null; }; cat code err",
      in: folder)
    #expect(answer == "0\n", "\(script)")
  }

  @Test func `a full disk is an error`() throws {
    guard Files.kind(of: "/dev/full") != nil else { return }
    let folder = try KnowledgeBaseFolder()
    try write(0..<3, generation: 0, in: folder)
    #expect(
      try shell("\"$1\" export >/dev/full 2>err; echo $?; cat err", in: folder) == """
        2
        error: cannot write to standard output: No space left on device

        """)
  }

  @Test func `the version is told`() throws {
    let folder = try KnowledgeBaseFolder()
    #expect(try shell("\"$1\" --version", in: folder) == "postmortem \(Program.version)\n")
  }

  @Test func `a command that is killed by its terminal writes no half file`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": "# A\n"])
    #expect(
      try shell("EDITOR=true \"$1\" new Title --edit --date 2026-02-09", in: folder)
        == "postmortems/2026-02-09-title.md\n")
    #expect(try folder.read("postmortems/2026-02-09-title.md").contains("title: Title"))
  }

  @Test func `text goes to the editor that is set, with its arguments`() throws {
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": "# A\n"])
    try folder.write("editor", "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/seen\"\n")
    try #require(chmod(folder.full("editor"), 0o755) == 0)
    #expect(
      try status(
        "VISUAL=\"$2/editor --wait\" \"$1\" new Title --edit --date 2026-02-09 >/dev/null",
        in: folder) == 0)
    #expect(try folder.read("seen") == "--wait \(folder.path)/postmortems/2026-02-09-title.md\n")
  }
}
