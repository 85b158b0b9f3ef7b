import Testing

@testable import Platform

@Suite struct GitFolderTests {
  private static let one = String(repeating: "1a", count: 20)
  private static let two = String(repeating: "2b", count: 32)

  @Test(
    arguments: [
      (["HEAD": one + "\n"], one), (["HEAD": two], two),
      (["HEAD": "ref: refs/heads/main\n", "refs/heads/main": one + "\n"], one),
      (
        ["HEAD": "ref: refs/heads/a/b\n", "packed-refs": "# pack-refs\n\(two) refs/heads/a/b\n"],
        two
      ),
      (
        [
          "HEAD": "ref: refs/heads/main", "refs/heads/main": one,
          "packed-refs": "\(two) refs/heads/main\n",
        ], one
      ),
      (["HEAD": "ref: A", "A": "ref: B", "B": one], one),
      // Unborn, a ring, no name of a commit, a table of references that only git can read.
      (["HEAD": "ref: refs/heads/main\n"], nil), (["HEAD": "ref: HEAD\n"], nil),
      (["HEAD": "1a1a"], nil), (["HEAD": ""], nil), (["HEAD": "ref: refs/heads/.invalid"], nil),
      (["HEAD": String(repeating: "G", count: 40)], nil),
      (["HEAD": "ref: refs/heads/main", "packed-refs": "\(one) refs/heads/mai\n"], nil),
    ] as [([String: String], String?)])
  func `the commit that is checked out`(files: [String: String], commit: String?) throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(".git/" + name, text) }
    try folder.write("a/b/c.md")
    let git = try #require(GitFolder(containing: Path.join(folder.path, "a/b")))
    #expect(git.workTree == folder.path)
    #expect(try git.head() == commit)
    #expect(git.shallowCommits() == [])
  }

  @Test func `a file may name the folder of the repository`() throws {
    let folder = try TemporaryFolder()
    try folder.write("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n")
    try folder.write("main/.git/worktrees/w/commondir", "../..\n")
    try folder.write("main/.git/HEAD", "ref: refs/heads/main\n")
    try folder.write("main/.git/refs/heads/w", Self.one)
    try folder.write("main/.git/shallow", Self.two + "\n")
    try folder.write("w/.git", "gitdir: ../main/.git/worktrees/w\n")
    let git = try #require(GitFolder(containing: Path.join(folder.path, "w")))
    #expect(try git.head() == Self.one)
    #expect(git.shallowCommits() == Array((Self.two + "\n").utf8))
  }

  @Test func `where there is none`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/.git/config", "")
    try folder.write("lost/.git", "gitdir: nowhere\n")
    try folder.write("text/.git", "something else\n")
    for name in ["empty", "lost", "text"] {
      #expect(GitFolder(containing: Path.join(folder.path, name)) == nil, "\(name)")
    }
  }
}
