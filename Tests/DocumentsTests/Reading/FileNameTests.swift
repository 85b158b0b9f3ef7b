import Testing

@testable import Documents

@Suite struct FileNameTests {
  struct Case: CustomTestStringConvertible {
    var path: String
    var identifier: String
    var day: String?
    var minute: Int?
    var title: String
    var testDescription: String { path }
  }

  @Test(arguments: [
    Case(
      path: "postmortems/2026-01-31-0730-proxy-503.md", identifier: "2026-01-31-0730-proxy-503",
      day: "2026-01-31", minute: 450, title: "proxy 503"),
    Case(
      path: "2025-10-21-slow.md", identifier: "2025-10-21-slow", day: "2025-10-21", title: "slow"),
    Case(path: "0001-slow.md", identifier: "0001-slow", title: "0001 slow"),
    Case(
      path: "PM2021-002 - Slow disk.md", identifier: "PM2021-002 - Slow disk",
      title: "PM2021 002 Slow disk"),
    Case(
      path: "x/Postmortem-Mail-on-2016-11-08.md", identifier: "Postmortem-Mail-on-2016-11-08",
      day: "2016-11-08", title: ""),
    Case(
      path: "10-31-2021-mail.md", identifier: "10-31-2021-mail", day: "2021-10-31", title: "mail"),
    Case(
      path: "May2021/5-10-21-Mail.md", identifier: "5-10-21-Mail", day: "2021-05-10", title: "Mail"),
    Case(
      path: "05_10_2021-Mail.md", identifier: "05_10_2021-Mail", day: "2021-05-10", title: "Mail"),
    Case(path: "2026/mail/index.md", identifier: "mail", title: "mail"),
    Case(
      path: "2026-02-03-mail/README.md", identifier: "2026-02-03-mail", day: "2026-02-03",
      title: "mail"),
    Case(
      path: "2026/0203_mail.md", identifier: "0203_mail", day: "2026-02-03", title: "0203 mail"),
    Case(
      path: "2026/02-03-mail.md", identifier: "02-03-mail", day: "2026-02-03", title: "02 03 mail"),
    Case(path: "2026/0001-mail.md", identifier: "0001-mail", title: "0001 mail"),
    Case(path: "0203/2026_mail.md", identifier: "2026_mail", title: "2026 mail"),
    Case(path: "README.md", identifier: "README", title: "README"),
    Case(
      path: "2026-01-31-2530-x.md", identifier: "2026-01-31-2530-x", day: "2026-01-31",
      title: "2530 x"),
    Case(
      path: "00b7f759-4a05-4b12-8131-0123456789ab.md",
      identifier: "00b7f759-4a05-4b12-8131-0123456789ab",
      title: "00b7f759 4a05 4b12 8131 0123456789ab"),
    Case(path: "", identifier: "", title: ""),
  ])
  func `a name tells the id, the day and a title`(example: Case) {
    let name = FileName(example.path)
    #expect(name.identifier == example.identifier)
    #expect(name.day?.description == example.day)
    #expect(name.minuteOfDay == example.minute)
    #expect(name.title == example.title)
  }
}
