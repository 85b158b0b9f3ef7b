import Platform
import Testing

@testable import Documents

@Suite struct DateScannerTests {
  private func written(_ date: WrittenDate?) -> String? {
    date.map { date in
      let year = date.year.map(String.init) ?? "?"
      return "\(year)/\(date.month)/\(date.day)\(date.isAmbiguous ? " either way" : "")"
    }
  }

  @Test(arguments: [
    ("2026-01-31", "2026/1/31"), ("2026/1/5", "2026/1/5"), ("2026.01.31", "2026/1/31"),
    ("2024-09-09 08:40", "2024/9/9"), ("2026-03-11T20:15:08Z", "2026/3/11"),
    ("31.01.2026", "2026/1/31"), ("3.4.2021", "2021/4/3"), ("31/01/2026", "2026/1/31"),
    ("01/31/2026", "2026/1/31"), ("03/04/2021", "2021/4/3 either way"),
    ("04/04/2021", "2021/4/4"), ("5-10-21", "2021/10/5 either way"), ("12-31-21", "2021/12/31"),
    ("July 1, 2020", "2020/7/1"), ("Jan 2, 2006", "2006/1/2"), ("25th May 2023", "2023/5/25"),
    ("1st of June 2024", "2024/6/1"), ("Feb. 3rd", "?/2/3"), ("30 January", "?/1/30"),
    ("30. Januar 2026", "2026/1/30"), ("3. märz 2026", "2026/3/3"), ("12 août 2024", "2024/8/12"),
    ("24. desember 2025", "2025/12/24"), ("JAN 2", "?/1/2"), ("2-Jan-2024", "2024/1/2"),
    ("Wednesday, 2018-08-22", "2018/8/22"), ("on Friday the 13th of March 2026", "2026/3/13"),
    ("Feb 29", "?/2/29"),
  ])
  func `dates of people are read`(text: String, date: String) {
    #expect(written(DateScanner.date(in: text)) == date)
  }

  @Test(arguments: [
    "", "soon", "TBD", "YYYY-MM-DD", "2026-13-01", "2026-02-30", "32.01.2026", "10:30", "1.2.3",
    "v1.2", "May", "2026", "2026-01", "2026-W05", "1/2", "31/31/2026", "Feb 30", "2026-01-311",
    "Marching 3", "0.0.0.0", "٢٠٢٦-٠١-٠١",
  ])
  func `what is no date is none`(text: String) {
    #expect(written(DateScanner.date(in: text)) == nil)
  }

  @Test(arguments: [
    ("03/04/2021", "2021/3/4 either way"), ("13/04/2021", "2021/4/13"), ("3.4.2021", "2021/4/3"),
    ("2021-03-04", "2021/3/4"),
  ])
  func `the order of day and month is a setting`(text: String, date: String) {
    #expect(written(DateScanner.date(in: text, order: .monthDayYear)) == date)
  }

  @Test(arguments: [
    ("2026-01-02", "Jan 30", "2026-01-30"), ("2026-01-02", "Dec 30", "2025-12-30"),
    ("2025-12-30", "Jan 2", "2026-01-02"), ("2025-03-01", "Feb 29", "2024-02-29"),
  ])
  func `a missing year is the nearest`(reference: String, text: String, day: String) throws {
    let date = try #require(DateScanner.date(in: text))
    #expect(date.day(near: Day(iso: reference))?.description == day)
    #expect(date.day(near: nil) == nil)
  }

  @Test func `random bytes never trap`() {
    var random = SplitMix(seed: 11)
    let pieces = ["1", "31", "2026", "-", "/", ".", " ", "Jan", "th", "of ", ",", "é", ":"]
    for _ in 0..<5000 {
      _ = DateScanner.date(in: random.text(12, of: pieces))
      _ = DateScanner.date(in: String(decoding: random.bytes(30), as: UTF8.self))
    }
  }
}
