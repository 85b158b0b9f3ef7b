import Platform
import Testing

@testable import Documents

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    String(decoding: unifiedDiff(Array(old.utf8), Array(new.utf8), path: path), as: UTF8.self)
  }

  private let ten = (1...10).map { "\($0)\n" }.joined()

  @Test func `a changed line stands between three that stay`() {
    #expect(
      diff(ten, ten.replacing("5\n", with: "five\n")) == """
        diff --git a/a.md b/a.md
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `the same file has no difference`() {
    #expect(diff(ten, ten) == "")
  }

  /// Files, as git and this program see their difference.
  @Test(arguments: [
    ("a\n", "b\n", "x.md"), ("a", "b", "x.md"), ("a\r\nb\r\n", "a\r\nc\r\n", "x.md"),
    ("a\nb", "a\nc", "two words.md"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\nnine\n", "x.md"),
    ("1\n2\n3\n4\n5\n6\n7\n", "one\n2\n3\n4\n5\n6\nseven\n", "x.md"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n", "one\n2\n3\n4\n5\n6\n7\neight\n", "x.md"),
    ("a\nb\nc\n", "x\ny\nc\n", "tab\tand \"quotes\".md"), ("a\nb\nc\n", "a\nc\n", "x.md"),
    ("a\nc\n", "a\nb\nc\n", "x.md"), ("", "a\n", "x.md"), ("é\n", "ü\n", "ü.md"),
  ])
  func `git sees the same, and can apply it`(old: String, new: String, path: String) throws {
    let folder = try #require(try ChildProcess.output(of: ["mktemp", "-d"]))
    let root = String(decoding: folder.dropLast(), as: UTF8.self)
    defer { _ = try? ChildProcess.run(["rm", "-rf", root]) }
    func git(_ arguments: String...) throws -> Int32 {
      try ChildProcess.run(["git", "-C", root, "-c", "core.quotePath=false"] + arguments)
    }
    let file = Path.join(root, path)
    #expect(try git("init", "-q") == 0)
    try Files.create(file, bytes: Array(old.utf8))
    #expect(try git("add", "-A") == 0)
    try Files.replace(file, bytes: Array(new.utf8))
    let shown =
      try ChildProcess.output(of: [
        "git", "-C", root, "-c", "core.quotePath=false", "diff", "--no-color",
      ]) ?? []
    // Object names need a hash of the whole file, and after the second @@ git names a function.
    let expected = String(decoding: shown, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("index ") }
      .map { line in
        guard line.hasPrefix("@@"), let end = line.dropFirst(2).firstRange(of: "@@") else {
          return String(line)
        }
        return String(line[..<end.upperBound])
      }
    let found = diff(old, new, path: path)
    #expect(found == expected.joined(separator: "\n"))
    try Files.create(Path.join(root, "patch"), bytes: Array(found.utf8))
    #expect(try git("checkout", "-q", "--", ".") == 0)
    #expect(try git("apply", Path.join(root, "patch")) == 0)
    #expect(try Files.read(file) == Array(new.utf8))
  }
}
