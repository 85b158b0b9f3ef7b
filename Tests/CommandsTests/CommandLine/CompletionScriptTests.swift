import Platform
import Testing

@testable import Commands

@Suite struct CompletionScriptTests {
  /// The words typed, the last being completed, and what the shell offers.
  static let cases: [(words: [String], offered: [String])] = [
    (["se"], ["search"]),
    (["--co"], ["--color"]),
    (["--color", "a"], ["auto", "always"]),
    (["patterns", ""], ["show", "explain", "test", "suggest"]),
    (["search", "--so"], ["--sort"]),
    (["search", "--sort", ""], ["relevance", "date", "severity"]),
    (["stats", "--format", ""], ["text", "json"]),
    (["init", "--form"], []),
    (["show", "2"], ["2-incidents"]),
    (["actions", "--stale", "show", "--owner", "2"], ["2-owners"]),
    (["--root", "kb", "patterns", "show", "k"], ["kb-patterns"]),
    (["completions", ""], ["bash", "zsh", "fish"]),
    (["completions", "--val"], []),
  ]

  @Test(arguments: cases)
  func `bash offers what fits`(words: [String], offered: [String]) throws {
    let script = """
      eval "$1"; shift
      postmortem() { [[ $1 == --root ]] && echo "$2-$5"; echo "2-${!#}"; }
      COMP_WORDS=(postmortem "$@"); COMP_CWORD=$#
      _postmortem
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let source = completionScript(.bash, CommandDescription.all)
    let answer = try output(of: ["bash", "--norc", "-c", script, "bash", source] + words)
    #expect(answer.map(lines) == offered)
  }

  // Where bash splits words at `=`, it hands over `--sort`, `=` and the value.
  @Test(arguments: [(["="], 3), (["=", "d"], 1)])
  func `bash completes a value after an equals sign`(words: [String], count: Int) throws {
    let script = """
      eval "$1"; shift
      COMP_WORDS=(postmortem search --sort "$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _postmortem
      printf %s "${#COMPREPLY[@]}"
      """
    let source = completionScript(.bash, CommandDescription.all)
    let answer = try output(of: ["bash", "--norc", "-c", script, "bash", source] + words)
    #expect(answer == String(count))
  }

  @Test(.enabled(if: isInstalled("fish")), arguments: cases)
  func `fish offers what fits`(words: [String], offered: [String]) throws {
    let script = """
      echo $argv[1] | source
      function postmortem
          test "$argv[1]" = --root; and echo $argv[2]-$argv[5]
          echo 2-$argv[-1]
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
