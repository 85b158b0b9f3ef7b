import Documents
import Platform

@testable import Rendering

/// A small knowledge base about a home network, told by values.
enum Sample {
  static let loop = Incident(
    id: "2026-01-12-resolver-loop", path: "postmortems/2026-01-12-resolver-loop.md",
    title: "Resolver asks itself after an image update", date: day("2026-01-12"),
    severity: Severity(written: "major", rank: 2), status: "reviewed", systems: ["dns", "edge"],
    patterns: ["unpinned-dependency", "missing-alerting"], toDetect: 12, toMitigate: 40,
    toResolve: 65)

  static let again = Incident(
    id: "resolver-again", path: "postmortems/resolver-again.md",
    title:
      "The resolver asks itself once more, and this time takes the mail and the door lock along",
    date: day("2026-02-04"), severity: Severity(written: "Critical - all of it", rank: 1),
    systems: ["dns"], patterns: ["unpinned-dependency"])

  static let disk = Incident(
    id: "2026-02-06-disk-full", path: "postmortems/2026-02-06-disk-full.md",
    title: "Backups stop: disk full <b>again</b> | 備份", date: day("2026-02-06"), severity: nil,
    systems: ["backup"])

  static let runbook = Incident(
    id: "restart-the-resolver", path: "runbooks/restart-the-resolver.md", kind: .reference,
    title: "Restart the resolver", date: nil, severity: nil)

  static let pin = action(
    "1a2b3c", line: 31, .open,
    "Pin the resolver's image to a digest, and let a bot propose the next one instead of a timer",
    owner: "@ann", due: day("2026-01-26"), opened: day("2026-01-12"))

  static let alert = action(
    "4d5e6f", line: 32, .inProgress, "Alert when lookups fail from two places",
    opened: day("2026-01-12"))

  static let document: Document = {
    var document = Document(path: loop.path, id: loop.id)
    document.title = loop.title
    document.date = loop.date
    document.status = loop.status
    document.severity = loop.severity
    document.durations = [
      Duration(minutes: 65, approximate: true, label: "lookups"),
      Duration(minutes: nil, approximate: false, label: nil),
    ]
    document.systems = loop.systems
    document.tags = ["dns"]
    document.authors = ["@ann", "Bo"]
    document.fields = [Field(key: "room", value: "cellar")]
    document.summary =
      "A timer pulled the newest image of the resolver, whose default forwards to the gateway.\nThe gateway forwards to the resolver.\n\nNobody was told; the door lock noticed first."
    document.timeline = [
      entry(12, "23:55", "2026-01-12", 23 * 60 + 55, .exact, .start, "The timer pulls the image"),
      entry(
        13, "~00:07", "2026-01-13", 7, .approximate, .detected,
        "Bo cannot open the door; the lock says \"no network\", which is true in a way that helps nobody"
      ),
      TimelineEntry(
        line: 14, written: "00:10–00:30", start: moment("2026-01-13", 10),
        end: moment("2026-01-13", 30),
        precision: .range, text: "Restarts, each of which pulls the same image"),
      entry(
        15, "00:35", "2026-01-13", 35, .exact, .mitigated, "Image of last week put back by hand"),
      TimelineEntry(
        line: 16, written: "later", start: nil, precision: .unknown, text: "Everybody sleeps"),
      entry(17, "01:00", "2026-01-13", 60, .exact, .resolved, "Caches are clean"),
    ]
    document.factors = [
      Statement(
        line: 21,
        text: "The image was not pinned, so that a timer could change what runs at midnight"),
      Statement(line: 22, text: "No lookup was tested after the change"),
    ]
    var done = action("7a8b9c", line: 33, .done, "Put the image of last week back", owner: "Bo")
    done.closed = day("2026-01-13")
    done.closedFrom = .git
    done.changes = [
      StateChange(day: day("2026-01-12"), state: .open),
      StateChange(day: day("2026-01-13"), state: .done, commit: closing),
    ]
    var dropped = action("0d1e2f", line: 34, .dropped, "Write our own resolver")
    dropped.isMarked = false
    dropped.detail = [
      Statement(line: 35, text: "It was half a page long, and nobody could say who would read it"),
      Statement(line: 36, text: "Nor who would run it"),
    ]
    document.actions = [pin, alert, done, dropped]
    document.lessons = [Statement(line: 40, text: "A timer is a deployment")]
    document.sections = [
      Section(line: 9, heading: "What happened", level: 2, role: .summary),
      Section(line: 20, heading: "Why", level: 2, role: .factors),
    ]
    document.detection = Detection(
      kind: .chance, line: 13, text: "Bo happened to look at the door")
    document.patterns = [tag]
    document.findings = [
      Finding(
        line: 16, column: 3, .warning, Rule(rawValue: "timeline-time"),
        "\"later\" is no time; write HH:MM")
    ]
    return document
  }()

  static let closing = ObjectName(hex: String(repeating: "4f2a9c1b", count: 5).utf8).map {
    CommitReference(name: $0, author: "Bo Li")
  }

