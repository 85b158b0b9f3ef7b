import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct PatternsTests {
  @Test func `patterns are a table`() {
    let expected = """
      2 incidents that repeat one another: timer, image
        2026-01-12-resolver-loop  major  Resolver asks itself after an image update
        resolver-again  2026-02-04  Critical
          The resolver asks itself once more, and this time takes the mail and the
          door lock along

      pattern              seen  since    last        trend   done  recurred
      unpinned-dependency     5  2025-05  2026-02-04  rising   1/3         1
      clock-time              2  2023-03  2023-10-29  cured    1/1         0
      dns                     1                                  -         0
      unclassified            2
      rising, falling: from 2025-10-01 on against as long before, beyond chance (95%)

      By quarter
                             24Q1  24Q2  24Q3  24Q4  25Q1  25Q2  25Q3  25Q4  26Q1
        unpinned-dependency     ·     ·     ·     ·     ·   ░ 1     ·     ·   █ 4

      Promised more than once
        promised 3 times, done none: “Pin the resolver's image & let a bot propose the
        next”
        promised twice, done 1: “Buy a disk”

      """
    #expect(text(Sample.overview, width: 80).plain == expected)
  }

  @Test func `a wide table has titles`() {
    var overview = Sample.overview
    overview.families = []
    let lines = text(overview, width: 114).tagged.split(separator: "\n")
    #expect(lines[0].hasSuffix("<muted>title</muted>"))
    #expect(lines[1].hasSuffix("<bad>1</bad>  <muted>Unpinned dependency</muted>"))
    #expect(lines[2].contains("<good>cured</good>"))
    #expect(lines[4] == "<muted>unclassified</muted>            <muted>2</muted>")
    #expect(lines.contains { $0.contains("promised 3 times, <bad>done none</bad>:") })
  }

  @Test func `patterns without a past have no quarters`() {
    var overview = Sample.overview
    overview.patterns = [Sample.summaries[2]]
    overview.promises = []
    overview.families = []
    overview.unclassified = 0
    #expect(
      text(overview, width: 80).plain == """
        pattern  seen  share       since  last  done  recurred
        dns         1  11% (2–43)                  -         0

        """)
  }

  @Test func `promises stand under their words`() {
    #expect(
      text(Sample.promises, width: 80).plain == """
        promised 3 times, done none: “Pin the resolver's image & let a bot propose the
        next”
           31  [ ] 1a2b3c  2026-01-12-resolver-loop  major
            9  [ ] 4d5e6f  resolver-again  2026-02-04  Critical
          112  [-] 7a8b9d  2026-02-06-disk-full

        promised twice, done 1: “Buy a disk”
           8  [x] 0a0b0c  2026-01-12-resolver-loop  major
          12  [ ] 0d0e0f  2026-02-06-disk-full

        """)
  }

  @Test func `promises for programs`() {
    #expect(
      listing([Sample.promises[1]]).ndjson == """
        {"text":"Buy a disk","promised":2,"done":1,"open":1,"first":"2026-01-12","last":"2026-02-06","actions":[{"id":"0a0b0c","incident":"2026-01-12-resolver-loop","path":"postmortems/2026-01-12-resolver-loop.md","line":8,"state":"done"},{"id":"0d0e0f","incident":"\(Sample.disk.id)","path":"\(Sample.disk.path)","line":12,"state":"open"}]}

        """)
  }

  @Test func `patterns are a page`() {
    let page = html(Sample.overview, style: "body { margin: 0; }\n")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<p>3 patterns in 7 of 9 incidents; 2 unclassified.</p>"))
    #expect(
      page.contains(
        "<td><span class=\"better\">cured since <time datetime=\"2023-10-29\">2023-10-29</time></span></td>"
      ))
    #expect(page.contains("<small>unpinned-dependency · dns 4 · &lt;edge&gt; 1</small>"))
    #expect(page.contains("<h3>2 incidents that repeat one another: timer, image</h3>"))
    #expect(page.contains("<td class=\"heat-4\">4</td>"))
    #expect(page.contains("<td class=\"heat-1\">1</td>"))
    #expect(page.contains("Pin the resolver&#39;s image &amp; let a bot propose the next"))
    #expect(!page.contains("<script"))
  }

  @Test func `patterns for programs`() {
    let expected = """
      {"id":"unpinned-dependency","title":"Unpinned dependency","kind":"factor","incidents":5,"first":"2025-05-12","last":"2026-02-04","trend":"rising","open_actions":2,"recurrences":1,"actions_done":1,"actions":3,"cured_since":null,"quarters":[{"quarter":"2025-Q2","incidents":1},{"quarter":"2026-Q1","incidents":4}],"systems":[{"system":"dns","incidents":4},{"system":"<edge>","incidents":1}],"share":0.5556,"share_low":0.2667,"share_high":0.8112,"earlier":1,"later":9}
      {"id":"clock-time","title":"Clock or calendar","kind":"factor","incidents":2,"first":"2023-03-26","last":"2023-10-29","trend":null,"open_actions":0,"recurrences":0,"actions_done":1,"actions":1,"cured_since":"2023-10-29","quarters":[{"quarter":"2023-Q1","incidents":1},{"quarter":"2023-Q4","incidents":1}],"systems":[],"share":0.2222,"share_low":0.0632,"share_high":0.5474,"earlier":null,"later":null}
      {"id":"dns","title":"Name resolution","kind":"factor","incidents":1,"first":null,"last":null,"trend":null,"open_actions":0,"recurrences":0,"actions_done":0,"actions":0,"cured_since":null,"quarters":[],"systems":[],"share":0.1111,"share_low":0.0199,"share_high":0.435,"earlier":null,"later":null}

      """
    #expect(listing(Sample.summaries).ndjson == expected)
  }

  @Test func `a pattern quotes its evidence`() {
    let pattern = text(
      Sample.pattern, summary: Sample.summaries[0], incidents: [(Sample.loop, Sample.tag)],
      recurrences: [Sample.recurrence, Sample.resemblance],
      width: 80)
    let expected = """
      unpinned-dependency  factor
      Unpinned dependency

      Pin exact versions and bump them in commits of their own.
      https://example.org/pinning

      seen      2025-05-12 to 2026-02-04
      share     5 of 9 incidents, 56% (27–81)
      rate      0.50 in 30 days (95%: 0.16–1.2)
      trend     rising: 9 from 2025-10-01 on, 1 in as long before (95%: 1.2–394 times
                as often)
      quarters  2025-Q2 ▂··█ 2026-Q1  at most 4 a quarter
      systems   dns 4, <edge> 1
      actions   done 1 of 3

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
        repeats 2026-01-12-resolver-loop, 23 days later: “This is the <second> time
        that a timer pulled the newest image” (line 12)
        while an action item about it stood open
          31  [ ] 1a2b3c  Pin the resolver's image to a digest, and let a bot propose
                          the next one instead of a timer
                          OVERDUE · @ann · due 2026-01-26 · open 27 days

      resolver-again  2026-02-04  Critical
        The resolver asks itself once more, and this time takes the mail and the door
        lock along
        looks like 2026-02-06-disk-full, which began later: disk, images, <full>

      """
    #expect(pattern.plain == expected)
  }

  @Test func `a pattern for programs`() {
    let pattern = json(
      Sample.pattern, summary: Sample.summaries[0], incidents: [(Sample.loop, Sample.tag)],
      recurrences: [Sample.recurrence, Sample.resemblance])
    let expected = """
      {
        "schema": 1,
        "id": "unpinned-dependency",
        "title": "Unpinned dependency",
        "kind": "factor",
        "definition": "",
        "advice": "Pin exact versions and bump them in commits of their own.",
        "links": [
          "https://example.org/pinning"
        ],
        "first": "2025-05-12",
        "last": "2026-02-04",
        "trend": "rising",
        "rate": {
          "per_year": 6.0875,
          "low": 1.9766,
          "high": 14.2062
        },
        "change": {
          "from": "2025-10-01",
          "earlier": 1,
          "later": 9,
          "ratio_low": 1.2471,
          "ratio_high": 394.4791,
          "trend": "rising"
        },
        "cured_since": null,
        "quarters": [
          {
            "quarter": "2025-Q2",
            "incidents": 1
          },
          {
            "quarter": "2026-Q1",
            "incidents": 4
          }
        ],
        "systems": [
          {
            "system": "dns",
            "incidents": 4
          },
          {
            "system": "<edge>",
            "incidents": 1
          }
        ],
        "actions": {
          "open": 2,
          "done": 1
        },
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
            "strength": "contributing",
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
            "claim": "says so",
            "score": 0.8,
            "reasons": [
              {
                "line": 12,
                "text": "This is the <second> time that a timer pulled the newest image",
                "earlier_line": null,
                "earlier_text": ""
              }
            ],
            "words": [
              "timer",
              "image"
            ],
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
                  "score": 61,
                  "reasons": [
                    "overdue since 2026-01-26",
                    "recurred in resolver-again",
                    "major",
                    "open 27 days"
                  ]
                },
                "state_written": null,
                "idea": false,
                "regressed": null,
                "cited_by": []
              }
            ]
          },
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
              "id": "2026-02-06-disk-full",
              "path": "postmortems/2026-02-06-disk-full.md",
              "title": "Backups stop: disk full <b>again</b> | 備份",
              "date": "2026-02-06",
              "severity": null,
              "status": null,
              "systems": [
                "backup"
              ],
              "patterns": [],
              "detection": null,
              "to_detect": null,
              "to_mitigate": null,
              "to_resolve": null
            },
            "claim": "looks like",
            "score": 0.423,
            "reasons": [
              {
                "line": 14,
                "text": "The disk was full of images",
                "earlier_line": 3,
                "earlier_text": "Old images filled the disk"
              }
            ],
            "words": [
              "disk",
              "images",
              "<full>"
            ],
            "patterns": [],
            "systems": [],
            "open_actions": []
          }
        ]
      }

      """
    #expect(pattern.pretty + "\n" == expected)
  }
}
