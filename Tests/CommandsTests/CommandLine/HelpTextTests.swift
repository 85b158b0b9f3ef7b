import Testing

@testable import Commands

@Suite struct HelpTextTests {
  @Test func `the help of a command is complete`() {
    #expect(
      help(for: SampleCommands.list, width: 200) == """
        List what there is

        usage: postmortem list [OPTIONS] [QUERY…]
               postmortem list done [OPTIONS] ID yes|no

        Knows a_b, 1 < 2 and `a|b`.

        Commands:
          done  Tick it off

        Options:
          -a, --all         List everything
          -b, --brief       Say less
          -n, --count N     At most this many (default 5)
              --sort ORDER  What comes first (name or date; can be repeated)

        Common options:
              --root DIR       Use the knowledge base in this folder
              --format FORMAT  Write the answer in this format (text or json; default
                               text)
              --json           Short for `--format json`
              --color WHEN     Use colour (auto, always or never; default auto)
              --no-pager       Do not show a long text on a terminal in a pager
              --no-refresh     Do not bring the index up to date first
              --today DAY      Pretend that today is this day
          -q, --quiet          Say nothing on standard error but what went wrong
          -h, --help           Show help
          -V, --version        Show the version

        Examples:
          postmortem list 'a b' -n5
              List five

        """)
  }

  @Test func `the overview shows the commands in groups`() {
    #expect(
      overview(of: CommandGroup.all, width: 80) == """
        Ask a folder of markdown postmortems what it knows

        usage: postmortem [COMMON OPTIONS] COMMAND [OPTIONS] [ARGUMENTS]

        Ask what is known:
          search       Find incidents, runbooks and notes by their words
          show         Show one incident at a glance
          timeline     List the events of all incidents in order of time
          patterns     List what keeps happening
          stats        Count incidents and measure how long they lasted

        Follow up what was promised:
          actions      List what was promised and is not done
          report       Write the weekly report

        Write down what happened:
          new          Start a postmortem from a template, prefilled
          check        Find what is missing, cannot be read, or reads badly

        Set up and connect:
          init         Make a folder a knowledge base
          index        Bring the index up to date and say what was read
          export       Write all that was read as JSON
          completions  Print the completion script of a shell
          help         Show help for a command, for queries or for checks

        Common options:
              --root DIR       Use the knowledge base in this folder
              --format FORMAT  Write the answer in this format
              --json           Short for `--format json`
              --color WHEN     Use colour (auto, always or never; default auto)
              --no-pager       Do not show a long text on a terminal in a pager
              --no-refresh     Do not bring the index up to date first
              --today DAY      Pretend that today is this day
          -q, --quiet          Say nothing on standard error but what went wrong
          -h, --help           Show help
          -V, --version        Show the version

        Run `postmortem help COMMAND` for the options and examples of a command, and
        `postmortem help query` for what can be searched for, `postmortem help checks`
        for what is looked for.

        """)
  }

  @Test(arguments: [20, 40, 57, 80, 300])
  func `no line is too wide and no byte steers the terminal`(width: Int) {
    let limit = min(max(width, 40), 80)
    let family = CommandDescription.all.flatMap(\.family)
    let examples = Set(family.flatMap(\.examples).map { "  \($0.commandLine)" })
    let pages = family.map { help(for: $0, width: width) }
    for text in pages + [overview(of: CommandGroup.all, width: width)] {
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 127 })
      for line in text.split(separator: "\n").map(String.init) {
        #expect(line.count <= (examples.contains(line) ? 80 : limit), "\(line)")
        #expect(line.last != " ")
      }
    }
  }
}
