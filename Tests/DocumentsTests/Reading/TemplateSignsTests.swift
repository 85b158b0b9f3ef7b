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
    // What the program itself makes of a title.
    ("2026-01-05-template-outage.md", "---\ndate: 2026-01-05\ntitle: Template outage\n---\n"),
    ("x.md", "# Incident\n\nThe database fell over.\n\n## Action items\n\n- [ ] raise the limit\n"),
    (
      "x.md",
      "# Mail lost\n\nThe queue [of the old host] was [as ever] full [see the graph of it], and nobody saw that, because the alert for it had been muted during the move of the week before and was never put back, as the person who had muted it was away, and nothing on the page of the team said that it should be, or who would have to. Two hours of mail were lost; we have asked those who sent it to send it again, and most of them did so within the day, while for the others there is nothing that we could still do here.\n"
    ),
    ("template.md", "---\nkind: postmortem\n---\n# Template engine\n"),
  ])
  func `an incident is no form, whatever it is about`(path: String, text: String) {
    #expect(read(text, path: path).kind == .postmortem)
  }

  @Test func `a guess says how to overrule it`() {
    for (path, looks) in [
      ("template.md", "a form that nobody has filled in"),
      ("a/README.md", "a page about its folder"),
    ] {
      let finding = read("# A\n", path: path).findings.first { $0.rule == .kind }
      #expect(
        finding?.message
          == "this looks like \(looks), so it is found and not counted; where it tells of an incident write `kind: postmortem` in the frontmatter"
      )
    }
    #expect(read("---\nkind: template\n---\n# A\n").findings.allSatisfy { $0.rule != .kind })
  }

  @Test func `the page of a folder that tells of no day is a reference`() {
    #expect(
      read("# Postmortems\n\n- [a](a.md)\n", path: "postmortems/README.md").kind == .reference)
    #expect(read("# Down\n\n**Date:** 2026-01-05\n", path: "x/index.md").kind == .postmortem)
  }
}
