import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportTextTests {
  @Test func `the weekly report fits a mail`() {
    let expected = """
      Week 2026-W06 (2026-02-02 to 2026-02-08)
      3 open action items, 1 overdue; 1 opened and 1 closed since 2026-02-02

      Recurrences (1)
        resolver-again
          repeats 2026-01-12-resolver-loop, 23 days later: “This is the <second> time
          that a timer pulled the newest image” (line 12)
          while an action item about it stood open
            [ ] 1a2b3c  Pin the resolver's image to a digest, and let…  @ann · 27 days

                     this week  week before  change
        open                 2            1      +1
        in progress          1            1       0
        overdue              1            0      +1
        unowned              2            2       0
        unmarked             0            0       0
        opened               1            0      +1
        closed               1            0      +1

        open over 12 weeks  ··▂▂▄█▆▄▄▄▄▆  0 to 3  2025-W47 to 2026-W06

      Incidents (2)
        resolver-again  2026-02-04  Critical
          The resolver asks itself once more, and this time takes the mail and the
          door lock along
        2026-02-06-disk-full  Backups stop: disk full <b>again</b> | 備份

      Overdue (1)
        major
        [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose the
                    next one instead of a timer
                    2026-01-12-resolver-lo…:31 · recurred once · @ann · due 2026-01-26

      Opened (1)
        [ ] a1b2c3  Delete *old* backups | buy a <disk>
                    2026-02-06-disk-full:9 · unowned · open 2 days

      Closed (1)
        [x] 7a8b9c  Put the image of last week back
                    2026-01-12-resolver…:33 · Bo · done 2026-01-13 by Bo Li in 4f2a9c1

      Unowned (2)
        [~] 4d5e6f  Alert when lookups fail from two places
                    2026-01-12-resolver-loop:32 · unowned · open 27 days
        [ ] a1b2c3  Delete *old* backups | buy a <disk>               unowned · 2 days

      Open by incident (3)
        2 incidents have 3 open actions, named above

      By owner
                 open  overdue  opened  closed   oldest
        @ann        1        1       0       0  27 days
        unowned     2        0       1       1

      """
    #expect(text(Sample.report, width: 80).plain == expected)
  }

  @Test func `the weekly report has its styles`() {
    let expected = """
      <heading>Week 2026-W06 (2026-02-02 to 2026-02-08)</heading>
      3 open action items, 1 overdue; 1 opened and 1 closed since 2026-02-02

      <heading>Recurrences</heading> <muted>(1)</muted>
        <identifier>resolver-again</identifier>
          repeats <identifier>2026-01-12-resolver-loop</identifier>, 23 days later: “This is the <second> time
          that a timer pulled the newest image” (line 12)
          <bad>while an action item about it stood open</bad>
            [ ] <identifier>1a2b3c</identifier>  Pin the resolver's image to a digest, and let…  <muted>@ann · 27 days</muted>

                     <muted>this week</muted>  <muted>week before</muted>  <muted>change</muted>
        open                 2            <muted>1</muted>      <bad>+1</bad>
        in progress          1            <muted>1</muted>       <muted>0</muted>
        overdue              1            <muted>0</muted>      <bad>+1</bad>
        unowned              2            <muted>2</muted>       <muted>0</muted>
        unmarked             0            <muted>0</muted>       <muted>0</muted>
        opened               1            <muted>0</muted>      <muted>+1</muted>
        closed               1            <muted>0</muted>      <good>+1</good>

        open over 12 weeks  <bar>··▂▂▄█▆▄▄▄▄▆</bar>  0 to 3  <muted>2025-W47 to 2026-W06</muted>

      <heading>Incidents</heading> <muted>(2)</muted>
        <identifier>resolver-again</identifier>  2026-02-04  <critical>Critical</critical>
          <title>The resolver asks itself once more, and this time takes the mail and the</title>
          <title>door lock along</title>
        <identifier>2026-02-06-disk-full</identifier>  <title>Backups stop: disk full <b>again</b> | 備份</title>

      <heading>Overdue</heading> <muted>(1)</muted>
        <major>major</major>
        [ ] <identifier>1a2b3c</identifier>  Pin the resolver's image to a digest, and let a bot propose the
                    next one instead of a timer
                    <path>2026-01-12-resolver-lo…:31</path><muted> · </muted><bad>recurred once</bad><muted> · @ann · due 2026-01-26</muted>

      <heading>Opened</heading> <muted>(1)</muted>
        [ ] <identifier>a1b2c3</identifier>  Delete *old* backups | buy a <disk>
                    <path>2026-02-06-disk-full:9</path><muted> · unowned · open 2 days</muted>

      <heading>Closed</heading> <muted>(1)</muted>
        <good>[x]</good> <identifier>7a8b9c</identifier>  <muted>Put the image of last week back</muted>
                    <path>2026-01-12-resolver…:33</path><muted> · Bo · done 2026-01-13 by Bo Li in 4f2a9c1</muted>

      <heading>Unowned</heading> <muted>(2)</muted>
        [~] <identifier>4d5e6f</identifier>  Alert when lookups fail from two places
                    <path>2026-01-12-resolver-loop:32</path><muted> · unowned · open 27 days</muted>
        [ ] <identifier>a1b2c3</identifier>  Delete *old* backups | buy a <disk>               <muted>unowned · 2 days</muted>

      <heading>Open by incident</heading> <muted>(3)</muted>
        <muted>2 incidents have 3 open actions, named above</muted>

      <heading>By owner</heading>
                 <muted>open</muted>  <muted>overdue</muted>  <muted>opened</muted>  <muted>closed</muted>   <muted>oldest</muted>
        @ann        1        <bad>1</bad>       0       0  27 days
        unowned     2        0       1       1

      """
    #expect(text(Sample.report, width: 80).tagged == expected)
  }
}
