import Testing

@testable import Commands

@Suite struct MarkdownReferenceTests {
  @Test func `a command has usage, options, formats and examples`() throws {
    let text = markdownReference(SampleCommands.all)
    let start = try #require(text.firstRange(of: "## list\n"))
    let end = try #require(text.firstRange(of: "## Common options\n"))
    #expect(
      text[start.lowerBound..<end.lowerBound] == """
        ## list

        List what there is.

        ```sh
        postmortem list [OPTIONS] [QUERY…]
        ```

        Knows a\\_b, 1 \\< 2 and `a\\|b`.

        | Option | Meaning |
        | --- | --- |
        | `-a, --all` | List everything |
        | `-b, --brief` | Say less |
        | `-n, --count N` | At most this many (default 5) |
        | `--sort ORDER` | What comes first (name or date; can be repeated) |

        Formats: `text` (default), `json`.

        ```sh
        # List five
        postmortem list 'a b' -n5
        ```

        ### list done

        Tick it off.

        ```sh
        postmortem list done [OPTIONS] ID yes|no
        ```

        | Option | Meaning |
        | --- | --- |
        | `-a, --all` | Tick off everything |


        """)
  }

  @Test func `every command and every option is mentioned`() {
    let text = markdownReference(CommandDescription.all)
    for command in CommandDescription.all.flatMap(\.family) {
      #expect(text.contains("# \(command.name)\n"))
      for option in command.shownOptions + OptionDescription.common {
        #expect(text.contains("| `\(option.spelling)` |"))
      }
    }
  }
}