  static let tag = PatternTag(
    id: "unpinned-dependency", score: 6,
    evidence: [
      .init(
        line: 21, role: .factors,
        text: "The image was not pinned, so that a timer could change what runs at midnight"),
      .init(line: 9, role: .summary, text: "A timer pulled the newest image"),
    ])

  static let trackedPin = TrackedAction(
    action: pin, incident: loop, ageDays: 27, isOverdue: true, recurredIn: [again.id])
  static let trackedAlert = unowned(TrackedAction(action: alert, incident: loop, ageDays: 27))
  static let trackedDone = TrackedAction(action: document.actions[2], incident: loop)
  static let trackedBackup = unowned(
    TrackedAction(
      action: action("a1b2c3", line: 9, .open, "Delete *old* backups | buy a <disk>"),
      incident: disk, ageDays: 2))

  /// As it is where others have an owner.
  private static func unowned(_ tracked: TrackedAction) -> TrackedAction {
    var tracked = tracked
    tracked.isUnowned = tracked.action.owner == nil
    return tracked
  }

  static let actions = [trackedPin, trackedBackup, trackedAlert, trackedDone]
  static let events = document.timeline.map { (loop, $0) }
  static let files = [
    FileFindings(path: "a, b.md", findings: document.findings),
    FileFindings(path: "c.md", findings: []),
  ]

  static let recurrence: Recurrence = {
    var recurrence = Recurrence(
      RecurrenceClaim(later: again.id, earlier: loop.id, line: 12, score: 0.8),
      incident: again, earlier: loop)
    recurrence.reasons = [
      .init(
        line: 12, text: "This is the <second> time that a timer pulled the newest image",
        earlierLine: nil, earlierText: "")
    ]
    recurrence.words = ["timer", "image"]
    recurrence.openActions = [trackedPin]
    return recurrence
  }()

  /// Nobody says it; they look alike.
  static let resemblance: Recurrence = {
    var recurrence = Recurrence(
      RecurrenceClaim(later: again.id, earlier: disk.id, line: nil, score: 0.423),
      incident: again, earlier: disk)
    recurrence.reasons = [
      .init(
        line: 14, text: "The disk was full of images", earlierLine: 3,
        earlierText: "Old images filled the disk")
    ]
    recurrence.words = ["disk", "images", "<full>"]
    return recurrence
  }()

  static let hits = [
    SearchHit(
      incident: loop, score: 7.5,
      lines: [
        .init(
          line: 9, role: .summary, snippet: "A timer pulled the newest image",
          highlights: [2..<7, 26..<31]),
        .init(
          line: 21, role: .factors,
          snippet:
            "so that nobody who was awake could have known which of the two had changed the image",
          highlights: [79..<84]),
      ]),
    SearchHit(incident: again, score: 3, lines: []),
    SearchHit(
      incident: runbook, score: 9,
      lines: [.init(line: 3, role: .other, snippet: "Put back the image", highlights: [13..<18])]),
  ]

  static let pattern = Pattern(
    id: "unpinned-dependency", title: "Unpinned dependency", kind: .factor,
    advice: "Pin exact versions and bump them in commits of their own.",
    links: ["https://example.org/pinning"])

  static let summaries: [PatternSummary] = {
    var pinned = PatternSummary(
      id: "unpinned-dependency", title: "Unpinned dependency", kind: .factor, incidents: 5,
      of: 9, first: day("2025-05-12"), last: day("2026-02-04"),
      change: RateChange(
        at: day("2025-10-01"), earlier: 1, later: 9, earlierDays: 150, laterDays: 150),
      recurrences: 1)
    pinned.rate = Rate(5, in: 300)
    pinned.quarters = [("2025-05-12", 1), ("2026-01-12", 4)].map {
      .init(quarter: Quarter(of: day($0)), count: $1)
    }
    pinned.systems = [.init(name: "dns", count: 4), .init(name: "<edge>", count: 1)]
    pinned.actions.add(2, .open)
    pinned.actions.add(1, .done)
    let unseen = PatternSummary(
      id: "dns", title: "Name resolution", kind: .factor, incidents: 1, of: 9, first: nil,
      last: nil, recurrences: 0)
    var cured = PatternSummary(
      id: "clock-time", title: "Clock or calendar", kind: .factor, incidents: 2,
      of: 9, first: day("2023-03-26"), last: day("2023-10-29"), recurrences: 0)
    cured.hasStopped = true
    cured.quarters = [("2023-03-26", 1), ("2023-10-29", 1)].map {
      .init(quarter: Quarter(of: day($0)), count: $1)
    }
    cured.actions.add(1, .done)
    return [pinned, cured, unseen]
  }()

  static let promises = [
    RepeatedPromise(
      text: "Pin the resolver's image & let a bot propose the next",
      promises: [
        .init(incident: loop, id: "1a2b3c", line: 31, state: .open),
        .init(incident: again, id: "4d5e6f", line: 9, state: .open),
        .init(incident: disk, id: "7a8b9d", line: 112, state: .dropped),
      ]),
    RepeatedPromise(
      text: "Buy a disk",
      promises: [
        .init(incident: loop, id: "0a0b0c", line: 8, state: .done),
        .init(incident: disk, id: "0d0e0f", line: 12, state: .open),
      ]),
  ]

