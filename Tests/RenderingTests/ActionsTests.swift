import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ActionsTests {
  @Test func `actions stand under their incident, and are counted`() {
    let expected = """
      2026-01-12-resolver-loop  major  Resolver asks itself after an image update
        postmortems/2026-01-12-resolver-loop.md
        recurred in resolver-again
        31  [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose
                        the next one instead of a timer
                        OVERDUE · @ann · due 2026-01-26 · open 27 days
        32  [~] 4d5e6f  Alert when lookups fail from two places
                        unowned · open 27 days
        33  [x] 7a8b9c  Put the image of last week back
                        Bo · done 2026-01-13 by Bo Li in 4f2a9c1

      2026-02-06-disk-full  Backups stop: disk full <b>again</b> | 備份
        postmortems/2026-02-06-disk-full.md
        9  [ ] a1b2c3  Delete *old* backups | buy a <disk>
                       unowned · open 2 days

      2 open, 1 in progress, 1 done in 2 incidents; 1 overdue, 2 unowned
      most urgent first: overdue, alerts and checks, severity, what just recurred

      """
    #expect(text(Sample.actions, width: 80).plain == expected)
  }

  @Test func `what is overdue is marked`() {
    let expected = """
      <identifier>2026-01-12-resolver-loop</identifier>  <major>major</major>  <title>Resolver asks itself after an image update</title>
        <path>postmortems/2026-01-12-resolver-loop.md</path>
        <bad>recurred in resolver-again</bad>
        <lineNumber>31</lineNumber>  [ ] <identifier>1a2b3c</identifier>  Pin the resolver's image to a digest, and let a bot propose
                        the next one instead of a timer
                        <bad>OVERDUE</bad><muted> · @ann · due 2026-01-26 · open 27 days</muted>

      1 open in 1 incident; <bad>1 overdue</bad>

      """
    #expect(text([Sample.trackedPin], width: 80).tagged == expected)
  }

  @Test func `actions for programs`() {
    let expected = """
      {"id":"1a2b3c","incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":31,"state":"open","marked":true,"text":"Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer","type":null,"owner":"@ann","due":"2026-01-26","priority":null,"ticket":null,"opened":"2026-01-12","closed":null,"age_days":27,"overdue":true,"severity":{"written":"major","rank":2},"patterns":["unpinned-dependency","missing-alerting"],"recurred_in":["resolver-again"],"opened_from":null,"closed_from":null,"closed_by":null,"closed_commit":null,"promised":1,"urgency":{"score":61,"reasons":["overdue since 2026-01-26","recurred in resolver-again","major","open 27 days"]},"state_written":null,"idea":false,"regressed":null,"cited_by":[]}
      {"id":"a1b2c3","incident":"2026-02-06-disk-full","path":"postmortems/2026-02-06-disk-full.md","line":9,"state":"open","marked":true,"text":"Delete *old* backups | buy a <disk>","type":null,"owner":null,"due":null,"priority":null,"ticket":null,"opened":null,"closed":null,"age_days":2,"overdue":false,"severity":null,"patterns":[],"recurred_in":[],"opened_from":null,"closed_from":null,"closed_by":null,"closed_commit":null,"promised":1,"urgency":{"score":17,"reasons":["open 2 days"]},"state_written":null,"idea":false,"regressed":null,"cited_by":[]}
      {"id":"4d5e6f","incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":32,"state":"in-progress","marked":true,"text":"Alert when lookups fail from two places","type":null,"owner":null,"due":null,"priority":null,"ticket":null,"opened":"2026-01-12","closed":null,"age_days":27,"overdue":false,"severity":{"written":"major","rank":2},"patterns":["unpinned-dependency","missing-alerting"],"recurred_in":[],"opened_from":null,"closed_from":null,"closed_by":null,"closed_commit":null,"promised":1,"urgency":{"score":21,"reasons":["major","open 27 days"]},"state_written":null,"idea":false,"regressed":null,"cited_by":[]}
      {"id":"7a8b9c","incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":33,"state":"done","marked":true,"text":"Put the image of last week back","type":null,"owner":"Bo","due":null,"priority":null,"ticket":null,"opened":null,"closed":"2026-01-13","age_days":null,"overdue":false,"severity":{"written":"major","rank":2},"patterns":["unpinned-dependency","missing-alerting"],"recurred_in":[],"opened_from":null,"closed_from":"git","closed_by":"Bo Li","closed_commit":"4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b","promised":1,"urgency":{"score":0,"reasons":[]},"state_written":null,"idea":false,"regressed":null,"cited_by":[]}

      """
    #expect(listing(Sample.actions).ndjson == expected)
  }
}
