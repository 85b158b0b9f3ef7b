import Platform
import Testing

@testable import Commands

@Suite struct CompletionTests {
  /// What was typed up to the cursor, and what may stand there.
  @Test(arguments: [
    ("se", ["search"]),
    ("--co", ["--color"]),
    ("--color a", ["auto", "always"]),
    ("patterns ", ["show", "promises", "explain", "test"]),
    ("search --so", ["--sort"]),
    ("search --sort ", ["relevance", "date", "severity"]),
    ("search --sort=d", ["--sort=date"]),
    ("search --sort=date --so", []),
    ("new x --system mill --sys", ["--system"]),
    ("search -- --so", []),
    ("stats --format ", ["text", "html", "json"]),
    ("init --form", []),
    ("help sea", ["search"]), ("help que", ["query"]), ("help actions ", []),
    ("unknown ", []),
    ("completions ", ["bash", "zsh", "fish"]),
    ("completions bash ", []),
    ("completions --li", []),
  ])
  func `names and choices are offered where they may stand`(typed: String, words: [String]) {
    let completion = Completion(TypedLine("postmortem \(typed)"), CommandDescription.all)
    #expect(
      completion.offers.map { completion.start + $0.value }.sorted() == words.sorted())
  }

  @Test(arguments: [
    ("show 2", nil, "2", CompletionKind.knownOrFiles(.incidents)),
    ("actions --stale show --owner 2", nil, "2", .known(.owners)),
    ("--root kb patterns show k", "kb", "k", .known(.patterns)),
    ("--root=kb patterns show k", "kb", "k", .known(.patterns)),
    ("--root ", nil, "", .folders),
    ("new x --from a", nil, "a", .files),
    ("search 'a b", nil, "a b", .known(.query)),
    ("search -tag:x", nil, "-tag:x", .known(.query)),
    ("report --to", nil, "--to", .nothing),
  ])
  func `what only the knowledge base or the disk knows is named`(
    typed: String, root: String?, part: String, kind: CompletionKind
  ) {
    let completion = Completion(TypedLine("postmortem \(typed)"), CommandDescription.all)
    #expect(completion.root == root)
    #expect(completion.typed == part)
    #expect(completion.kind == kind)
  }

  @Test(arguments: [
    ("a b", ["a"], "b"), ("a  b ", ["a", "b"], ""), ("", [], ""), ("a 'b c", ["a"], "b c"),
    ("a 'b c' d", ["a", "b c"], "d"), ("a\\ b c", ["a b"], "c"), ("a \"b\\\"c", ["a"], "b\"c"),
    ("a \"b\\c", ["a"], "b\\c"), ("a '' ", ["a", ""], ""), ("a b\\", ["a"], "b"),
  ])
  func `a line is read as a shell reads it`(text: String, words: [String], last: String) {
    let line = TypedLine(text)
    #expect(line.words == words)
    #expect(line.last == last)
  }

  @Test(arguments: [
    ("x --owner=@a", "a", "--owner=@ann", "ann"),
    ("x sev:\\>=m", "m", "sev:>=major", "major"),
    ("x mi", "mi", "mill wheel", "mill\\ wheel"),
    ("x 'mi", "mi", "mill o'clock", "mill o'\\''clock"),
    ("x \"mi", "mi", "mill $x", "mill \\$x"),
    ("x --system='mi", "mi", "--system=mill wheel", "mill wheel"),
    ("x a", "a", "@ann", "@ann"),
    ("x \\q", "q", "q", nil),
    ("x 面", "面", "面粉", "面粉"),
  ])
  func `bash gets what follows its last break, quoted as it was begun`(
    text: String, replaced: String, word: String, replacement: String?
  ) {
    #expect(TypedLine(text).replacement(word, of: replaced) == replacement)
  }
}

@Suite struct CompletionScriptTests {
  // What is inserted is what all have in common, which ends before the first explanation.
  @Test(arguments: [
    (9, ["2-a  (First of two)", "2-b  (Second)"]), (63, ["2-a  (First of two)", "2-b  (Second)"]),
    (37, ["2-a", "2-b"]),
  ])
  func `bash explains what it lists, not what it inserts`(type: Int, offered: [String]) throws {
    let script = """
      eval "$1"
      postmortem() { printf 'words\\n2-a\\tFirst of two\\n2-b\\tSecond\\n'; }
      COMP_LINE="postmortem show 2"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=$2
      _postmortem postmortem 2
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let answer = try output(
      of: ["bash", "--norc", "-c", script, "bash", Shell.bash.completionScript, String(type)])
    #expect(answer?.split(separator: "\n").map(String.init) == offered)
  }

  @Test(.enabled(if: isInstalled("zsh")))
  func `zsh reads the script without an error`() throws {
    let script = "compdef() { print -r -- $@ $+functions[$1]; }; eval $1"
    #expect(
      try output(of: ["zsh", "-f", "-c", script, "zsh", Shell.zsh.completionScript])
        == "_postmortem postmortem 1\n")
  }
}