  static let explanations: [PatternExplanation] = {
    let document = readDocument(
      Array(
        """
        # The cache of the resolver

        ## Summary

        A stale cache was not pinned, and no cache answered at all for the better part of a long night.

        ## Impact

        The cache.
        """.utf8), path: "a.md")
    let file = PatternFile(
      Array("id: stale-cache\nsignals:\n  - {match: cache, weight: 2, in: [summary, title]}\n".utf8)
    )
    return document.patternExplanations(PatternMatcher([file.pattern].compactMap(\.self)))
  }()

  static let family = Family(incidents: [loop, again], recurrences: [recurrence])

  static let overview = PatternOverview(
    patterns: summaries, promises: promises, families: [family], incidents: 9,
    unclassified: 2, today: day("2026-03-10"))

  static let statistics: Statistics = {
    var statistics = Statistics()
    statistics.incidents = 9
    statistics.references = 1
    statistics.undated = 1
    statistics.months = [
      .init(name: "2025-11", count: 4), .init(name: "2026-01", count: 1),
      .init(name: "2026-02", count: 3),
    ]
    statistics.severities = [
      .init(name: "critical", count: 1), .init(name: "major", count: 6),
      .init(name: "unknown", count: 2),
    ]
    statistics.systems = [.init(name: "dns", count: 5), .init(name: "備份", count: 1)]
    statistics.patterns = [
      .init(name: "unpinned-dependency", count: 3, trend: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2])
    ]
    statistics.openActions = 3
    statistics.doneActions = 1
    statistics.period = ObservationPeriod([day("2025-11-03"), day("2026-02-28")])
    statistics.rate = statistics.period?.rate(of: 8)
    statistics.change = RateChange(
      at: day("2026-01-01"), earlier: 0, later: 8, earlierDays: 59, laterDays: 59)
    statistics.toDetect = .init([95, 12, 3, 60, 8, 12, 30])
    statistics.toMitigate = .init([130, 20])
    var survival = ActionSurvival()
    (survival.done, survival.open, survival.bornClosed) = (1, 3, 2)
    survival.stillOpen = [7, 30].compactMap(
      SurvivalCurve(
        [10, 40, 50, 60].map { .init(days: $0, hasEnded: $0 == 10) }
      ).estimate)
    statistics.survival = survival
    return statistics
  }()

  static let report: WeeklyReport = {
    var report = WeeklyReport(from: day("2026-02-02"), until: day("2026-02-08"))
    report.totals.open = 2
    report.totals.inProgress = 1
    report.totals.overdue = 1
    report.totals.unowned = 2
    report.totals.opened = 1
    report.totals.closed = 1
    report.previous.open = 1
    report.previous.inProgress = 1
    report.previous.unowned = 2
    report.first = [trackedPin, trackedBackup]
    report.overdue = [trackedPin]
    report.opened = [trackedBackup]
    report.closed = [trackedDone]
    report.open = [trackedPin, trackedAlert, trackedBackup]
    report.unowned = [trackedAlert, trackedBackup]
    var ann = WeeklyReport.Share(name: "@ann")
    (ann.open, ann.overdue, ann.oldestDays) = (1, 1, 27)
    var nobody = WeeklyReport.Share(name: nil)
    (nobody.open, nobody.opened, nobody.closed) = (2, 1, 1)
    report.owners = [ann, nobody]
    report.systems = [ann]
    report.recurrences = [recurrence]
    report.incidents = [again, disk]
    let open = [0, 0, 1, 1, 2, 4, 3, 2, 2, 2, 2, 3]
    let week = Week(of: report.from)
    report.weeks = open.indices.map { index in
      let before = index == 0 ? 0 : open[index - 1]
      return .init(
        week: week.adding(weeks: index - 11), open: open[index],
        opened: max(open[index] - before, 0), closed: max(before - open[index], 0))
    }
    return report
  }()

  static func day(_ iso: String) -> Day {
    Day(iso: iso) ?? Day(number: 0)
  }

  private static func moment(_ iso: String, _ minute: Int) -> Moment {
    Moment(day: day(iso), minute: minute, offset: 3600)
  }

  private static func entry(
    _ line: Int, _ written: String, _ iso: String, _ minute: Int,
    _ precision: TimelineEntry.Precision, _ phase: TimelineEntry.Phase?, _ text: String
  ) -> TimelineEntry {
    TimelineEntry(
      line: line, written: written, start: moment(iso, minute), precision: precision, phase: phase,
      text: text)
  }

  private static func action(
    _ id: String, line: Int, _ state: ActionItem.State, _ text: String, owner: String? = nil,
    due: Day? = nil, opened: Day? = nil
  ) -> ActionItem {
    var action = ActionItem(line: line, state: state, isMarked: true, text: text)
    action.id = id
    action.owner = owner
    action.due = due
    action.opened = opened
    return action
  }
}

extension StyledText {
  /// As a reader without colours sees it.
  var plain: String { text(as: TextFormat()) }
  /// With the styles shown.
  var tagged: String { text(as: TextFormat(usesTags: true)) }
}
