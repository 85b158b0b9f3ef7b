import Platform
import Testing

@testable import Commands

@Suite struct ParsedCommandLineTests {
  @Test func `values are what was typed, else the default`() throws {
    let line = try read("search --sort date --in factors --in timeline --no-refresh dns")
    #expect(line.value("sort") == "date")
    #expect(line.value("limit") == "10")
    #expect(line.value("root") == nil)
    #expect(line.values("in") == ["factors", "timeline"])
    #expect(line.flag("no-refresh"))
    #expect(!line.flag("quiet"))
  }

  @Test(arguments: [
    ("search dns", OutputFormat.text), ("search dns --json", .json),
    ("search dns --format paths", .paths), ("export", .ndjson), ("init", .text), ("", .text),
  ])
  func `the format is the one asked for, else the command's first`(
    typed: String, format: OutputFormat
  ) throws {
    #expect(try read(typed).format == format)
  }

  @Test func `texts become numbers, days, weeks and times`() throws {
    #expect(try read("search --limit 7").integer("limit", atLeast: 1) == 7)
    #expect(
      try read("stats --today 2026-01-31").day("today", today: monday) == Day(iso: "2026-01-31"))
    #expect(
      try read("stats --today yesterday").day("today", today: monday) == Day(iso: "2026-02-08"))
    #expect(try read("report --week 2026-W06").week("week", today: monday) == Week(iso: "2026-W06"))
    #expect(
      try read("report --week last_week").week("week", today: monday) == Week(iso: "2026-W06"))
    let month = try read("report --since 2026-01").days("since", today: monday)
    #expect(month?.first == Day(iso: "2026-01-01") && month?.last == Day(iso: "2026-01-31"))
    #expect(
      try read("report --since 2w").days("since", today: monday)?.first == Day(iso: "2026-01-26"))
    for (written, days) in [("90", 90), ("90d", 90), ("2w", 14), ("0", 0)] {
      #expect(try read("actions --stale \(written)").dayCount("stale") == days)
    }
    #expect(try read("new x --time 09:30").minuteOfDay("time") == 570)
    #expect(try read("stats").day("today", today: monday) == nil)
  }

  @Test func `a text that is none of them is named with what was expected`() {
    expect("error: --limit cannot be \"many\": expected a whole number, 1 or more\n") {
      try read("search --limit many").integer("limit", atLeast: 1)
    }
    expect("error: --limit cannot be \"0\": expected a whole number, 1 or more\n") {
      try read("search --limit 0").integer("limit", atLeast: 1)
    }
    for wrong in ["2026-13-01", "2026-01", "last_week"] {
      expect(
        "error: --today cannot be \"\(wrong)\": expected one day, such as 2026-01-31 or yesterday\n"
      ) {
        try read("stats --today \(wrong)").day("today", today: monday)
      }
    }
    expect(
      "error: --since cannot be \"may\": expected 2026, 2026-01, 2026-W05, 2026-01-31, today or 30d\n"
    ) {
      try read("report --since may").days("since", today: monday)
    }
    for wrong in ["2026-W54", "2026-02", "2026-02-09"] {
      expect(
        "error: --week cannot be \"\(wrong)\": expected a week, such as 2026-W06 or last_week\n"
      ) {
        try read("report --week \(wrong)").week("week", today: monday)
      }
    }
    expect("error: --stale cannot be \"long\": expected a number of days, such as 90, 30d or 2w\n")
    {
      try read("actions --stale long").dayCount("stale")
    }
    expect("error: --time cannot be \"24:00\": expected a time of day such as 09:30\n") {
      try read("new x --time 24:00").minuteOfDay("time")
    }
  }

  private func read(_ typed: String) throws(UsageError) -> ParsedCommandLine {
    try parse(shellWords(typed), commands: CommandDescription.all)
  }

  private func expect(_ message: String, of work: () throws -> (some Any)?) {
    let error = #expect(throws: UsageError.self) { try work() }
    #expect(error?.message == message)
  }
}
