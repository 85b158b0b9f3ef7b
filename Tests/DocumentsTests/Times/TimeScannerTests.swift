import Platform
import Testing

@testable import Documents

@Suite struct TimeScannerTests {
  /// `date clock–date clock zone marks`, with what is left of the text after ` | `.
  private func read(_ text: String, order: DateOrder = .dayMonthYear) -> String? {
    guard let (time, end) = TimeScanner.scan(text, order: order) else { return nil }
    func clock(_ minute: Int?) -> String? {
      minute.map { "\(padded($0 / 60, to: 2)):\(padded($0 % 60, to: 2))" }
    }
    func date(_ date: WrittenDate?) -> String? {
      date.map { "\($0.year.map(String.init) ?? "?")/\($0.month)/\($0.day)" }
    }
    var parts = [date(time.date), clock(time.minute)].compactMap(\.self)
    if time.second > 0 { parts.append("\(time.second)s") }
    if time.isRange {
      parts.append("– " + [date(time.endDate), clock(time.endMinute)].compactMap(\.self).joined())
    }
    if case .offset(let seconds)? = time.zone { parts.append("zone \(seconds / 60)") }
    if case .named? = time.zone { parts.append("named zone") }
    if time.isApproximate { parts.append("about") }
    if time.isUnknown { parts.append("unknown") }
    return parts.joined(separator: " ") + " |"
      + String(decoding: text.utf8.dropFirst(end), as: UTF8.self)
  }

  @Test(arguments: [
    ("9:06a x", "09:06 | x"), ("12:28p x", "12:28 | x"),
    ("[03-26 17:40] x", "?/3/26 17:40 | x"), ("26/3 17:40 x", "?/3/26 17:40 | x"),
    ("21:58 EST: x", "21:58 zone -300 |: x"), ("21:58 est x", "21:58 about | est x"),
    ("2026-03-26 1625: x", "2026/3/26 16:25 |: x"), ("1625 UTC: x", "16:25 zone 0 |: x"),
    ("22:XX x", "22:00 about | x"), ("14:1x x", "14:10 about | x"),
    ("HH:MM x", "about unknown | x"),
    ("{{ 06:10 }} x", "06:10 | x"), ("2026-03-26[^3]: x", "2026/3/26 |: x"),
    ("Between 02:00 and 02:30 PM x", "14:00 – 14:30 | x"),
    ("16:05:57-58 x", "16:05 57s – 16:05 | x"), ("16:05:12-13 x", "16:05 12s – 16:05 | x"),
    ("12:51:30 PM +UTC x", "12:51 30s zone 0 | x"),
    ("3月26日 14時5分 x", "?/3/26 14:05 | x"), ("2026년 3월 26일 14:05 x", "2026/3/26 14:05 | x"),
    ("14時頃 x", "14:00 about | x"), ("etwa um 14:05 x", "14:05 about | x"),
    ("26 de marzo de 2026, 14:05 x", "2026/3/26 14:05 | x"),
    ("26 марта 14:05 x", "?/3/26 14:05 | x"),
    ("Estimated: 14:05 x", "14:05 about | x"),
    ("14:05 - deploy", "14:05 | - deploy"), ("14:56 -", "14:56 | -"), ("8:40 x", "08:40 | x"),
    ("~23:55 (Jan 30) x", "?/1/30 23:55 about | x"),
    ("2026-04-07 ~10:47 x", "2026/4/7 10:47 about | x"),
    ("~??:?? x", "about unknown | x"), ("??:??", "about unknown |"),
    ("07:45 CST x", "07:45 zone -360 | x"), ("07:45 CST: x", "07:45 zone -360 |: x"),
    ("10:00 UTC – x", "10:00 zone 0 | – x"), ("10:00 (UTC) x", "10:00 zone 0 | x"),
    ("10:00 UTC+2 x", "10:00 zone 120 | x"), ("10:00 UTC-5: x", "10:00 zone -300 |: x"),
    ("10:00 +02:00 x", "10:00 zone 120 | x"), ("10:00 -0600 x", "10:00 zone -360 | x"),
    ("01:05–20:00 x", "01:05 – 20:00 | x"), ("8:20 - 8:24 x", "08:20 – 08:24 | x"),
    ("10:00-10:30 x", "10:00 – 10:30 | x"), ("10:00-10:30: x", "10:00 – 10:30 |: x"),
    ("2026-03-11 10:00-11:00 x", "2026/3/11 10:00 – 11:00 | x"),
    ("10:00 to 11:00 x", "10:00 – 11:00 | x"), ("10:00 → 11:00", "10:00 – 11:00 |"),
    ("10:00 UTC – 11:00 UTC x", "10:00 – 11:00 zone 0 | x"),
    ("10:00 until Oct 31 04:00 x", "10:00 – ?/10/3104:00 | x"),
    ("03:26pm x", "15:26 | x"), ("9 AM x", "09:00 | x"), ("12:05 a.m. x", "00:05 | x"),
    ("12 pm", "12:00 |"), ("14:17 PM x", "14:17 | x"), ("23:06ish x", "23:06 about | x"),
    ("2026-03-11T20:15:08Z x", "2026/3/11 20:15 8s zone 0 | x"),
    ("2026-03-11T20:15:08.123Z", "2026/3/11 20:15 8s zone 0 |"),
    ("2026-03-11T20:15:08-06:00 x", "2026/3/11 20:15 8s zone -360 | x"),
    ("2026-03-11T20:15-06:00 x", "2026/3/11 20:15 zone -360 | x"),
    ("2026-03-11 20:15:08 +0530 x", "2026/3/11 20:15 8s zone 330 | x"),
    ("12:53.34 x", "12:53 34s | x"), ("09h30 x", "09:30 | x"), ("24:00 x", "24:00 | x"),
    ("**14:05** x", "14:05 |** x"), ("[14:05] x", "14:05 | x"), ("`14:05` x", "14:05 | x"),
    ("[2026-03-11 14:05 UTC] x", "2026/3/11 14:05 zone 0 | x"),
    ("Jan 31, 00:30 x", "?/1/31 00:30 | x"), ("Jan 31 2026 at 00:30", "2026/1/31 00:30 |"),
    ("Tuesday 14:05 x", "14:05 | x"), ("Mon, 2 Mar 14:05: x", "?/3/2 14:05 |: x"),
    ("ca. 14:05 x", "14:05 about | x"), ("around 2pm, x", "14:00 about |, x"),
    ("kl. 14:05 x", "14:05 | x"), ("14:05\u{a0}UTC x", "14:05 zone 0 | x"),
    ("March 3 – March 5: x", "?/3/3 – ?/3/5 |: x"), ("2026-03-03 x", "2026/3/3 | x"),
    ("10:00 | x", "10:00 | | x"), ("@ 10:00 x", "10:00 | x"),
    ("10:00 Alice says", "10:00 | Alice says"),
    ("10:00 - 3 pods", "10:00 | - 3 pods"), ("10:00 (3 pods) x", "10:00 | (3 pods) x"),
    ("10:00UTC x", "10:00 zone 0 | x"),
  ])
  func `times of people are read`(text: String, time: String) {
    #expect(read(text) == time)
  }

