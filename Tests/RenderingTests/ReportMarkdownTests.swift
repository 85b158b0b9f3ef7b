import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportMarkdownTests {
  @Test func `the weekly report`() {
    let expected = #"""
      # Week 2026-W06 (2026-02-02 to 2026-02-08)

      2 action items stood open, 1 opened, 1 closed: 2 stand open, 1 overdue.

      ## New postmortems (2)

      ### **resolver-again** (2026-02-04, Critical): The resolver asks itself once more, and this time takes the mail and the door lock along

      **resolver-again** repeats **2026-01-12-resolver-loop**, 23 days later: “This is the &lt;second> time that a timer pulled the newest image” (line 12), while an action item about it stood open.

      - [ ] `1a2b3c` Pin the resolver's image to a digest, and let a bot propose… (`@ann`, 27 days)

      ### **2026-02-06-disk-full**: Backups stop: disk full &lt;b>again&lt;/b> \| 備份

      ## Opened (1)

      - [ ] `a1b2c3` Delete \*old\* backups \| buy a &lt;disk> (unowned, 2 days)

      ## Closed (1)

      - [x] `7a8b9c` Put the image of last week back (Bo, 2026-01-13)

      ## Do first (2)

      - [ ] Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer ([postmortems/2026-01-12-resolver-loop.md:31](postmortems/2026-01-12-resolver-loop.md#L31), `1a2b3c`, `@ann`, overdue since 2026-01-26, recurred in resolver-again, major, open 27 days)
      - [ ] Delete \*old\* backups \| buy a &lt;disk> ([postmortems/2026-02-06-disk-full.md:9](postmortems/2026-02-06-disk-full.md#L9), `a1b2c3`, open 2 days)

      - 1 overdue: `postmortem actions --overdue`
      - 2 unowned: `postmortem actions --unowned`

      | Action items | this week | week before | change |
      | --- | ---: | ---: | ---: |
      | open | 2 | 1 | +1 |
      | in progress | 1 | 1 | 0 |
      | overdue | 1 | 0 | +1 |
      | unowned | 2 | 2 | 0 |
      | unmarked | 0 | 0 | 0 |
      | opened | 1 | 0 | +1 |
      | closed | 1 | 0 | +1 |

      ## Open action items over 12 weeks: 0 to 3

      | week | open | opened | closed |
      | --- | ---: | ---: | ---: |
      | 2025-W47 | 0 | 0 | 0 |
      | 2025-W48 | 0 | 0 | 0 |
      | 2025-W49 | 1 | 1 | 0 |
      | 2025-W50 | 1 | 0 | 0 |
      | 2025-W51 | 2 | 1 | 0 |
      | 2025-W52 | 4 | 2 | 0 |
      | 2026-W01 | 3 | 0 | 1 |
      | 2026-W02 | 2 | 0 | 1 |
      | 2026-W03 | 2 | 0 | 0 |
      | 2026-W04 | 2 | 0 | 0 |
      | 2026-W05 | 2 | 0 | 0 |
      | 2026-W06 | 3 | 1 | 0 |

      ## By owner

      | owner | open | overdue | opened | closed | oldest |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | `@ann` | 1 | 1 | 0 | 0 | 27 days |
      | unowned | 2 | 0 | 1 | 1 |  |

      """#
    #expect(markdown(Sample.report) == expected)
  }
}
