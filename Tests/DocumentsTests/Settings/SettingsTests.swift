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
    #expect(settings.reading.severities.words == ["worst", "Bad"])
    #expect(settings.dueDays.days["worst"] == 3)
    #expect(settings.dueDays.limit(for: Severity(written: "WORST", rank: 1)) == 3)
    #expect(settings.dueDays.days["moderate"] == 5)
    #expect(settings.dueDays.days["minor"] == nil)
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
      text: "1️⃣colour: red",
      message:
        "`colour` is not a setting that is known; there are postmortems, references, include, exclude, filename, timezone, date_order, severities, due_days, headings, vocabulary, owners, checks",
      severity: .warning),
    Fault(
      text: "1️⃣dueDays: {major: 3}",
      message: "`dueDays` is not a setting that is known; did you mean `due_days`?",
      severity: .warning),
    Fault(
      text: "owners: [a]\nreferences: b\n1️⃣owners: [c]",
      message: "`owners` stands on line 1 too, and only this one counts; remove one",
      severity: .warning),
    Fault(
      text: "due_days:\n  major: 14\n  1️⃣major: 14",
      message: "`major` stands on line 2 too, and only this one counts; remove one",
      severity: .warning),
    Fault(text: "1️⃣- a", message: "settings are a list of `key: value` lines"),
    Fault(
      text: "a: 1️⃣[1\nb: [2]\n", message: "not YAML: the list or map that begins here has no end"),
    Fault(text: "a: 1️⃣\"1\nb: 2\n", message: "not YAML: the quotes that begin here have no end"),
    Fault(
      text: "owners:\n1️⃣\t- a",
      message: "not YAML: a tab stands where YAML takes none; indent with spaces"),
    Fault(
      text: "owners: a\n1️⃣---\nreferences: b",
      message:
        "not YAML: a second document begins here, and only one is read; remove the line of `---`"),
    Fault(
      text: "owners:\n  - a\n 1️⃣- b",
      message:
        "not YAML: did not find expected key; indent what belongs together alike, and quote values that begin with a mark"
    ),
    Fault(
      text: "include: *1️⃣*/*.md",
      message:
        "not YAML: `*` at the beginning of a value stands for something else; quote values that hold `: ` or begin with a mark"
    ),
    Fault(
      text: "owners: [a]\nreferences: b1️⃣\u{1}",
      message: "not YAML: control characters are not allowed"),
    Fault(
      text: "postmortems: 1️⃣[]",
      message:
        "`postmortems` takes a list of folders, such as `[docs/incidents]`, and here stands an empty list"
    ),
    Fault(
      text: "references: 1️⃣{a: b}",
      message:
        "`references` takes a list of folders, such as `[docs/incidents]`, and here stands a map with keys of its own"
    ),
    Fault(
      text: "exclude: 1️⃣5",
      message: "`exclude` takes a list of globs, such as `[\"**/*.md\"]`, and here stands `5`"),
    Fault(
      text: "include: 1️⃣[]",
      message:
        "`include` takes a list of globs, such as `[\"**/*.md\"]`, and here stands an empty list"),
    Fault(
      text: "exclude: [1️⃣'**/*.{md,txt}']",
      message:
        "`**/*.{md,txt}` under `exclude` means no file as it may be meant: write one glob for each of what stands in braces",
      severity: .warning),
    Fault(
      text: "exclude: [a.md, 1️⃣'!b.md']",
      message:
        "`!b.md` under `exclude` means no file as it may be meant: a glob cannot begin with `!`",
      severity: .warning),
    Fault(
      text: "exclude: 1️⃣./a/*.md",
      message:
        "`./a/*.md` under `exclude` means no file as it may be meant: paths are seen from the root, and have no part `.` or `..`",
      severity: .warning),
    Fault(
      text: "severities: 1️⃣[]",
      message:
        "`severities` takes a list of words, worst first, such as `[critical, major, minor]`, and here stands an empty list"
    ),
    Fault(
      text: "severities: [a, 1️⃣[b]]",
      message:
        "`severities` takes a list of words, worst first, such as `[critical, major, minor]`, and here stands a list"
    ),
    Fault(
      text: "owners: 1️⃣true",
      message: "`owners` takes a list of names, such as `[Platform Team]`, and here stands `true`"),
    Fault(
      text: "timezone: 1️⃣Mars/Olympus",
      message:
        "`timezone` takes a name such as `America/Chicago` or `UTC`, and here stands `Mars/Olympus`"
    ),
    Fault(
      text: "timezone: 1️⃣../../etc/passwd",
      message:
        "`timezone` takes a name such as `America/Chicago` or `UTC`, and here stands `../../etc/passwd`"
    ),
    Fault(
      text: "timezone: 1️⃣[UTC]",
      message: "`timezone` takes a name such as `America/Chicago` or `UTC`, and here stands a list"),
    Fault(
      text: "date_order: 1️⃣american",
      message: "`date_order` takes `ymd`, `dmy` or `mdy`, and here stands `american`"),
    Fault(
      text: "due_days: 1️⃣5",
      message:
        "`due_days` takes days for each severity, such as `{critical: 7, major: 14}`, and here stands `5`"
    ),
    Fault(
      text: "due_days: {major: 1️⃣soon}",
      message: "`due_days` takes a number of days up to 36500 for `major`, and here stands `soon`"),
    Fault(
      text: "due_days: {major: 1️⃣-1}",
      message: "`due_days` takes a number of days up to 36500 for `major`, and here stands `-1`"),
    Fault(
      text: "due_days: {major: 1️⃣36501}",
      message: "`due_days` takes a number of days up to 36500 for `major`, and here stands `36501`"),
    Fault(
      text: "due_days: {major: 1️⃣[3]}",
      message: "`due_days` takes a number of days up to 36500 for `major`, and here stands a list"),
    Fault(
      text: "filename: 1️⃣'{nosuch}.md'",
      message: "`filename` knows no `{nosuch}`; there are `{date}`, `{year}`, `{time}` and `{slug}`"
    ),
    Fault(
      text: "filename: 1️⃣'{slug}-{date.md'",
      message: "`filename` knows no `{date.md`; there are `{date}`, `{year}`, `{time}` and `{slug}`"
    ),
    Fault(
      text: "filename: 1️⃣{slug}",
      message:
        "`filename` takes one text, such as `\"{date}-{slug}.md\"`, and here stands a map with keys of its own"
    ),
    Fault(
      text: "filename: 1️⃣\"a\\u0007{slug}.md\"",
      message: "`filename` holds a character that nobody sees; names of files have none"),
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
      text: "headings: {1️⃣ursachen: [x]}",
      message: "`ursachen` under `headings` is no role of a section; see docs/format.md"),
    Fault(
      text: "headings: {1️⃣timline: x}",
      message: "`timline` under `headings` is no role of a section; did you mean `timeline`?"),
    Fault(
      text: "headings: 1️⃣x",
      message:
        "`headings` takes headings for each role, such as `{timeline: [Hergang]}`, and here stands `x`"
    ),
    Fault(
      text: "vocabulary: [1️⃣{column.owner: x}]",
      message:
        "`vocabulary` takes words for each meaning, such as `{column.owner: [Kümmerer]}`, and here stands a map with keys of its own"
    ),
    Fault(
      text: "vocabulary: {1️⃣section.timline: x}",
      message:
        "`section.timline` under `vocabulary` is no meaning that words are added to; did you mean `section.timeline`?"
    ),
  ])
  func `what is wrong is a finding where it stands, and the default stays`(fault: Fault) {
    let source = MarkedSource(fault.text)
    let settings = Settings(source.bytes)
    #expect(settings.findings.map(\.message) == [fault.message])
    #expect(settings.findings.map(\.place) == [source["1️⃣"]])
    #expect(settings.findings.map(\.severity) == [fault.severity])
    // Of two days for one severity the first stays.
    #expect(settings.dueDays.days.values.allSatisfy { $0 == 14 })
    #expect(settings.reading.dateOrder == nil)
  }

  @Test func `days for what is no severity are kept and said`() {
    let source = MarkedSource("due_days: {P1: 2, major: 3, 1️⃣majro: 4, Dull: 5}\nseverities: [dull]")
    let settings = Settings(source.bytes)
    #expect(
      settings.findings.map(\.message) == [
        "`majro` under `due_days` is no severity; the scale is dull"
      ])
    #expect(settings.findings.map(\.place) == [source["1️⃣"]])
    #expect(settings.dueDays.days["majro"] == 4)
  }

  @Test func `a key without a value is not given`() {
    let text = Settings.Key.allCases.map(\.rawValue).joined(separator: ": ~\n") + ":\n"
    #expect(Settings(Array(text.utf8)) == Settings())
  }

  @Test(arguments: [
    ("filename: '{nosuch}.md'", true), ("postmortems: {a: b}", true), ("a: [", true),
    ("- a", true), ("due_days: 5", false), ("references: {a: b}", true),
  ])
  func `where a new file belongs is not guessed`(text: String, isObstacle: Bool) {
    #expect((Settings(Array(text.utf8)).newFileObstacle != nil) == isObstacle)
  }

  @Test(arguments: [
    ("critical", 1), ("Critical - all down", 1), ("MAJOR", 2), ("SEV-2", 2), ("SEV-1/SEV-2", 1),
    ("sev2", 2), ("SEV0", 1), ("P0", 1), ("P4", 4), ("S1", 1), ("severity::1", 1), ("3", 3),
    ("Sev 3 (low)", 3), ("High", 2), ("Medium", 3), ("Low", 4), ("Cosmetic", 4), ("trivial", 4),
    ("5", 5), ("1 = Large", 1), ("SEV-1 (major)", 1), ("sev 2", 2), ("crítica", 1), ("ALTA", 2),
    ("hoch", 2), ("Élevée", 2), ("e\u{301}leve\u{301}e", 2), ("높음", 2), ("中", 3),
    ("gering - lokal", 4),
  ])
  func `a severity has a rank`(written: String, rank: Int) {
    #expect(SeverityScale.standard.rank(of: written) == rank)
  }

  @Test(arguments: [
    "", "spicy", "9", "P9", "-", "🔥", "SEV", "10", "-1", " -2 (low)", "重大", "grave", "not critical",
  ])
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
    ("high medium low", "moderate", 2), ("high medium low", "minor", 3),
    ("high medium low", "major", 1), ("hoch mittel niedrig", "Medium", 2),
    ("very-high high very-low", "Very low", 3), ("very-high high", "high", 2),
    ("SEV-0 SEV-1 SEV-2", "sev-1: major", 2), ("bad alta", "high", 2), ("worst bad", "alta", 0),
    ("worst bad", "中", 0), ("bad high", "bajo", 0),
  ])
  func `a word of another language or house is the word of the scale that means it`(
    scale: String, written: String, rank: Int
  ) {
    let words = scale.split(separator: " ").map(String.init)
    #expect(SeverityScale(words: words).rank(of: written) ?? 0 == rank)
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
