import Platform
import Testing

@testable import Commands

@Suite struct CompletionScriptTests {
  /// The words typed, the last being completed, and what the shell offers.
  static let cases: [(words: [String], offered: [String])] = [
    (["se"], ["search"]),
    (["--co"], ["--color"]),
    (["--color", "a"], ["auto", "always"]),
    (["patterns", ""], ["show", "promises", "explain", "test"]),
    (["search", "--so"], ["--sort"]),
    (["search", "--sort", ""], ["relevance", "date", "severity"]),
    (["search", "--sort=d"], ["--sort=date"]),
    (["stats", "--format", ""], ["text", "html", "json"]),
    (["init", "--form"], []),
    (["show", "2"], ["2-incidents"]),
    (["actions", "--stale", "show", "--owner", "2"], ["2-owners"]),
    (["--root", "kb", "patterns", "show", "k"], ["kb-patterns"]),
    (["--root=kb", "patterns", "show", "k"], ["kb-patterns"]),
    (["completions", ""], ["bash", "zsh", "fish"]),
    (["completions", "--val"], []),
  ]

  @Test(arguments: cases)
  func `bash offers what fits`(words: [String], offered: [String]) throws {
    let script = """
      eval "$1"; shift
      postmortem() {
        if [[ $1 == --root ]]; then echo "$2-$5"; else echo "2-$3"; fi
      }
      COMP_WORDS=(postmortem "$@"); COMP_CWORD=$#
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _postmortem postmortem "${!#}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let source = completionScript(.bash, CommandDescription.all)
    let answer = try output(of: ["bash", "--norc", "-c", script, "bash", source] + words)
    #expect(answer.map(lines)?.sorted() == offered.sorted())
  }

  // What is inserted is what all have in common, which ends before the first explanation.
  @Test(arguments: [
    (9, ["2-a  (First of two)", "2-b  (Second)"]), (63, ["2-a  (First of two)", "2-b  (Second)"]),
    (37, ["2-a", "2-b"]),
  ])
  func `bash explains what it lists, not what it inserts`(type: Int, offered: [String]) throws {
    let script = """
      eval "$1"
      postmortem() { printf '2-a\\tFirst of two\\n2-b\\tSecond\\n'; }
      COMP_WORDS=(postmortem show 2); COMP_CWORD=2; COMP_TYPE=$2
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _postmortem postmortem 2
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let source = completionScript(.bash, CommandDescription.all)
    let answer = try output(
      of: ["bash", "--norc", "-c", script, "bash", source, String(type)])
    #expect(answer.map(lines) == offered)
  }

  @Test(.enabled(if: isInstalled("fish")), arguments: cases)
  func `fish offers what fits`(words: [String], offered: [String]) throws {
    let script = """
      echo $argv[1] | source
      function postmortem
          test "$argv[1]" = --root; and echo $argv[2]-$argv[5]; or echo 2-$argv[3]
      end
      complete -C "postmortem $argv[2]" | string replace -r '\\t.*' ''
      true
      """
    let source = completionScript(.fish, CommandDescription.all)
    let typed = words.joined(separator: " ")
    let answer = try output(of: ["fish", "--no-config", "-c", script, source, typed])
    #expect(answer.map(lines)?.sorted() == offered.sorted())
  }

  @Test(.enabled(if: isInstalled("zsh")))
  func `zsh reads the script without an error`() throws {
    let source = completionScript(.zsh, CommandDescription.all)
    let script = "compdef() { print -r -- $@ $+functions[$1]; }; eval $1"
    #expect(
      try output(of: ["zsh", "-f", "-c", script, "zsh", source]) == "_postmortem postmortem 1\n")
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
