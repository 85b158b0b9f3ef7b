import Testing

@testable import Commands

@Suite struct ParseCommandLineTests {
  /// What was typed after `postmortem`, and how it was read.
  static let lines: [(String, String)] = [
    ("", "none"),
    ("--version", "none --version"),
    ("--root kb list", "list --root=kb"),
    ("list --count 7 dns", "list <dns> --count=7"),
    ("list dns --count=7", "list <dns> --count=7"),
    ("list --count= dns", "list <dns> --count="),
    ("list --root=a=b", "list --root=a=b"),
    ("list -n 7", "list --count=7"),
    ("list -n7", "list --count=7"),
    ("list -aqn7", "list --all --quiet --count=7"),
    ("list -aq", "list --all --quiet"),
    ("list --all --all", "list --all"),
    ("list --count -7", "list --count=-7"),
    ("list --sort name --sort=date", "list --sort=name,date"),
    ("list a -- --all -n", "list <a> <--all> <-n>"),
    ("list - a", "list <-> <a>"),
    ("list -dns -cert-manager -tag:helm", "list <-dns> <-cert-manager> <-tag:helm>"),
    ("list '-\"a phrase\"'", "list <-\"a phrase\">"),
    // A letter that takes a value does not swallow the word of a query.
    ("list -nginx", "list <-nginx>"),
    ("list done 1 yes", "list done <1> <yes>"),
    ("list --all done 1 yes", "list done <1> <yes> --all"),
    ("list -- done", "list <done>"),
    ("list a done", "list <a> <done>"),
    ("-q list done --help", "list done --help --quiet"),
    ("list --secret x", "list --secret=x"),
    ("-- list", "list"),
  ]

  /// The same for a command that takes lines for a shell as its query; words taken for text after `|`.
  static let pasted: [(String, String)] = [
    (
      "search kubectl -n flux logs --since=1h",
      "<kubectl> <-n> <flux> <logs> <--since=1h> | -n --since=1h"
    ),
    ("search df -P /var --limit 3", "<df> <-P> </var> --limit=3 | -P"),
    ("search --no-such", "<--no-such> | --no-such"),
    ("search df -h /var", "<df> <-h> </var> | -h"), ("search df -h", "<df> --help |"),
    ("search -h df", "<df> --help |"),
    ("search curl --version x", "<curl> <--version> <x> | --version"),
    ("search git log -p -- a/b -x", "<git> <log> <-p> <--> <a/b> <-x> | -p"),
    ("search -- -n", "<-n> |"),
    (
      "search docker ps --format {{.ID}} -a",
      "<docker> <ps> <--format> <{{.ID}}> <-a> | --format -a"
    ),
    ("search docker ps --format={{.ID}}", "<docker> <ps> <--format={{.ID}}> | --format={{.ID}}"),
    ("search docker ps --format json", "<docker> <ps> --format=json |"),
    ("search flux -helm", "<flux> <-helm> |"),
    (
      "search docker ps --format jsno",
      "! --format cannot be \"jsno\": expected text, json, ndjson, csv, paths or grep"
    ),
    (
      "search --format {{.ID}} ps",
      "! --format cannot be \"{{.ID}}\": expected text, json, ndjson, csv, paths or grep"
    ),
    ("actions df -P", "! postmortem actions has no option -P"),
    ("timeline --since=1h", "! postmortem timeline has no option --since"),
  ]

  @Test(arguments: pasted)
  func `an unknown option among the words of a search is one of them`(typed: String, read: String) {
    do throws(UsageError) {
      let line = try parse(shellWords(typed), commands: CommandDescription.all)
      let options =
        line.flags.sorted().map { "--\($0)" }
        + line.values.sorted { $0.key < $1.key }.map { "--\($0.key)=\($0.value[0])" }
      let shown = line.arguments.map { "<\($0)>" } + options + ["|"] + line.textOptions
      #expect(shown.joined(separator: " ") == read)
    } catch {
      #expect("! \(error.sentence)" == read)
    }
  }

  @Test(arguments: [
    ("--lmit 3", "--limit"), ("dns --lmit=3", "--limit"), ("dns --jsn", "--json"),
    ("dns --since=1h", nil), ("df -h /var", nil), ("docker ps --format {{.ID}} x", nil),
    ("dns -l", nil),
  ])
  func `an option of the command is known behind its misspelling`(typed: String, near: String?)
    throws
  {
    let line = try parse(["search"] + shellWords(typed), commands: CommandDescription.all)
    guard case .misspeltOption(_, _, let found)? = line.misspeltOption else {
      return #expect(near == nil)
    }
    #expect(found == near)
  }

