import Testing

@testable import Documents

@Suite struct DurationReaderTests {
  private func read(_ text: String) -> [String] {
    durations(in: text).map { duration in
      [
        duration.approximate ? "about" : nil, duration.minutes.map(String.init) ?? "?",
        duration.label.map { "(\($0))" },
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("1h 5m", ["65"]), ("6 hours, 14 minutes", ["374"]), ("103 minutes", ["103"]),
    ("(103 minutes)", ["103"]), ("~24h40m", ["about 1480"]), ("7 hours 9 minutes", ["429"]),
    ("19 hours 43 minutes.", ["1183"]), ("11 Days", ["15840"]), ("~10h 52m", ["about 652"]),
    ("01:30", ["90"]), ("00:47:10", ["47"]), ("307800s", ["5130"]),
    ("21:45 to 23:28 UTC (103 minutes)", ["103"]), ("approximately 2 weeks", ["about 20160"]),
    ("279 minutes [^3]", ["279 ([^3])"]), ("1-2 hours", ["about 120"]), ("1.5 hours", ["90"]),
    ("about half an hour", ["about 30"]), ("two hours and five minutes", ["125"]),
    (
      "~33m (bifrost down), ~3h (config churn)",
      ["about 33 (bifrost down)", "about 180 (config churn)"]
    ),
    ("less than 5 min", ["about 5"]), ("45 mins", ["45"]), ("90 sec", ["2"]),
    ("3 Stunden", ["180"]),
    ("2h, 3h", ["120", "180"]), ("1 day, 2 hours and 3 minutes (total)", ["1563 (total)"]),
    ("30 minutes of errors", ["30 (of errors)"]), ("10:00 AM - 12:30 PM", ["150"]),
    ("09:05–10:00 CET (55 minutes)", ["55"]), ("23:30 to 00:15 UTC", ["45"]),
    ("10 minuti", ["10"]),
  ])
  func `a length is its minutes`(text: String, durations: [String]) {
    #expect(read(text) == durations)
  }

  @Test(
    arguments: [
      ("ongoing", ["? (ongoing)"]), ("N/A", ["? (N/A)"]), ("?", ["? (?)"]), ("YYY", ["? (YYY)"]),
      ("10:00 - 10:00", ["? (10:00 - 10:00)"]),
      ("", []), (" , ", []), ("2 hostnames", ["? (2 hostnames)"]), ("45", ["? (45)"]),
    ] as [(String, [String])])
  func `what gives no length has no minutes`(text: String, durations: [String]) {
    #expect(read(text) == durations)
  }

  @Test(arguments: [
    "99999999999999999999999999 hours", String(repeating: "9", count: 400) + "h",
    "1e400 h", "9223372036854775807 weeks", "0.0000001s",
  ])
  func `numbers beyond all measure never trap`(text: String) {
    #expect(durations(in: text).count == 1)
  }

  @Test func `random words never trap`() {
    var random = SplitMix(seed: 2)
    let pieces = [
      "1", "30", ":", "h", "m", " ", "~", "and ", ",", "(", ")", "-", "to ", ".", "hours", "ü",
      "a ",
    ]
    for _ in 0..<5000 { _ = durations(in: random.text(10, of: pieces)) }
  }
}
