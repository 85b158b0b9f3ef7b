import Testing

@testable import Documents

/// Which files are called forms of a postmortem.
@Suite struct HouseTemplatesTests {
  @Test(arguments: [
    "docs/pm/TEMPLATE.md", "docs/pm/0000-template.md", "docs/pm/forms/_template.md",
    "templates/postmortem.md", "docs/incident_template.md", "postmortem-template.md",
    "doc/Vorlage-Postmortem.md", "docs/incidents/template/README.md",
  ])
  func `a form is called one, among the postmortems or for them`(path: String) {
    #expect(houseTemplates(among: [path], postmortems: ["docs/pm"]) == [path])
  }

  @Test(arguments: [
    "docs/pm/2026-01-31-template-was-wrong.md", "templates/issue.md", "docs/pm/disk.md",
    "node_modules/x/postmortem-template.md", ".github/incident-template.md",
  ])
  func `an incident with a template is none, and neither is the form of something else`(
    path: String
  ) {
    #expect(houseTemplates(among: [path], postmortems: ["docs/pm"]) == [])
  }

  @Test func `the one among the postmortems comes first, then the one that says the most`() {
    let paths = [
      "a/incident-template.md", "a/postmortem-template.md", "docs/pm/old/template.md",
      "docs/pm/template.md",
    ]
    #expect(
      houseTemplates(among: paths, postmortems: ["docs/pm"])
        == ["docs/pm/template.md", "docs/pm/old/template.md", paths[1], paths[0]])
  }
}
