import Documents
import Platform
import Testing

@testable import Assets

/// The folder of the package.
let packageFolder = Path.folder(of: Path.folder(of: Path.folder(of: #filePath)))

@Suite struct TemplatesTests {
  static let values: [String: TemplateValue] = [
    "title": .text("Ovens: \"cold\" # again"), "date": .text("2026-02-09"), "time": .text("09:05"),
    "severity": .text("major"), "systems": .list(["ovens", "till #2"]), "tags": .list(["morning"]),
    "authors": .list(["Ann"]), "commit": .text(""), "timezone": .text("UTC"),
  ]

  @Test func `every file of templates is embedded, byte by byte`() throws {
    let folder = Path.join(packageFolder, "templates")
    let names = walk(root: folder, folder: "") { _ in true }.files
      .map { String(decoding: $0.path, as: UTF8.self) }.sorted()
    #expect(embeddedTemplates.map { $0.name + ".md" } == names)
    for template in embeddedTemplates {
      #expect(try Files.read(Path.join(folder, template.name + ".md")) == template.bytes)
    }
  }

  @Test func `the default comes first`() {
    #expect(embeddedTemplates.first?.name == "default")
  }

  private func document(_ template: Template, values: [String: TemplateValue]) -> Document {
    readDocument(
      filled(template.bytes, with: values), path: "postmortems/a.md", options: ReadingOptions())
  }

  @Test(arguments: embeddedTemplates.map(\.name))
  func `a filled template is a document with its facts`(name: String) throws {
    let template = try #require(embeddedTemplates.first { $0.name == name })
    let document = document(template, values: Self.values)
    #expect(document.title == "Ovens: \"cold\" # again")
    #expect(document.date?.description == "2026-02-09")
    #expect(document.severity == Severity(written: "major", rank: 2))
    #expect(document.systems == ["ovens", "till #2"])
    #expect(document.tags == ["morning"])
    #expect(!document.findings.contains { $0.severity == .error })
  }

  @Test(arguments: embeddedTemplates.map(\.name))
  func `a filled template promises nothing and tells nothing`(name: String) throws {
    let template = try #require(embeddedTemplates.first { $0.name == name })
    var bare = Self.values
    for key in ["severity", "time"] { bare[key] = .text("") }
    for key in ["systems", "tags", "authors"] { bare[key] = .list([]) }
    for values in [Self.values, bare] {
      let document = document(template, values: values)
      #expect(document.actions == [])
      #expect(document.timeline == [])
      #expect(document.factors == [])
      #expect(document.lessons == [])
      #expect(document.summary == "")
      #expect(document.durations == [])
      #expect(document.commits == [])
      #expect(document.related == [])
    }
    #expect(document(template, values: bare).severity == nil)
    #expect(document(template, values: bare).systems == [])
    #expect(document(template, values: bare).tags == [])
  }

  @Test(arguments: embeddedTemplates.map(\.name))
  func `every place is filled`(name: String) throws {
    let template = try #require(embeddedTemplates.first { $0.name == name })
    let text = String(decoding: filled(template.bytes, with: Self.values), as: UTF8.self)
    #expect(!text.contains("{{") && !text.contains("}}"))
  }

  @Test func `the style of the report is there`() {
    #expect(embeddedReportStyle.contains("{") && !embeddedReportStyle.contains("@import"))
    #expect(!embeddedReportStyle.contains("url("), "the report must need no other file")
  }
}
