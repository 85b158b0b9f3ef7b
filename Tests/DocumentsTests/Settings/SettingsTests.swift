import Platform
import Testing

@testable import Documents

@Suite struct SettingsTests {
  @Test func `a file without a word changes nothing`() {
    #expect(Settings([]) == Settings())
    #expect(Settings(Array("# later\n".utf8)) == Settings())
    #expect(Settings(Array("\u{feff}# later\n".utf8)) == Settings())
  }

  @Test func `all keys are read`() {
    let settings = Settings(
      Array(
        """
        postmortems: [docs/./post/, b]
        references: notes
        include: ["**/*.md"]
        exclude: []
        filename: "{date}.md"
        timezone: UTC
        date_order: mdy
        severities: [worst, Bad]
        due_days: {worst: 3, Moderate: 5}
        headings: {timeline: [Chronologie, Verlauf], actions: Aufgaben}
        owners: [Platform Team]
        """.utf8))
    #expect(settings.findings.isEmpty)
    #expect(settings.postmortems == ["docs/post", "b"])
    #expect(settings.references == ["notes"])
    #expect(settings.include == ["**/*.md"])
    #expect(settings.exclude == [])
    #expect(settings.filename == "{date}.md")
    #expect(settings.reading.zoneName == "UTC")
    #expect(settings.reading.dateOrder == .monthDayYear)
    #expect(settings.reading.severities.words == ["worst", "bad"])
    #expect(settings.dueDays.days["worst"] == 3)
    #expect(settings.dueDays.days["moderate"] == 5)
    #expect(settings.dueDays.days["minor"] == 90)
    #expect(
      settings.reading.headings == [.timeline: ["Chronologie", "Verlauf"], .actions: ["Aufgaben"]])
    #expect(settings.reading.owners == ["Platform Team"])
  }

  struct Fault: CustomTestStringConvertible {
    var text: String
    var message: String
    var severity = Finding.Severity.error
    var testDescription: String { message }
  }

  @Test(arguments: [
    Fault(
      text: "1️⃣colour: red", message: "`colour` is not a setting that is known", severity: .warning),
    Fault(text: "1️⃣- a", message: "settings are a list of `key: value` lines"),
    Fault(text: "a: [1\n1️⃣", message: "not YAML: did not find expected ',' or ']'"),
    Fault(
      text: "timezone: 1️⃣Mars/Olympus",
      message: "`Mars/Olympus` is no time zone; write a name such as America/Chicago or UTC"),
    Fault(
      text: "timezone: 1️⃣../../etc/passwd",
      message: "`../../etc/passwd` is no time zone; write a name such as America/Chicago or UTC"),
    Fault(text: "date_order: 1️⃣american", message: "`date_order` is ymd, dmy or mdy"),
    Fault(text: "due_days: {major: 1️⃣soon}", message: "`soon` is no number of days"),
    Fault(text: "due_days: {major: 1️⃣-1}", message: "`-1` is no number of days"),
    Fault(
      text: "filename: 1️⃣../{slug}.md",
      message: "`../{slug}.md` leads out of the folder, and `new` refuses it"),
    Fault(
      text: "filename: 1️⃣/etc/{slug}.md",
      message: "`/etc/{slug}.md` leads out of the folder, and `new` refuses it"),
    Fault(
      text: "filename: 1️⃣'{slug}'",
      message:
        "what `new` would call `{slug}` is never read; end it like one of `include`: **/*.md, **/*.markdown"
    ),
    Fault(
      text: "include: ['**/*.txt']\nfilename: 1️⃣'{slug}.md'",
      message:
        "what `new` would call `{slug}.md` is never read; end it like one of `include`: **/*.txt"
    ),
    Fault(
      text: "filename: 1️⃣.drafts/{slug}.md",
      message:
        "what `new` would call `.drafts/{slug}.md` is never read; end it like one of `include`: **/*.md, **/*.markdown"
    ),
    Fault(
      text: "postmortems: [postmortems, 1️⃣\"a\\0b\"]", message: "the name of a folder holds no NUL"),
    Fault(
      text: "headings: {ursachen: 1️⃣[x]}",
      message: "`ursachen` is no role of a section; see docs/format.md"),
  ])
  func `what is wrong is a finding where it stands, and the default stays`(fault: Fault) {
    let source = MarkedSource(fault.text)
    let settings = Settings(source.bytes)
    #expect(settings.findings.map(\.message) == [fault.message])
    #expect(settings.findings.map(\.place) == [source["1️⃣"]])
    #expect(settings.findings.map(\.severity) == [fault.severity])
    #expect(settings.dueDays == DueDays.standard)
    #expect(settings.reading.dateOrder == nil)
  }

  @Test(arguments: [
    ("critical", 1), ("Critical - all down", 1), ("MAJOR", 2), ("SEV-2", 2), ("SEV-1/SEV-2", 1),
    ("sev2", 2), ("SEV0", 1), ("P0", 1), ("P4", 4), ("S1", 1), ("severity::1", 1), ("3", 3),
    ("Sev 3 (low)", 3), ("High", 2), ("Medium", 3), ("Low", 4), ("Cosmetic", 4), ("trivial", 4),
    ("5", 5), ("1 = Large", 1),
  ])
  func `a severity has a rank`(written: String, rank: Int) {
    #expect(SeverityScale.standard.rank(of: written) == rank)
  }

  @Test(arguments: ["", "spicy", "9", "P9", "-", "🔥", "SEV", "10"])
  func `other words have none`(written: String) {
    #expect(SeverityScale.standard.rank(of: written) == nil)
  }

  @Test func `a scale of its own comes first`() {
    let scale = SeverityScale(words: ["Low", "High"])
    #expect(scale.rank(of: "low") == 1)
    #expect(scale.rank(of: "HIGH - x") == 2)
    #expect(scale.rank(of: "trivial") == 2)
  }

  @Test(arguments: [
    ("", "docs/A.MD", Settings.Choice.read), ("", "docs/a.Markdown", .read),
    ("", "docs/template-a.md", .excluded), ("", "docs/a.html.md.erb", .notIncluded),
    ("include: ['*/*.md']", "docs/A.MD", .notIncluded), ("include: ['*/*.md']", "docs/a.md", .read),
    ("exclude: []", "docs/template-a.md", .read),
  ])
  func `the globs choose among the files`(text: String, path: String, choice: Settings.Choice) {
    #expect(Settings(Array(text.utf8)).choice()(Array(path.utf8), "") == choice)
  }

  @Test func `folders that lead out are written as they are seen from the root`() {
    var settings = Settings(
      Array("postmortems: [../other, /a/kb/docs, /b]\nreferences: [x/../../y]\n".utf8))
    settings.seeFolders(from: "/a/kb")
    #expect(settings.postmortems == ["../other", "docs", "../../b"])
    #expect(settings.references == ["../y"])
    #expect(settings.places["../../b"]?.column == 37)
  }
}
