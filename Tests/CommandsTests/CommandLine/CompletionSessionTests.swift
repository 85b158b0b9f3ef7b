import Glibc
import Platform
import Testing

@testable import Commands

/// Shells at a terminal of their own, in which somebody types a line, presses the tab key and then enter.
@Suite(.enabled(if: canType, "no `script` of util-linux, or no program beside the tests"))
struct CompletionSessionTests {
  /// What is typed before the tab key, and the words that the program is then called with.
  static let cases: [(typed: String, words: [String])] = [
    ("show 2026-01-03", ["show", "2026-01-03-mill-again"]),
    ("show postmortems/2026-01-02", ["show", "postmortems/2026-01-02-mill.md"]),
    ("patterns show unpinned-d", ["patterns", "show", "unpinned-dependency"]),
    ("actions --owner @a", ["actions", "--owner", "@ann"]),
    ("actions --owner=@a", ["actions", "--owner=@ann"]),
    ("actions owner:@a", ["actions", "owner:@ann"]),
    ("actions owner:a", ["actions", "owner:@ann"]),
    ("actions don", ["actions", "done"]),
    ("search --sort=d", ["search", "--sort=date"]),
    ("search --in timel", ["search", "--in", "timeline"]),
    ("search in:timel", ["search", "in:timeline"]),
    ("search kind:r", ["search", "kind:reference"]),
    ("search -tag:sto", ["search", "-tag:stone"]),
    ("search severity:\\>=maj", ["search", "severity:>=major"]),
    ("search 'severity:major tag:sto", ["search", "severity:major tag:stone"]),
    ("search system:mi", ["search", "system:\"mill wheel\""]),
    ("search team:e", ["search", "team:\"early shift\""]),
    ("search system:db:", ["search", "system:db:main"]),
    ("search system:o", ["search", "system:o'neil"]),
    ("search system:\\$", ["search", "system:$HOME"]),
    ("search system:面", ["search", "system:面粉"]),
    ("timeline pattern:unpinned-d", ["timeline", "pattern:unpinned-dependency"]),
    ("new x --system mi", ["new", "x", "--system", "mill wheel"]),
    ("new x --system 'mi", ["new", "x", "--system", "mill wheel"]),
    ("new x --template goo", ["new", "x", "--template", "google-sre"]),
    ("--root ../oth", ["--root", "../other"]),
    ("--root=../oth", ["--root=../other"]),
    ("new x --from 2026-flo", ["new", "x", "--from", "2026-flour.log"]),
    ("--root=../other show 2025", ["--root=../other", "show", "2025-05-05-elsewhere"]),
    ("--root ../other show 2025", ["--root", "../other", "show", "2025-05-05-elsewhere"]),
  ]

  @Test(.enabled(if: isInstalled("bash")))
  func `bash completes what the index knows`() throws {
    try expectCases(
      of: "exec bash --noprofile --rcfile ../rc -i",
      start: "source <(postmortem completions bash); PS1=; unset HISTFILE")
  }

  @Test(.enabled(if: isInstalled("zsh")))
  func `zsh completes what the index knows`() throws {
    try expectCases(
      of: "mv ../rc ../.zshrc; ZDOTDIR=.. exec zsh -i",
      start: """
        autoload -Uz compinit; compinit -u -D; PS1=
        source <(postmortem completions zsh)
        """)
  }

  @Test(.enabled(if: isInstalled("fish")))
  func `fish completes what the index knows`() throws {
    try expectCases(
      of: "exec fish --no-config -C 'source ../rc' -i",
      start: "postmortem completions fish | source; function fish_prompt; end")
  }

  private func expectCases(of shell: String, start: String) throws {
    let folder = try knowledgeBase()
    try folder.write("rc", start + "\n")
    let keys = CompletionSessionTests.cases.map { "postmortem \($0.typed)\t\n" }.joined()
    try folder.write("keys", keys + "exit\n")
    // Typed too early a line is echoed twice, and read all the same. What runs is written by no thread of ours: one
    // that another is just starting would hold it open, and the system refuses to run such a file.
    let session = """
      cd "$1/bakery" && mkdir ../bin && install -m 755 ../program ../bin/postmortem || exit 9
      export HOME="$1" PATH="$1/bin:$PATH" TERM=xterm LC_ALL=C.UTF-8
      timeout 60 script -qec "$2" /dev/null <../keys >/dev/null 2>&1
      cat ../called
      """
    let called = try output(of: ["sh", "-c", session, "sh", folder.path, shell])
    let expected = CompletionSessionTests.cases.map { $0.words.joined(separator: "|") }
    #expect(called?.split(separator: "\n").map(String.init) == expected)
  }

  /// Two knowledge bases, one with names that shells and queries have to quote, and a program that notes
  /// how it is called.
  private func knowledgeBase() throws -> KnowledgeBaseFolder {
    let folder = try KnowledgeBaseFolder([
      "bakery/postmortems/2026-01-02-mill.md": """
      ---
      title: "The mill: \\"stuck\\""
      systems: [mill wheel, "db:main", "o'neil", "$HOME", 面粉]
      tags: [stone]
      team: early shift
      ---
      ## Action items

      - [ ] Grease the wheel @ann
      """,
      "bakery/postmortems/2026-01-03-mill-again.md": "# The mill again\n",
      "other/postmortems/2025-05-05-elsewhere.md": "# Elsewhere\n",
      "bakery/2026-flour.log": "",
      "program": """
      #!/bin/sh
      for word; do
        if [ "$word" = completions ]; then exec '\(program ?? "")' "$@"; fi
      done
      printf '%s|' "$@" | sed -e 's/|$//' -e 's#/$##' >>"$HOME/called"
      echo >>"$HOME/called"
      """,
    ])
    for name in ["bakery", "other"] { #expect(folder.run(["index"], in: name).code == 0) }
    return folder
  }
}

private let canType =
  program != nil && isInstalled("timeout")
  && (try? output(of: ["script", "--version"]))??.contains("util-linux") == true
