import Testing

@testable import Documents

@Suite struct TemplateSignsTests {
  @Test(arguments: [
    ("template.md", "# Anything\n\n## Timeline\n"),
    ("x.md", "# Postmortem Template\n\n## Summary\n"),
    ("x.md", "# Title (incident #)\n\n## Action items\n\n| Action | Owner |\n|--|--|\n| | |\n"),
    ("x.md", "# Tittel\n\n**Dato:** [dato]\n"),
    (
      "x.md",
      "---\ndate: YYYY-MM-DD\ntitle: What broke\n---\n## Timeline\n\n- **HH:MM** - First sign\n"
    ),
    ("x.md", "# {{ name }}\n\n## Timeline\n\n### {{ hh:mm }}\n\nStart\n"),
    (
      "x.md",
      "# Metadata\n\nOwner: <your name>\n\nCall: <link to it>\n\n# What happened\n\n<one or two sentences>\n"
    ),
    ("x.md", "---\nkind: template\ndate: 2026-01-01\n---\n# Form\n"),
  ])
  func `a form is no incident`(path: String, text: String) {
    #expect(read(text, path: path).kind == .template)
  }

  @Test(arguments: [
    ("2026-01-05-template-rendering.md", "# Template rendering failed\n\nIt did.\n"),
    ("x.md", "# Helm template broke\n\n**Date:** 2026-01-05\n"),
    ("x.md", "# Incident report\n\n## Timeline\n\n- 2026-01-05 10:00 - deploy\n"),
    ("x.md", "# Queue stuck\n\nNobody knows when.\n"),
  ])
  func `an incident is no form, whatever it is about`(path: String, text: String) {
    #expect(read(text, path: path).kind == .postmortem)
  }

  @Test func `the page of a folder that tells of no day is a reference`() {
    #expect(
      read("# Postmortems\n\n- [a](a.md)\n", path: "postmortems/README.md").kind == .reference)
    #expect(read("# Down\n\n**Date:** 2026-01-05\n", path: "x/index.md").kind == .postmortem)
  }
}
