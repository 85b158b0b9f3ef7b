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

  /// A document of many items, each done on a day, so that the new one is longer than the old.
  private func longDocument(state: String, ending: String) -> String {
    let items = (1...120).map { "- [\(state)] Rotate the logs of disk \($0) @ann\(ending)\n" }
    return "# A\n\n## Action Items\n\n- [x] b (done 2026-01-01)\n" + items.joined()
  }

  @Test func `a document is whole, old or new, whenever its change is killed`() throws {
    let old = longDocument(state: " ", ending: "")
    let new = longDocument(state: "x", ending: " (done 2026-02-09)")
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": old])
    let identifiers = "$(\"$1\" actions --format csv | sed -n 's/^\\([0-9a-f]*\\),.*/\\1/p')"
    try folder.write("ids", try #require(try shell("echo \(identifiers)", in: folder)))
    let command = "\"$1\" actions done $(cat ids) --today 2026-02-09 --no-refresh >/dev/null"
    #expect(try status(command, in: folder) == 0)
    #expect(try folder.read("postmortems/a.md") == new)
    var numbers = SystemRandomNumberGenerator()
    var finished = 0
    // The longest time, in milliseconds, that one is left alone: some end in it and some do not, however busy the
    // machine is.
    var longest = 2
    for _ in 1...200 {
      try folder.write("postmortems/a.md", old)
      let delay = Int.random(in: 1...longest, using: &numbers)
      let seconds = "\(delay / 1000).\(String(1000 + delay % 1000).dropFirst())"
      _ = try status("\(command) & sleep \(seconds); kill -9 $!; wait", in: folder)
      let found = try folder.read("postmortems/a.md")
      #expect(found == old || found == new, "after \(delay) ms")
      if found == new { finished += 1 }
      longest = found == new ? max(longest * 9 / 10, 2) : longest * 5 / 4 + 1
    }
    #expect((1..<200).contains(finished), "the moments were all on one side")
    // What they left beside it goes with the next that is not killed.
    try folder.write("postmortems/a.md", old)
    #expect(try status(command, in: folder) == 0)
    #expect(try folder.files(in: "postmortems") == ["a.md"])
  }

  @Test func `many who change one document at once all end well`() throws {
    let text = "# A\n\n## Action Items\n\n" + (1...12).map { "- [ ] item \($0)\n" }.joined()
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text])
    #expect(try status("\"$1\" index", in: folder) == 0)
    let script = """
      for line in 5 6 7 8 9 10 11 12 13 14 15 16; do
        "$1" actions done postmortems/a.md:$line >/dev/null & p="$p $!"
      done
      for i in $p; do wait $i || exit 1; done
      """
    #expect(try status(script, in: folder) == 0)
    #expect(try folder.read("postmortems/a.md") == text.replacing("[ ]", with: "[x]"))
    #expect(try folder.files(in: "postmortems") == ["a.md"])
  }

  @Test(arguments: [
    // Neither root's own file nor one in root's own folder can be replaced.
    ("chmod 777 postmortems; chmod 444 postmortems/a.md"),
    ("chmod 755 postmortems; chmod 666 postmortems/a.md"),
  ])
  func `a document that cannot be written is named, and stays`(protection: String) throws {
    let text = "# A\n\n## Action Items\n\n- [ ] a\n"
    let folder = try KnowledgeBaseFolder(["postmortems/a.md": text, "cache/x": ""])
    let asNobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    try #require(try status("chmod 755 . ; chmod 777 cache; \(protection)", in: folder) == 0)
    if getuid() != 0 { try #require(try status("chmod 555 postmortems", in: folder) == 0) }
    // Where nobody may not run the program there is nothing to see.
    guard try status("\(asNobody) \"$1\" --version >/dev/null", in: folder) == 0 else { return }
    let script = """
      export XDG_CACHE_HOME="$2/cache"
      \(asNobody) "$1" actions done postmortems/a.md:5 2>&1; echo "exit $?"
      """
    #expect(
      try shell(script, in: folder) == """
        error: cannot write postmortems/a.md: permission denied
        exit 2

        """)
    #expect(try folder.read("postmortems/a.md") == text)
    _ = try status("chmod 755 postmortems", in: folder)
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

  @Test(
    .enabled(if: isInstalled("script"), "script, which makes a terminal, is not installed"),
    arguments: [
      ("sed s/^/P:/", "search word7", "P:", 0), ("sed s/^/P:/", "search zeppelin", "no hit", 1),
      ("sed s/^/P:/", "search word7 --json", "[", 0), ("no-such-pager", "search word7", "2026-", 0),
      ("true", "actions --limit 0 -q", "exit", 0), ("head -c 3", "actions --limit 0", "202", 0),
    ])
  func `on a terminal a pager has the answer, and the exit code is ours`(
    pager: String, words: String, first: String, code: Int32
  ) throws {
    let folder = try KnowledgeBaseFolder()
    try write(0..<300, generation: 0, in: folder)
    let script = """
      export TERM=xterm PAGER='\(pager)'
      script -qec "stty rows 3; '$1' \(words) --color never" /dev/null </dev/null; echo "exit $?"
      """
    let answer = try #require(try shell(script, in: folder))
    #expect(answer.hasPrefix(first) && answer.hasSuffix("exit \(code)\n"), "\(answer)")
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
    try folder.write("script", "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/seen\"\n")
    #expect(
      try status(
        "install -m 755 script editor; VISUAL=\"$2/editor --wait\" \"$1\" new Title --edit --date 2026-02-09 >/dev/null",
        in: folder) == 0)
    #expect(try folder.read("seen") == "--wait \(folder.path)/postmortems/2026-02-09-title.md\n")
  }
}