  @Test(arguments: lines)
  func `words are sorted into command, arguments and options`(typed: String, read: String) {
    #expect(reading(of: typed) == read)
  }

  /// What was typed, and all that is printed.
  static let mistakes: [(String, String)] = [
    (
      "lits",
      """
      error: postmortem has no command "lits"
      hint: did you mean list?

      """
    ),
    (
      "frobnicate",
      """
      error: postmortem has no command "frobnicate"
      hint: run `postmortem help` for the commands it has

      """
    ),
    (
      "list --cuont 7",
      """
      error: postmortem list has no option --cuont
      hint: did you mean --count?

      """
    ),
    (
      "list --cou 7",
      """
      error: postmortem list has no option --cou
      hint: did you mean --count?

      """
    ),
    (
      "list -count 7",
      """
      error: postmortem list has no option -count
      hint: did you mean --count?

      """
    ),
    (
      "list -x",
      """
      error: postmortem list has no option -x
      hint: run `postmortem help list` for the options it has

      """
    ),
    (
      "list --count 7 done 1 yes",
      """
      error: postmortem list done has no option --count
      hint: run `postmortem help list done` for the options it has

      """
    ),
    (
      "--count 7 list",
      """
      error: --count stands before the command
      hint: write `postmortem list --count N`

      """
    ),
    (
      "--fromat json list",
      """
      error: postmortem has no option --fromat
      hint: did you mean --format?

      """
    ),
    (
      "list --count",
      """
      error: --count needs a value
      hint: write `--count N`

      """
    ),
    (
      "list --count --all",
      """
      error: --count needs a value
      hint: write `--count N`

      """
    ),
    (
      "list --count -a",
      """
      error: --count needs a value
      hint: write `--count N`

      """
    ),
    (
      "list --all=yes",
      """
      error: --all takes no value, but "yes" was given
      hint: write `--all`

      """
    ),
    (
      "list --sort dat",
      """
      error: --sort cannot be "dat": expected name or date
      hint: did you mean date?

      """
    ),
    ("list done --json", "error: --format cannot be \"json\": expected text\n"),
    ("list --format csv", "error: --format cannot be \"csv\": expected text or json\n"),
    ("--color blue", "error: --color cannot be \"blue\": expected auto, always or never\n"),
    (
      "list done 1",
      """
      error: STATE is missing
      hint: write `postmortem list done [OPTIONS] ID yes|no`

      """
    ),
    ("list done 1 perhaps", "error: STATE cannot be \"perhaps\": expected yes or no\n"),
    (
      "list done 1 yes 2",
      """
      error: unexpected argument "2"
      hint: write `postmortem list done [OPTIONS] ID yes|no`

      """
    ),
    ("list --count 1 -n2", "error: --count is given twice\n"),
    ("list --all --brief", "error: --brief and --all exclude each other\n"),
    ("list --json --format text", "error: --json and --format exclude each other\n"),
    (
      "\u{1b}[31m",
      """
      error: postmortem has no command "\\u{1b}[31m"
      hint: run `postmortem help` for the commands it has

      """
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is named together with the way out`(typed: String, printed: String) {
    let error = #expect(throws: UsageError.self) {
      try parse(shellWords(typed), commands: SampleCommands.all)
    }
    #expect(error?.message == printed)
  }

  @Test func `a command without arguments does not know a word after it as a subcommand`() throws {
    let error = #expect(throws: UsageError.self) {
      try parse(["patterns", "shwo"], commands: CommandDescription.all)
    }
    #expect(
      error
        == .unknownCommand(
          "shwo", parent: "patterns", known: ["show", "promises", "explain", "test"]))
  }

  private func reading(of typed: String) -> String {
    do throws(UsageError) {
      let line = try parse(shellWords(typed), commands: SampleCommands.all)
      let options =
        line.flags.sorted().map { "--\($0)" }
        + line.values.sorted { $0.key < $1.key }
        .map { "--\($0.key)=\($0.value.joined(separator: ","))" }
      return ([line.command?.name ?? "none"] + line.arguments.map { "<\($0)>" } + options)
        .joined(separator: " ")
    } catch {
      return "! \(error.sentence)"
    }
  }
}
