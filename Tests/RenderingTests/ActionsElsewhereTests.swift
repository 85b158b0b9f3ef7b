import Documents
import Platform
import Testing

@testable import Rendering

/// Action items for the programs in which people keep their tasks.
@Suite struct ActionsElsewhereTests {
  @Test func `todo.txt has a task a line`() {
    var dropped = Sample.trackedDone
    dropped.action.state = .dropped
    dropped.action.closed = nil
    dropped.action.owner = "Ovens Team"
    dropped.action.opened = Sample.day("2026-01-12")
    #expect(
      todoText(Sample.actions + [dropped]) == """
        (B) 2026-01-12 Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer +2026-01-12-resolver-loop @ann due:2026-01-26 id:1a2b3c
        (D) Delete *old* backups | buy a <disk> +2026-02-06-disk-full id:a1b2c3
        (D) 2026-01-12 Alert when lookups fail from two places +2026-01-12-resolver-loop state:in-progress id:4d5e6f
        x 2026-01-13 Put the image of last week back +2026-01-12-resolver-loop @Bo id:7a8b9c
        x Put the image of last week back +2026-01-12-resolver-loop @Ovens-Team state:dropped id:7a8b9c

        """)
  }

  @Test func `a calendar has a task for each due day`() {
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//postmortem//action items//EN
      CALSCALE:GREGORIAN
      X-WR-CALNAME:Action items
      BEGIN:VTODO
      UID:1a2b3c.2026-01-12-resolver-loop@postmortem
      DTSTAMP:20260208T000000Z
      CREATED:20260112T000000Z
      DUE;VALUE=DATE:20260126
      SUMMARY:Pin the resolver's image to a digest\\, and let a bot propose the ne
       xt one instead of a timer
      DESCRIPTION:Resolver asks itself after an image update\\npostmortems/2026-01
       -12-resolver-loop.md:31\\noverdue since 2026-01-26\\, recurred in resolver-a
       gain\\, major\\, open 27 days
      STATUS:NEEDS-ACTION
      CONTACT:@ann
      PRIORITY:4
      CATEGORIES:major,dns,edge
      END:VTODO
      END:VCALENDAR

      """
    let found = calendar(Sample.actions, today: Sample.day("2026-02-08"))
    #expect(found.split(separator: "\r\n").joined(separator: "\n") + "\n" == expected)
    #expect(!found.split(separator: "\r\n").contains { $0.utf8.count > 75 })
  }

  @Test func `no character of a calendar is cut, and no text ends a line`() {
    var item = Sample.trackedPin
    item.action.text = String(repeating: "備份", count: 40) + "\r\nEND:VTODO; \\"
    let found = calendar([item], today: Sample.day("2026-02-08"))
    let lines = found.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.count { $0 == "END:VTODO" } == 1)
    let unfolded = found.split(separator: "\r\n ").joined()
    #expect(
      unfolded.contains(
        "SUMMARY:" + String(repeating: "備份", count: 40) + "  END:VTODO\\; \\\\\r\n"))
  }

  @Test func `markdown has tasks under their incident`() {
    var stalled = Sample.trackedPin
    stalled.ageDays = 91
    stalled.promised = 3
    #expect(
      markdown([stalled]) == """
        ## **2026-01-12-resolver-loop** (major): Resolver asks itself after an image update

        - [ ] Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer ([postmortems/2026-01-12-resolver-loop.md:31](postmortems/2026-01-12-resolver-loop.md#L31), `1a2b3c`, **overdue**, **recurred once**, **promised 3 times**, stalled, `@ann`, due 2026-01-26)

        """)
    #expect(markdown([TrackedAction]()) == "")
  }

  @Test func `what several incidents promise stands once, with its places`() {
    let again = TrackedAction(action: Sample.pin, incident: Sample.again, ageDays: 3)
    let tracked = [Sample.trackedPin, Sample.trackedAlert, again]
    var statements = PackedStatements()
    for (key, incident) in [Sample.trackedPin.incident, Sample.again].enumerated() {
      statements.bytes += packed(tracked.filter { $0.incident == incident }.map(\.action))
      statements.incidents.append(
        PackedStatements.Incident(id: incident.id, key: key, end: statements.bytes.count))
    }
    let items = countingPromises(tracked, like: LikeStatements(statements))
    let expected = """
      2026-01-12-resolver-loop  major  Resolver asks itself after an image update
        postmortems/2026-01-12-resolver-loop.md
        recurred in resolver-again
        31  [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose
                        the next one instead of a timer
                        OVERDUE · promised twice · @ann · due 2026-01-26
                        open 27 days
                        also [ ] 1a2b3c  resolver-again:31
        32  [~] 4d5e6f  Alert when lookups fail from two places
                        unowned · open 27 days

      2 open, 1 in progress in 2 incidents; 1 overdue, 1 unowned
      most urgent first: overdue, alerts and checks, severity, what just recurred

      """
    #expect(text(items, width: 80).plain == expected)
  }
}
