import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct ReportJSONTests {
  @Test func `the weekly report`() {
    let expected = """
      {
        "schema": 1,
        "from": "2026-02-02",
        "until": "2026-02-08",
        "totals": {
          "open": 2,
          "in_progress": 1,
          "overdue": 1,
          "unowned": 2,
          "unmarked": 0,
          "unknown": 0,
          "stalled": 0,
          "ideas": 0,
          "opened": 1,
          "born_done": 0,
          "closed": 1
        },
        "previous": {
          "open": 1,
          "in_progress": 1,
          "overdue": 0,
          "unowned": 2,
          "unmarked": 0,
          "unknown": 0,
          "stalled": 0,
          "ideas": 0,
          "opened": 0,
          "born_done": 0,
          "closed": 0
        },
        "news": true,
        "first": [
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
              "score": 81,
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
          },
          {
            "id": "a1b2c3",
            "incident": "2026-02-06-disk-full",
            "path": "postmortems/2026-02-06-disk-full.md",
            "line": 9,
            "state": "open",
            "marked": true,
            "text": "Delete *old* backups | buy a <disk>",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": null,
            "closed": null,
            "age_days": 2,
            "overdue": false,
            "severity": null,
            "patterns": [],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 17,
              "reasons": [
                "open 2 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          }
        ],
        "overdue": [
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
              "score": 81,
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
        ],
        "opened": [
          {
            "id": "a1b2c3",
            "incident": "2026-02-06-disk-full",
            "path": "postmortems/2026-02-06-disk-full.md",
            "line": 9,
            "state": "open",
            "marked": true,
            "text": "Delete *old* backups | buy a <disk>",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": null,
            "closed": null,
            "age_days": 2,
            "overdue": false,
            "severity": null,
            "patterns": [],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 17,
              "reasons": [
                "open 2 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          }
        ],
        "closed": [
          {
            "id": "7a8b9c",
            "incident": "2026-01-12-resolver-loop",
            "path": "postmortems/2026-01-12-resolver-loop.md",
            "line": 33,
            "state": "done",
            "marked": true,
            "text": "Put the image of last week back",
            "type": null,
            "owner": "Bo",
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": null,
            "closed": "2026-01-13",
            "age_days": null,
            "overdue": false,
            "severity": {
              "written": "major",
              "rank": 2
            },
            "patterns": [
              "unpinned-dependency",
              "missing-alerting"
            ],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": "git",
            "closed_by": "Bo Li",
            "closed_commit": "4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b4f2a9c1b",
            "promised": 1,
            "urgency": {
              "score": 0,
              "reasons": []
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          }
        ],
        "open": [
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
              "score": 81,
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
          },
          {
            "id": "4d5e6f",
            "incident": "2026-01-12-resolver-loop",
            "path": "postmortems/2026-01-12-resolver-loop.md",
            "line": 32,
            "state": "in-progress",
            "marked": true,
            "text": "Alert when lookups fail from two places",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": "2026-01-12",
            "closed": null,
            "age_days": 27,
            "overdue": false,
            "severity": {
              "written": "major",
              "rank": 2
            },
            "patterns": [
              "unpinned-dependency",
              "missing-alerting"
            ],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 21,
              "reasons": [
                "major",
                "open 27 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          },
          {
            "id": "a1b2c3",
            "incident": "2026-02-06-disk-full",
            "path": "postmortems/2026-02-06-disk-full.md",
            "line": 9,
            "state": "open",
            "marked": true,
            "text": "Delete *old* backups | buy a <disk>",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": null,
            "closed": null,
            "age_days": 2,
            "overdue": false,
            "severity": null,
            "patterns": [],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 17,
              "reasons": [
                "open 2 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          }
        ],
        "stalled": [],
        "unowned": [
          {
            "id": "4d5e6f",
            "incident": "2026-01-12-resolver-loop",
            "path": "postmortems/2026-01-12-resolver-loop.md",
            "line": 32,
            "state": "in-progress",
            "marked": true,
            "text": "Alert when lookups fail from two places",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": "2026-01-12",
            "closed": null,
            "age_days": 27,
            "overdue": false,
            "severity": {
              "written": "major",
              "rank": 2
            },
            "patterns": [
              "unpinned-dependency",
              "missing-alerting"
            ],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 21,
              "reasons": [
                "major",
                "open 27 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          },
          {
            "id": "a1b2c3",
            "incident": "2026-02-06-disk-full",
            "path": "postmortems/2026-02-06-disk-full.md",
            "line": 9,
            "state": "open",
            "marked": true,
            "text": "Delete *old* backups | buy a <disk>",
            "type": null,
            "owner": null,
            "due": null,
            "priority": null,
            "ticket": null,
            "opened": null,
            "closed": null,
            "age_days": 2,
            "overdue": false,
            "severity": null,
            "patterns": [],
            "recurred_in": [],
            "opened_from": null,
            "closed_from": null,
            "closed_by": null,
            "closed_commit": null,
            "promised": 1,
            "urgency": {
              "score": 17,
              "reasons": [
                "open 2 days"
              ]
            },
            "state_written": null,
            "idea": false,
            "regressed": null,
            "cited_by": []
          }
        ],
        "unknown": [],
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
                  "score": 81,
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
          }
        ],
        "incidents": [
          {
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
          {
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
          }
        ],
        "cited": [],
        "weeks": [
          {
            "week": "2025-W47",
            "open": 0,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2025-W48",
            "open": 0,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2025-W49",
            "open": 1,
            "opened": 1,
            "closed": 0
          },
          {
            "week": "2025-W50",
            "open": 1,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2025-W51",
            "open": 2,
            "opened": 1,
            "closed": 0
          },
          {
            "week": "2025-W52",
            "open": 4,
            "opened": 2,
            "closed": 0
          },
          {
            "week": "2026-W01",
            "open": 3,
            "opened": 0,
            "closed": 1
          },
          {
            "week": "2026-W02",
            "open": 2,
            "opened": 0,
            "closed": 1
          },
          {
            "week": "2026-W03",
            "open": 2,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2026-W04",
            "open": 2,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2026-W05",
            "open": 2,
            "opened": 0,
            "closed": 0
          },
          {
            "week": "2026-W06",
            "open": 3,
            "opened": 1,
            "closed": 0
          }
        ],
        "owners": [
          {
            "owner": "@ann",
            "open": 1,
            "overdue": 1,
            "opened": 0,
            "closed": 0,
            "oldest_days": 27
          },
          {
            "owner": null,
            "open": 2,
            "overdue": 0,
            "opened": 1,
            "closed": 1,
            "oldest_days": null
          }
        ],
        "systems": [
          {
            "system": "@ann",
            "open": 1,
            "overdue": 1,
            "opened": 0,
            "closed": 0,
            "oldest_days": 27
          }
        ],
        "scope": {
          "owners": [],
          "systems": []
        }
      }

      """
    #expect(json(Sample.report).pretty + "\n" == expected)
  }
}
