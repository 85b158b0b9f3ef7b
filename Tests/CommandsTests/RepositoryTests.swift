import Documents
import Platform
import Testing

@testable import Commands

/// The incidents of this repository, which are the example that everybody tries first.
@Suite struct RepositoryTests {
  private func folder() throws -> KnowledgeBaseFolder {
    let folder = try KnowledgeBaseFolder()
    for name in ["postmortems", "runbooks"] {
      try folder.copy(Path.join(packageFolder, name), to: name)
    }
    return folder
  }

  @Test func `every incident is read with title, day, severity and action items`() throws {
    let folder = try folder()
    let paths = folder.paths("kind:postmortem")
    #expect(paths.count >= 18)
    for path in paths {
      let document = readDocument(try Files.read(folder.full(path)), path: path)
      #expect(!document.title.isEmpty && document.title != document.id, "\(path)")
      #expect(document.date != nil, "\(path)")
      #expect(document.severity?.rank != nil, "\(path)")
      #expect(!document.systems.isEmpty, "\(path)")
      #expect(!document.summary.isEmpty, "\(path)")
      #expect(!document.timeline.isEmpty, "\(path)")
      #expect(!document.factors.isEmpty, "\(path)")
      #expect(!document.lessons.isEmpty, "\(path)")
      #expect(!document.actions.isEmpty, "\(path)")
      #expect(document.findings.filter { $0.severity != .note } == [], "\(path)")
    }
  }

  @Test func `times of one incident are in a day's order of each other`() throws {
    let folder = try folder()
    for path in folder.paths("kind:postmortem") {
      let phases = readDocument(try Files.read(folder.full(path)), path: path).phases
      for minutes in [phases.toDetect, phases.toMitigate, phases.toResolve].compactMap(\.self) {
        #expect((0...14 * 24 * 60).contains(minutes), "\(path): \(minutes) minutes")
      }
    }
  }

  @Test func `there are no errors`() throws {
    let answer = try folder().run("check")
    #expect(answer.code == 0)
    #expect(answer.error == "")
    #expect(!answer.output.contains(": error: "))
  }

  @Test func `most incidents show a pattern`() throws {
    let folder = try folder()
    let all = folder.paths("kind:postmortem")
    let tagged = all.filter { path in
      let answer = folder.run("search", "--json", "--limit", "0").output
      return answer.contains(path)
    }
    #expect(tagged == all)
    let answer = folder.run("patterns")
    #expect(answer.code == 0)
    #expect(answer.error == "")
    for pattern in ["unpinned-dependency", "missing-alerting", "dns", "expired-certificate"] {
      #expect(answer.output.contains(pattern))
      #expect(folder.run("patterns", "show", pattern).code == 0)
    }
  }

  @Test func `the audit that was never done came due`() throws {
    let folder = try folder()
    let shown = folder.run("patterns", "show", "unpinned-dependency").output
    #expect(shown.contains("repeats 2026-01-31-0647-bifrost-503-no-pods, 88 days later"))
    #expect(shown.contains("Audit all HelmReleases for unpinned versions"))
    let later = folder.run("show", "2026-04-29").output
    #expect(later.contains("repeats 2026-01-31-0647-bifrost-503-no-pods"))
    let report = folder.run("report", "--since", "2026-04-27", "--until", "2026-05-03").output
    #expect(report.contains("repeats 2026-01-31-0647-bifrost-503-no-pods"))
    #expect(report.contains("Audit all HelmReleases for unpinned versions"))
    let items = folder.run("actions", "audit helmreleases", "--format", "ndjson").output
    #expect(items.contains("\"recurred_in\":[\"2026-04-29-flux-double-install-rollback\""))
  }

  @Test(arguments: [
    ("helm upgrade took the pods away", "2026-01-31-0647-bifrost-503-no-pods"),
    ("\"/client/id: must be equal\"", "2026-01-31-0647-bifrost-503-no-pods"),
    ("helmrelease stuck lease", "2026-05-04-helmrelease-stuck-after-lost-lease"),
    ("rollback deleted flux", "2026-04-29-flux-double-install-rollback"),
    ("wildcard certificate expired", "2021-04-06-epic-expired-wildcard"),
    ("left-pad", "2016-03-22-npm-left-pad-unpublished"),
    ("database deleted backups empty", "2017-01-31-2330-gitlab-database-deleted"),
    ("regular expression cpu", "2019-07-02-cloudflare-waf-regex"),
    ("existingClaim", "2026-01-31-0647-bifrost-503-no-pods"),
  ])
  func `a vague memory finds the incident first`(words: String, id: String) throws {
    let answer = try folder().run("search", "--limit", "1", "--format", "csv", words).output
    #expect(answer.split(separator: "\r\n").last?.hasPrefix(id + ",") == true, "\(answer)")
  }
}
