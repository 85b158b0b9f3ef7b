import Platform
import Testing

@testable import Documents

/// What `vocabulary:` of the settings adds is known wherever the words of the program are.
@Suite struct OwnWordsTests {
  private func options(_ words: [String: [String]]) -> ReadingOptions {
    var options = ReadingOptions()
    options.words = OwnWords(words)
    return options
  }

  private func read(_ text: String, _ words: [String: [String]] = [:]) -> Document {
    readDocument(Array(text.utf8), path: "postmortems/a.md", options: options(words))
  }

  @Test func `a word of a section counts wherever it stands in a heading`() {
    let roles = HeadingRoles(options(["section.timeline": ["Kringelkunde", "Zeit und*"]]))
    #expect(roles.role(of: "Das Kringelkunde der Nacht") == .timeline)
    #expect(roles.role(of: "Zeit unde Ort") == .timeline)
    #expect(roles.role(of: "Root cause") == .factors)
    #expect(HeadingRoles().role(of: "Das Kringelkunde der Nacht") == nil)
  }

  @Test func `a word that counts alone does so only alone`() {
    let roles = HeadingRoles(options(["section.actions.alone": ["Hausaufgaben, große"]]))
    #expect(roles.role(of: "Our Hausaufgaben große") == .actions)
    #expect(roles.role(of: "Hausaufgaben große vom Bäcker") == nil)
  }

  @Test func `what the settings say of a word comes before what the program knows`() {
    let roles = HeadingRoles(options(["section.references": ["root cause"]]))
    #expect(roles.role(of: "Root cause") == .references)
    // The longer word says more.
    #expect(roles.role(of: "Root cause analysis") == .narrative)
  }

  @Test func `columns and fields of action items have further names`() {
    let text = """
      # A

      ## Action items

      | Action | Kuemmerer | Zustandsmeldung |
      | --- | --- | --- |
      | Sweep the oven | ann | done |
      """
    let words = ["column.owner": ["Kuemmerer"], "column.state": ["Zustandsmeldung"]]
    #expect(read(text).actions.map(\.owner) == [nil])
    #expect(read(text, words).actions.map(\.owner) == ["ann"])
    let list = "# A\n\n## Action items\n\n- Sweep the oven\n  - Kuemmerer: ben\n"
    #expect(read(list).actions.map(\.owner) == [nil])
    #expect(read(list, words).actions.map(\.owner) == ["ben"])
  }

  @Test(arguments: [
    "---\ntatzeit: 2026-03-05\n---\n# A\n", "# A\n\n**Tatzeit:** 2026-03-05\n",
    "# A\n\n## Tatzeit\n\n2026-03-05\n",
  ])
  func `facts of a document have further names`(text: String) {
    let words = ["field.date": ["Tatzeit"], "field.severity": ["Wucht"]]
    #expect(read(text, words).date?.description == "2026-03-05")
    #expect(read(text, words).fields == [])
  }

  @Test func `an item in a table with a column of one's own is edited in its place`() throws {
    let text = """
      # A

      ## Action items

      | Action | Lage |
      | --- | --- |
      | Sweep the oven | open |
      | Mend the door | |

      """
    let options = options(["column.state": ["Lage"]])
    let day = try #require(Day(year: 2026, month: 3, day: 5))
    let edit = editActions(in: Array(text.utf8), atLines: [8], .done(on: day), options: options) {
      [readDocument($0, path: "postmortems/a.md", options: options)]
    }
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == text.replacing("door | |", with: "door | done |"))
  }

  @Test func `settings name the meanings, and what is none is a finding with the nearest`() {
    let source = Array(
      """
      vocabulary:
        section.timeline: [Kringelkunde]
        column.onwer: [Wer macht's]
        month.1: [Hartung]
      """.utf8)
    let settings = Settings(source)
    #expect(settings.reading.words == OwnWords(["section.timeline": ["Kringelkunde"]]))
    #expect(settings.reading.words != OwnWords())
    #expect(
      settings.findings.map(\.message) == [
        "`column.onwer` under `vocabulary` is no meaning that words are added to; did you mean `column.owner`?",
        "`month.1` under `vocabulary` is no meaning that words are added to; see docs/configuration.md",
      ])
    #expect(settings.findings.map(\.line) == [3, 4])
  }
}
