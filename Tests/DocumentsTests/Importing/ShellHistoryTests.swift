import Testing

@testable import Documents

@Suite struct ShellHistoryTests {
  @Test(arguments: [
    ("ls\nvim a\n#1770606640\nring 1\nring 2\n#1770606650\nring 3", ["ring 1", "ring 3"], 3),
    (
      "#1770606640\nfor a in 1 2\ndo\n  ring $a\ndone\nring 2",
      ["for a in 1 2\ndo\n  ring $a\ndone"], 1
    ),
    (
      "#1770606640\nfor a in 1 2; do\n  ring $a\ndone\nring 2",
      ["for a in 1 2; do\n  ring $a\ndone"], 1
    ),
    ("#1770606640\necho 'one\n\ntwo' it\\'s\nring 2", ["echo 'one\n\ntwo' it\\'s"], 1),
    ("#1770606640\ncat <<X > a.yml\na: 1\nX\nring 2", ["cat <<X > a.yml\na: 1\nX"], 1),
    ("#1770606640\ncat << 'X'\na: 1\nX\nring 2", ["cat << 'X'\na: 1\nX"], 1),
    ("#1770606640\necho $((1 << 3))\nring 2", ["echo $((1 << 3))"], 1),
    (
      "#1770606640\nring 1 && \\\n  ring 2 |\n  tee log\nring 3",
      ["ring 1 && \\\n  ring 2 |\n  tee log"], 1
    ),
  ])
  func `a command goes on until a shell has all of it, and one without a time is counted`(
    text: String, commands: [String], untimed: Int
  ) throws {
    let source = try imported(Array(text.utf8), LogTimeTests.context)
    #expect(source.events.map(\.text) == commands && source.untimed == untimed)
  }
}
