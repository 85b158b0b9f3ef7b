import Testing

@testable import Platform

@Suite struct TimeZoneFileTests {
  static let hasDatabase = Files.kind(of: "/usr/share/zoneinfo/America/Chicago") == .file

  /// What clocks on the wall show in Chicago, and the hours they are from UTC.
  @Test(
    .enabled(if: TimeZoneFileTests.hasDatabase),
    arguments: [
      ("2026-01-15", 720, -6), ("2026-07-15", 720, -5), ("2026-03-08", 119, -6),
      ("2026-03-08", 180, -5), ("2026-11-01", 59, -5), ("2026-11-01", 120, -6),
      // The hour that does not exist takes the offset before the change.
      ("2026-03-08", 150, -6),
      // Of the hour that happens twice it is the first.
      ("2026-11-01", 60, -5), ("2026-11-01", 90, -5), ("2026-11-01", 119, -5),
    ])
  func `Chicago has a winter and a summer`(day: String, minute: Int, hours: Int) throws {
    let zone = try #require(TimeZoneFile(named: "America/Chicago"))
    #expect(zone.offset(day: try #require(Day(iso: day)), minute: minute) == hours * 3600)
  }

  @Test(
    .enabled(if: TimeZoneFileTests.hasDatabase),
    arguments: [
      ("Europe/Berlin", "2026-10-25", 150, 7200), ("Europe/Berlin", "2026-03-29", 150, 3600),
      ("Asia/Kolkata", "2026-06-01", 0, 19_800), ("Etc/UTC", "2026-06-01", 0, 0),
      ("Australia/Lord_Howe", "2026-01-01", 0, 39_600),
    ])
  func `other zones change elsewhere`(name: String, day: String, minute: Int, offset: Int) throws {
    let zone = try #require(TimeZoneFile(named: name))
    #expect(zone.offset(day: try #require(Day(iso: day)), minute: minute) == offset)
  }

  @Test(arguments: [
    "", "/etc/passwd", "../../etc/passwd", "America/../../../etc/passwd", "America", "Mars/Olympus",
    "America/Chicago\0", "Amérique/Paris", ".",
  ])
  func `what is no name of a zone finds none`(name: String) {
    #expect(TimeZoneFile(named: name) == nil)
  }

  @Test func `bytes that are no zone file are refused`() {
    let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
    #expect(TimeZoneFile(bytes: []) == nil)
    #expect(TimeZoneFile(bytes: Array("TZif".utf8)) == nil)
    #expect(TimeZoneFile(bytes: header) == nil)
    #expect(TimeZoneFile(bytes: header + header) == nil)
    #expect(TimeZoneFile(bytes: Array("TZif2".utf8) + [UInt8](repeating: 255, count: 200)) == nil)
  }

  @Test func `every beginning of a zone file is refused or read, and never traps`() throws {
    let whole = ZoneFileBytes.chicago
    #expect(TimeZoneFile(bytes: whole) != nil)
    for length in 0..<whole.count { _ = TimeZoneFile(bytes: Array(whole.prefix(length))) }
  }

  /// Files made by `zic -b slim` end in 2007 and give a rule, `CST6CDT,M3.2.0,M11.1.0`, for what
  /// follows. It is not read, so the summer of 2026 is an hour off; Debian's files list transitions
  /// up to 2037.
  @Test(arguments: [("2026-01-15", -6), ("2026-07-15", -6), ("2007-07-15", -5), ("2006-01-15", -6)])
  func `after its last transition a file keeps the last offset`(day: String, hours: Int)
    throws
  {
    let zone = try #require(TimeZoneFile(bytes: ZoneFileBytes.chicago))
    #expect(zone.offset(day: try #require(Day(iso: day)), minute: 720) == hours * 3600)
  }
}

/// A zone file of two transitions, in March and November 2007, and a rule.
enum ZoneFileBytes {
  static let chicago: [UInt8] = {
    let winter = big(-21_600, 4) + [0, 0]
    let summer = big(-18_000, 4) + [1, 4]
    let data =
      big(1_173_600_000, 8) + big(1_194_159_600, 8) + [1, 0] + winter + summer
      + Array("CST\0CDT\0".utf8)
    let counts = [0, 0, 0, 2, 2, 8].flatMap { big($0, 4) }
    let empty = [0, 0, 0, 0, 1, 1].flatMap { big($0, 4) }
    let magic = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
    return magic + empty + big(0, 4) + [0, 0] + [0] + magic + counts + data
      + Array("\nCST6CDT,M3.2.0,M11.1.0\n".utf8)
  }()

  private static func big(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
