import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct TimelineTests {
  @Test func `events stand under their day and incident`() {
    let expected = """
      2026-01-12  UTC+01:00
        2026-01-12-resolver-loop
          12   23:55        start      The timer pulls the image

      2026-01-13  UTC+01:00
        2026-01-12-resolver-loop
          13  ~00:07        detected   Bo cannot open the door; the lock says "no
                                       network", which is true in a way that helps
                                       nobody
          14   00:10–00:30             Restarts, each of which pulls the same image
          15   00:35        mitigated  Image of last week put back by hand

      No date
        2026-01-12-resolver-loop
          16  later                    Everybody sleeps

      2026-01-13  UTC+01:00
        2026-01-12-resolver-loop
          17   01:00        resolved   Caches are clean

      """
    #expect(text(Sample.events, width: 80).plain == expected)
  }

  @Test func `events for programs`() {
    let expected = #"""
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":12,"written":"23:55","start":"2026-01-12T23:55:00+01:00","end":null,"precision":"exact","phase":"start","text":"The timer pulls the image"}
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":13,"written":"~00:07","start":"2026-01-13T00:07:00+01:00","end":null,"precision":"approximate","phase":"detected","text":"Bo cannot open the door; the lock says \"no network\", which is true in a way that helps nobody"}
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":14,"written":"00:10–00:30","start":"2026-01-13T00:10:00+01:00","end":"2026-01-13T00:30:00+01:00","precision":"range","phase":null,"text":"Restarts, each of which pulls the same image"}
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":15,"written":"00:35","start":"2026-01-13T00:35:00+01:00","end":null,"precision":"exact","phase":"mitigated","text":"Image of last week put back by hand"}
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":16,"written":"later","start":null,"end":null,"precision":"unknown","phase":null,"text":"Everybody sleeps"}
      {"incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":17,"written":"01:00","start":"2026-01-13T01:00:00+01:00","end":null,"precision":"exact","phase":"resolved","text":"Caches are clean"}

      """#
    #expect(listing(Sample.events).ndjson == expected)
  }
}
