import Platform
import Testing

@testable import Commands

@Suite struct NewFromGitTests {
  /// A repository with two commits about Flux, as in a platform's own.
  private func repository() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.folder.write("postmortem.yml", "")
    try repository.folder.write(
      "templates/default.md",
      "---\ndate: {{date}}\ntitle: {{title}}\nsystems: [{{systems}}]\ncommit: {{commit}}\n---\n\n## Timeline\n"
    )
    try commit("Begin", "2026-01-01", in: repository)
    try repository.folder.write("platform/flux/chart/Chart.yaml", "version: 1.1.2\n")
    try repository.folder.write("clusters/_template/bootstrap-kit/03-flux.yaml", "a\n")
    try commit(
      "fix(flux): pin the <subchart> to what cloud-init installs", "2026-04-29", in: repository)
    try repository.folder.write("platform/flux/chart/values.yaml", "lease: 60s\n")
    try commit("Stretch the leases", "2026-05-05", in: repository)
    return repository
  }

  private func commit(_ subject: String, _ day: String, in repository: GitRepository) throws {
    try repository.git(["add", "--all", "."])
    try repository.git(["commit", "--quiet", "--message=\(subject)"], day: day)
  }

  private func hash(_ name: String, in repository: GitRepository) throws -> String {
    try repository.git("rev-parse", "--short", name)
  }

  @Test func `a range of commits is a timeline with the systems that it touches`() throws {
    let repository = try repository()
    let answer = repository.folder.run(
      "new", "Flux lost", "--from", "git:HEAD~2..HEAD", "--print")
    let (last, first) = (try hash("HEAD", in: repository), try hash("HEAD~1", in: repository))
    #expect(answer.error == "")
    #expect(
      answer.output == """
        ---
        date: 2026-04-29
        title: Flux lost
        systems: [flux]
        commit: \(last)
        ---

        ## Timeline

        - **12:00** - fix(flux): pin the \\<subchart> to what cloud-init installs (git \(first))
        - **12:00 (2026-05-05)** - Stretch the leases (git \(last))

        """)
  }

  @Test func `a single commit gives its subject for a title`() throws {
    let repository = try repository()
    let answer = repository.folder.run("new", "--from", "git:HEAD", "--print")
    #expect(answer.output.contains("title: Stretch the leases\n"))
    #expect(answer.output.split(separator: "\n").count { $0.hasPrefix("- ") } == 1)
  }

  @Test(arguments: [
    ("git:nosuch", "bad revision 'nosuch'"), ("git:HEAD..HEAD", "the range is empty"),
    ("git:--output=/tmp/x", "bad revision '--output=/tmp/x'"), ("git:", "bad revision ''"),
  ])
  func `what names no commits is refused with the reason of git`(
    source: String, reason: String
  ) throws {
    let repository = try repository()
    let answer = repository.folder.run("new", "A", "--from", source, "--print")
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.error.contains(reason), "\(answer.error)")
  }

  @Test func `whom git knows is the author`() throws {
    let repository = try GitRepository()
    try repository.folder.write("postmortem.yml", "")
    try repository.git("config", "user.name", "Ann: B")
    let answer = repository.folder.run(
      ["new", "A", "--print"], environment: ["PATH": environmentVariable("PATH") ?? "/usr/bin"])
    #expect(answer.output.contains("authors: [\"Ann: B\"]\n"))
  }
}
