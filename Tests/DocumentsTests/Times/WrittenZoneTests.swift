import Platform
import Testing

@testable import Documents

@Suite struct WrittenZoneTests {
  @Test(arguments: [
    ("UTC", 0), ("utc", 0), ("Z", 0), ("CST", -360), ("CET", 60), ("MESZ", 120), ("IST", 330),
    ("+02:00", 120), ("-0600", -360), ("UTC-5", -300), ("GMT+1", 60), ("UTC+5:30", 330),
    ("UTC\u{2212}3", -180), ("+5", 300), (" PST ", -480), ("ACST", 570), ("-14:00", -840),
  ])
  func `abbreviations and offsets are zones`(text: String, minutes: Int) {
    #expect(WrittenZone(text) == .offset(minutes * 60))
  }

  @Test(arguments: [
    "", "X", "UTC5", "+", "-", "+15:00", "+12345", "Mars/Olympus", "../../etc/passwd", "and/or",
    "/etc/passwd", "UTC+", "America/",
  ])
  func `anything else is none`(text: String) {
    #expect(WrittenZone(text) == nil)
  }

  @Test(
    .enabled(if: TimeZoneFile(named: "America/Chicago") != nil),
    arguments: ["America/Chicago", "CT", "Central"])
  func `names follow the season`(name: String) throws {
    let zone = try #require(WrittenZone(name))
    let winter = try #require(Day(iso: "2026-01-15"))
    #expect(zone.offset(day: winter, minute: 0) == -6 * 3600)
    #expect(zone.offset(day: winter.adding(days: 180), minute: 0) == -5 * 3600)
  }

  @Test(arguments: [
    ("All times CST.", -360), ("(all times in UTC)", 0), ("Times are UTC-5", -300),
    ("Timeline (PST)", -480), ("Zeiten in MEZ", 60), ("Timeline, UTC +2", 120),
    ("**All times are in CET**", 60), ("Times are CDT (UTC-5).", -300), ("Time [UTC]", 0),
  ])
  func `a sentence names a zone`(text: String, minutes: Int) {
    #expect(zoneStatement(in: text) == .offset(minutes * 60))
  }

  @Test(arguments: [
    "", "Timeline", "the best of est", "HTTP/2 and TCP/IP", "a bet on 5 and +3 nodes",
    "Restarted at 10:00", "see docs/time", "3 of +5",
  ])
  func `most sentences name none`(text: String) {
    #expect(zoneStatement(in: text) == nil)
  }
}
