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
    #expect(try read("stats --today 2026-01-31").day("today") == Day(year: 2026, month: 1, day: 31))
    #expect(try read("report --week 2026-W06").week("week") == Week(iso: "2026-W06"))
    #expect(try read("new x --time 09:30").minuteOfDay("time") == 570)
    #expect(try read("stats").day("today") == nil)
  }

  @Test func `a text that is none of them is named with what was expected`() {
    expect("error: --limit cannot be \"many\": expected a whole number, 1 or more\n") {
      try read("search --limit many").integer("limit", atLeast: 1)
    }
    expect("error: --limit cannot be \"0\": expected a whole number, 1 or more\n") {
      try read("search --limit 0").integer("limit", atLeast: 1)
    }
    expect("error: --today cannot be \"2026-13-01\": expected a day such as 2026-01-31\n") {
      try read("stats --today 2026-13-01").day("today")
    }
    expect("error: --week cannot be \"2026-W54\": expected a week of ISO 8601 such as 2026-W06\n") {
      try read("report --week 2026-W54").week("week")
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
