import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct IncidentTextTests {
  @Test func `an incident at a glance`() {
    let incident = text(
      Sample.document, tracked: [Sample.trackedPin, Sample.trackedAlert],
      recurrences: [Sample.recurrence, Sample.resemblance], related: [Sample.disk], width: 80)
    let expected = """
      2026-01-12-resolver-loop  major
      Resolver asks itself after an image update
      postmortems/2026-01-12-resolver-loop.md

      status    reviewed
      systems   dns, edge
      tags      dns
      authors   @ann, Bo
      duration  ~1h 5m lookups
      phases    detected after 12m, mitigated after 40m, resolved after 1h 5m
      found by  chance, line 13: “Bo happened to look at the door”
      findings  1 warning

      Summary
        A timer pulled the newest image of the resolver, whose default forwards to the
        gateway. The gateway forwards to the resolver.

        Nobody was told; the door lock noticed first.

      Timeline
        2026-01-12  UTC+01:00
        12   23:55        start      The timer pulls the image
        2026-01-13
        13  ~00:07        detected   Bo cannot open the door; the lock says "no
                                     network", which is true in a way that helps
                                     nobody
        14   00:10–00:30             Restarts, each of which pulls the same image
        15   00:35        mitigated  Image of last week put back by hand
        16  later                    Everybody sleeps
        17   01:00        resolved   Caches are clean

      Contributing factors
        21  The image was not pinned, so that a timer could change what runs at
            midnight
        22  No lookup was tested after the change

      Action items
        recurred in resolver-again
        31  [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose
                        the next one instead of a timer
                        OVERDUE · @ann · due 2026-01-26 · open 27 days
        32  [~] 4d5e6f  Alert when lookups fail from two places
                        unowned · open 27 days
        33  [x] 7a8b9c  Put the image of last week back
                        Bo · done 2026-01-13 by Bo Li in 4f2a9c1
        34  [-] 0d1e2f  Write our own resolver
                        unmarked
                        - It was half a page long, and nobody could say who would read
                          it
                        - Nor who would run it

      Patterns
        unpinned-dependency
          21  factors  “The image was not pinned, so that a timer could change what
                       runs at midnight”
           9  summary  “A timer pulled the newest image”

      Lessons
        40  A timer is a deployment

      Recurrences
        repeated by resolver-again, 23 days later: “This is the <second> time that a
        timer pulled the newest image” (line 12)
        looks like the later resolver-again, which began later: disk, images, <full>

      Related
        2026-02-06-disk-full  Backups stop: disk full <b>again</b> | 備份

      """
    #expect(incident.plain == expected)
  }
}
