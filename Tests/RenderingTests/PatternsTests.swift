import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct PatternsTests {
  @Test func `patterns are a table`() {
    let expected = """
      pattern              seen  since    last        trend   open  recurred
      unpinned-dependency     2  2026-01  2026-02-04  rising     2         1
      dns                     1                       quiet      0         0

      """
    #expect(text(Sample.summaries, width: 80).plain == expected)
  }

  @Test func `a wide table has titles`() {
    let expected = """
      <muted>pattern</muted>              <muted>seen</muted>  <muted>since</muted>    <muted>last</muted>        <muted>trend</muted>   <muted>open</muted>  <muted>recurred</muted>  <muted>title</muted>
      <identifier>unpinned-dependency</identifier>     2  2026-01  2026-02-04  <bad>rising</bad>     2         <bad>1</bad>  <muted>Unpinned dependency</muted>
      <identifier>dns</identifier>                     1                       <muted>quiet</muted>      <muted>0</muted>         <muted>0</muted>  <muted>Name resolution</muted>

      """
    #expect(text(Sample.summaries, width: 100).tagged == expected)
  }

  @Test func `patterns for programs`() {
    let expected = """
      {"id":"unpinned-dependency","title":"Unpinned dependency","kind":"factor","incidents":2,"first":"2026-01-12","last":"2026-02-04","trend":"rising","open_actions":2,"recurrences":1}
      {"id":"dns","title":"Name resolution","kind":"factor","incidents":1,"first":null,"last":null,"trend":"quiet","open_actions":0,"recurrences":0}

      """
    #expect(listing(Sample.summaries).ndjson == expected)
  }

  @Test func `a pattern quotes its evidence`() {
    let pattern = text(
      Sample.pattern, incidents: [(Sample.loop, Sample.tag)], recurrences: [Sample.recurrence],
      width: 80)
    let expected = """
      unpinned-dependency  factor
      Unpinned dependency

      Pin exact versions and bump them in commits of their own.
      https://example.org/pinning

      1 incident

      2026-01-12-resolver-loop  major  Resolver asks itself after an image update
        postmortems/2026-01-12-resolver-loop.md
        21  factors  “The image was not pinned, so that a timer could change what runs
                     at midnight”
         9  summary  “A timer pulled the newest image”

      Recurrences

      resolver-again  2026-02-04  Critical
        The resolver asks itself once more, and this time takes the mail and the door
        lock along
        repeats 2026-01-12-resolver-loop, 23 days later: unpinned-dependency on dns
        recurred while its action was open
          31  [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose
                          the next one instead of a timer
                          OVERDUE · @ann · due 2026-01-26 · open 27 days

      """
    #expect(pattern.plain == expected)
  }

  @Test func `a pattern for programs`() {
    let pattern = json(
      Sample.pattern, incidents: [(Sample.loop, Sample.tag)], recurrences: [Sample.recurrence])
    let expected = """
      {
        "schema": 1,
        "id": "unpinned-dependency",
        "title": "Unpinned dependency",
        "kind": "factor",
        "advice": "Pin exact versions and bump them in commits of their own.",
        "links": [
          "https://example.org/pinning"
        ],
        "incidents": [
          {
            "id": "2026-01-12-resolver-loop",
            "path": "postmortems/2026-01-12-resolver-loop.md",
            "title": "Resolver asks itself after an image update",
            "date": "2026-01-12",
            "severity": {
              "written": "major",
              "rank": 2
            },
            "score": 6,
            "evidence": [
              {
                "line": 21,
                "role": "factors",
                "text": "The image was not pinned, so that a timer could change what runs at midnight"
              },
              {
                "line": 9,
                "role": "summary",
                "text": "A timer pulled the newest image"
              }
            ]
          }
        ],
        "recurrences": [
          {
            "incident": {
              "id": "resolver-again",
              "path": "postmortems/resolver-again.md",
              "title": "The resolver asks itself once more, and this time takes the mail and the door lock along",
              "date": "2026-02-04",
              "severity": {
                "written": "Critical - all of it",
                "rank": 1
              },
              "status": null,
              "systems": [
                "dns"
              ],
              "patterns": [
                "unpinned-dependency"
              ],
              "detection": null,
              "to_detect": null,
              "to_mitigate": null,
              "to_resolve": null
            },
            "earlier": {
              "id": "2026-01-12-resolver-loop",
              "path": "postmortems/2026-01-12-resolver-loop.md",
              "title": "Resolver asks itself after an image update",
              "date": "2026-01-12",
              "severity": {
                "written": "major",
                "rank": 2
              },
              "status": "reviewed",
              "systems": [
                "dns",
                "edge"
              ],
              "patterns": [
                "unpinned-dependency",
                "missing-alerting"
              ],
              "detection": null,
              "to_detect": 12,
              "to_mitigate": 40,
              "to_resolve": 65
            },
            "patterns": [
              "unpinned-dependency"
            ],
            "systems": [
              "dns"
            ],
            "open_actions": [
              {
                "id": "1a2b3c",
                "incident": "2026-01-12-resolver-loop",
                "path": "postmortems/2026-01-12-resolver-loop.md",
                "line": 31,
                "state": "open",
                "marked": true,
                "text": "Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer",
                "type": null,
                "owner": "@ann",
                "due": "2026-01-26",
                "priority": null,
                "ticket": null,
                "opened": "2026-01-12",
                "closed": null,
                "age_days": 27,
                "overdue": true,
                "severity": {
                  "written": "major",
                  "rank": 2
                },
                "patterns": [
                  "unpinned-dependency",
                  "missing-alerting"
                ],
                "recurred_in": [
                  "resolver-again"
                ],
                "opened_from": null,
                "closed_from": null,
                "closed_by": null,
                "closed_commit": null,
                "promised": 1,
                "urgency": {
                  "score": 85,
                  "reasons": [
                    "overdue since 2026-01-26",
                    "recurred in resolver-again",
                    "major"
                  ]
                }
              }
            ]
          }
        ]
      }

      """
    #expect(pattern.pretty + "\n" == expected)
  }
}
