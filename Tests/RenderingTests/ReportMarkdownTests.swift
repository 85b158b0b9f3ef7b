import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportMarkdownTests {
  @Test func `the weekly report`() {
    let expected = #"""
      # Week 2026-W06 (2026-02-02 to 2026-02-08)

      3 open action items, 1 overdue; 1 opened and 1 closed since 2026-02-02.

      ## Recurrences (1)

      **resolver-again** repeats **2026-01-12-resolver-loop**, 23 days later: “This is the &lt;second> time that a timer pulled the newest image” (line 12), while an action item about it stood open.

      - [ ] `1a2b3c` Pin the resolver's image to a digest, and let a bot propose… (`@ann`, 27 days)

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

      ## Incidents (2)

      - **resolver-again** (2026-02-04, Critical): The resolver asks itself once more, and this time takes the mail and the door lock along
      - **2026-02-06-disk-full**: Backups stop: disk full &lt;b>again&lt;/b> \| 備份

      ## Overdue (1)

      ### major

      - [ ] Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer ([postmortems/2026-01-12-resolver-loop.md:31](postmortems/2026-01-12-resolver-loop.md#L31), `1a2b3c`, **recurred once**, `@ann`, due 2026-01-26)

      ## Opened (1)

      - [ ] Delete \*old\* backups \| buy a &lt;disk> ([postmortems/2026-02-06-disk-full.md:9](postmortems/2026-02-06-disk-full.md#L9), `a1b2c3`, unowned, open 2 days)

      ## Closed (1)

      - [x] Put the image of last week back ([postmortems/2026-01-12-resolver-loop.md:33](postmortems/2026-01-12-resolver-loop.md#L33), `7a8b9c`, Bo, done 2026-01-13 by Bo Li in 4f2a9c1)

      ## Unowned (2)

      - [ ] Alert when lookups fail from two places ([postmortems/2026-01-12-resolver-loop.md:32](postmortems/2026-01-12-resolver-loop.md#L32), `4d5e6f`, in progress, unowned, open 27 days)
      - [ ] `a1b2c3` Delete \*old\* backups \| buy a &lt;disk> (unowned, 2 days)

      ## Open by incident (3)

      2 incidents have 3 open actions, named above.

      ## By owner

      | owner | open | overdue | opened | closed | oldest |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | `@ann` | 1 | 1 | 0 | 0 | 27 days |
      | unowned | 2 | 0 | 1 | 1 |  |

      """#
    #expect(markdown(Sample.report) == expected)
  }
}