  @Test(arguments: [
    "", "deploy", "3 nodes", "2 of 3", "25:00", "10:60", "1:2:3:4", "10:1 ratio", "100:30", "v1.2",
    "10.0.0.1", "10:00abc", "1:30x", "2h30m", "UTC", "Monday", "at", "~", "about 5 users", "(10)",
    "- 10:00", "192.168.1.1:8080", "::1", "12", "4 am_users", "503 errors", "2026", "[x] 10:00",
    "10:00a11y", "1625 x", "{{ x }}", "Mayday 3", "Marching", "second 10:00",
  ])
  func `what is no time is none`(text: String) {
    #expect(read(text) == nil)
  }

  @Test(
    arguments: [
      ("T+5m: x", 5), ("T+5 min x", 5), ("T-1h30 x", -90), ("T + 1h 30m x", 90), ("T+90s x", 1),
      ("T+00:05 x", 5), ("T+01:30:10 x", 90), ("T+2 days x", 2880), ("T+5: x", 5), ("T+5", 5),
      ("T+5 x", nil), ("t−10m x", -10), ("T+2h 3 hosts", 120), ("T+5m 3 days", 5),
      ("T+~10 min: x", 10), ("T+0: x", 0), ("T+5分 x", 5), ("T0 x", nil), ("T-shirt", nil),
      ("T+5xl", nil), ("T+", nil), ("T+1:7", nil),
    ] as [(String, Int?)])
  func `a time may be counted from a start`(text: String, minutes: Int?) {
    #expect(TimeScanner.scan(text)?.time.sinceStart == minutes)
  }

  @Test func `a range of clocks with a dot is no clock with a zone`() {
    let scanned = TimeScanner.scan("02.41-06.46 x", allowsDots: true)
    #expect(scanned?.time.zone == nil && scanned?.end == 11)
    #expect(scanned?.time.isRange == true)
  }

  @Test func `what lies beyond the limit does not belong to the time`() {
    let scanned = TimeScanner.scan("14:05 - 15:00", limit: 5)
    #expect(scanned?.end == 5)
    #expect(scanned?.time.isRange == false)
  }

  @Test func `the order of day and month is a setting`() {
    #expect(read("03/04/2021 10:00", order: .monthDayYear) == "2021/3/4 10:00 |")
    #expect(read("03/04/2021 10:00", order: .dayMonthYear) == "2021/4/3 10:00 |")
  }

  @Test func `any mixture of parts ends, and ends within the text`() {
    var random = SplitMix(seed: 5)
    let pieces = [
      "10:00", "9", "pm", ":", "-", "–", " ", "(", ")", "[", "]", "`", "~", "≈", "??:??", "UTC",
      "+02:00", "Jan", "30", "2026-01-02", "T", "Z", "to ", "until ", "ish", ".", ",", "at ", "ü",
    ]
    for _ in 0..<20_000 {
      let text = random.text(9, of: pieces)
      if let end = TimeScanner.scan(text)?.end { #expect(end <= text.utf8.count) }
      _ = TimeScanner.scan(String(decoding: random.bytes(20), as: UTF8.self))
    }
  }
}
