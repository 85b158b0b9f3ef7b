import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportTextTests {
  @Test func `the weekly report fits a mail`() {
    let expected = """
      Week 2026-W06 (2026-02-02 to 2026-02-08)
      2 action items stood open, 1 opened, 1 closed: 2 stand open, 1 overdue

      New postmortems (2)
        resolver-again  2026-02-04  Critical
          The resolver asks itself once more, and this time takes the mail and the
          door lock along
          repeats 2026-01-12-resolver-loop, 23 days later: “This is the <second> time
          that a timer pulled the newest image” (line 12)
          while an action item about it stood open
            [ ] 1a2b3c  Pin the resolver's image to a digest, and let…  @ann · 27 days
        2026-02-06-disk-full  Backups stop: disk full <b>again</b> | 備份

      Opened (1)
        [ ] a1b2c3  Delete *old* backups | buy a <disk>               unowned · 2 days

      Closed (1)
        [x] 7a8b9c  Put the image of last week back                    Bo · 2026-01-13

      Do first (2)
        [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose the
                    next one instead of a timer
                    2026-01-12-resolver-loop:31
                    @ann · overdue since 2026-01-26 · recurred in resolver-again ·
                    major · open 27 days
        [ ] a1b2c3  Delete *old* backups | buy a <disk>
                    2026-02-06-disk-full:9
                    open 2 days

        1 overdue  postmortem actions --overdue
        2 unowned  postmortem actions --unowned

        open over 12 weeks  ··▂▂▄█▆▄▄▄▄▆  0 to 3  2025-W47 to 2026-W06

      """
    #expect(text(Sample.report, width: 80).plain == expected)
  }

  @Test func `the weekly report has its styles`() {
    let expected = """
      <heading>Week 2026-W06 (2026-02-02 to 2026-02-08)</heading>
      2 action items stood open, 1 opened, 1 closed: 2 stand open, 1 overdue

      <heading>New postmortems</heading> <muted>(2)</muted>
        <identifier>resolver-again</identifier>  2026-02-04  <critical>Critical</critical>
          <title>The resolver asks itself once more, and this time takes the mail and the</title>
          <title>door lock along</title>
          repeats <identifier>2026-01-12-resolver-loop</identifier>, 23 days later: “This is the <second> time
          that a timer pulled the newest image” (line 12)
          <bad>while an action item about it stood open</bad>
            [ ] <identifier>1a2b3c</identifier>  Pin the resolver's image to a digest, and let…  <muted>@ann · 27 days</muted>
        <identifier>2026-02-06-disk-full</identifier>  <title>Backups stop: disk full <b>again</b> | 備份</title>

      <heading>Opened</heading> <muted>(1)</muted>
        [ ] <identifier>a1b2c3</identifier>  Delete *old* backups | buy a <disk>               <muted>unowned · 2 days</muted>

      <heading>Closed</heading> <muted>(1)</muted>
        <good>[x]</good> <identifier>7a8b9c</identifier>  Put the image of last week back                    <muted>Bo · 2026-01-13</muted>

      <heading>Do first</heading> <muted>(2)</muted>
        [ ] <identifier>1a2b3c</identifier>  Pin the resolver's image to a digest, and let a bot propose the
                    next one instead of a timer
                    <path>2026-01-12-resolver-loop:31</path>
                    <muted>@ann · overdue since 2026-01-26 · recurred in resolver-again ·</muted>
                    <muted>major · open 27 days</muted>
        [ ] <identifier>a1b2c3</identifier>  Delete *old* backups | buy a <disk>
                    <path>2026-02-06-disk-full:9</path>
                    <muted>open 2 days</muted>

        1 overdue  <muted>postmortem actions --overdue</muted>
        2 unowned  <muted>postmortem actions --unowned</muted>

        open over 12 weeks  <bar>··▂▂▄█▆▄▄▄▄▆</bar>  0 to 3  <muted>2025-W47 to 2026-W06</muted>

      """
    #expect(text(Sample.report, width: 80).tagged == expected)
  }
}
