import Documents
import Platform
import Testing

@testable import Commands

/// Nothing that a repository contains makes the program read, write or copy anything outside of it, unless the
/// user says that links are followed.
@Suite struct OutsideTests {
  private static let secret = "# Secret oven\n\n## Action Items\n\n- [ ] Hide the oven\n"
  private static let following = ["POSTMORTEM_FOLLOW_LINKS": "1"]

  /// A knowledge base `kb` beside a folder `other` that is none of its business.
  private func folder() throws -> KnowledgeBaseFolder {
    try KnowledgeBaseFolder([
      "kb/postmortems/disk.md": "# Disk full\n\n## Action Items\n\n- [ ] Rotate\n",
      "other/secret.md": Self.secret,
    ])
  }

  private func paths(
    _ folder: KnowledgeBaseFolder, _ words: String..., environment: [String: String] = [:]
  ) -> [String] {
    folder.run(
      ["search", "--format", "paths", "--limit", "0"] + words, in: "kb", environment: environment
    ).output.split(separator: "\n").map(String.init).sorted()
  }

  /// All that is not within `kb`.
  private func outside(_ folder: KnowledgeBaseFolder) throws -> [String] {
    try folder.files().filter { !$0.hasPrefix("kb/") }
  }

  @Test(arguments: [
    "../../escaped-{slug}.md", "/tmp/escaped-{slug}.md", "sub/../../../{slug}.md",
    "linked/{slug}.md",
    "linked/deeper/{slug}.md", "dangling/{slug}.md", "../templates/{slug}.md", "..",
  ])
  func `no name of the settings makes a file outside`(form: String) throws {
    let folder = try folder()
    try folder.link("kb/postmortems/linked", to: "../../other")
    try folder.link("kb/postmortems/dangling", to: "../../nowhere")
    try folder.write("kb/postmortem.yml", "filename: \"\(form)\"\n")
    let before = try folder.files()
    let answer = folder.run(["new", "Oven"], in: "kb")
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.error.contains("leads out of the folder of the knowledge base, and is not made"))
    #expect(try folder.files() == before)
    #expect(Files.kind(of: "/tmp/escaped-oven.md") == nil)
    #expect(Files.kind(of: folder.full("nowhere")) == nil)
  }

  @Test(arguments: [
    "{slug}", "{slug}.txt", ".drafts/{slug}.md", "template-{slug}.md", "\\0{slug}.md",
    "{slug}.md\\0",
  ])
  func `a file that nobody would read is not made`(form: String) throws {
    let folder = try folder()
    try folder.write("kb/postmortem.yml", "filename: \"\(form)\"\n")
    let before = try folder.files()
    #expect(folder.run(["new", "Oven"], in: "kb").code == 2)
    #expect(try folder.files() == before)
    #expect(folder.run(["check"], in: "kb").output.contains("postmortem.yml:1:11: error: "))
    #expect(folder.run(["check", "postmortem.yml"], in: "kb").code == 1)
  }

  @Test func `the user may have files made where links lead`() throws {
    let folder = try folder()
    try folder.link("kb/postmortems/linked", to: "../../other")
    try folder.write("kb/postmortem.yml", "filename: \"linked/{slug}.md\"\n")
    #expect(folder.run(["new", "Oven"], in: "kb", environment: Self.following).code == 0)
    #expect(try outside(folder) == ["other/oven.md", "other/secret.md"])
  }

  @Test func `a link to a document outside is not read, edited or exported, and is named`() throws {
    let folder = try folder()
    try folder.link("kb/postmortems/link.md", to: "../../other/secret.md")
    try folder.write("kb/notes/fan.md", "# Fan\n")
    try folder.link("kb/postmortems/within.md", to: "../notes/fan.md")
    #expect(paths(folder) == ["postmortems/disk.md", "postmortems/within.md"])
    #expect(!folder.run(["export"], in: "kb").output.contains("oven"))
    #expect(folder.run(["actions", "done", "postmortems/link.md:5"], in: "kb").code == 2)
    #expect(folder.run(["show", "link"], in: "kb").code == 2)
    #expect(
      folder.run(["index"], in: "kb").error.contains(
        "note: 1 link or folder leads out of the knowledge base, and is not read (postmortem check)\n"
      ))
    let finding =
      "postmortems/link.md:1:1: error: cannot be read: it leads out of the folder of the knowledge base; set POSTMORTEM_FOLLOW_LINKS=1 to follow links all the same [outside]\n"
    #expect(folder.run(["check"], in: "kb").output.contains(finding))
    #expect(folder.run(["check", "postmortems/link.md"], in: "kb").code == 1)
    #expect(try folder.read("other/secret.md") == Self.secret)
  }

  @Test func `the user may have links followed, and no index remembers it`() throws {
    let folder = try folder()
    try folder.link("kb/postmortems/link.md", to: "../../other/secret.md")
    for _ in 1...2 {
      #expect(paths(folder, "oven", environment: Self.following) == ["postmortems/link.md"])
      #expect(paths(folder, "oven") == [])
    }
    let done = folder.run(
      ["actions", "done", "postmortems/link.md:5"], in: "kb", environment: Self.following)
    #expect(done.code == 0)
    #expect(try folder.read("other/secret.md") == Self.secret.replacing("[ ]", with: "[x]"))
    // The index of that command still has it.
    let answer = folder.run(["search", "oven", "--no-refresh"], in: "kb")
    #expect(!answer.output.contains("Hide the oven"))
    #expect(
      !folder.run(["show", "link", "--no-refresh"], in: "kb").output.contains("Hide the oven"))
  }

  @Test(arguments: ["../other", "/", "linked", "postmortems/../../other"])
  func `a folder of the settings outside is not read, and is named`(name: String) throws {
    let folder = try folder()
    try folder.link("kb/linked", to: "../other")
    let written = name == "/" ? folder.full("other") : name
    try folder.write("kb/postmortem.yml", "postmortems: [postmortems,\n  \(written)]\n")
    #expect(paths(folder) == ["postmortems/disk.md"])
    let check = folder.run(["check"], in: "kb").output
    #expect(check.contains("postmortem.yml:2:3: error: `"))
    #expect(check.contains("leads out of the folder of the knowledge base"))
    #expect(folder.run(["index"], in: "kb").error.contains("note: 1 link or folder leads out"))
    #expect(paths(folder, "oven", environment: Self.following).count == 1)
    try folder.write("kb/postmortem.yml", "postmortems: [\(written)]\n")
    #expect(paths(folder) == [])
    #expect(folder.run(["new", "Oven"], in: "kb").code == 2)
    #expect(try outside(folder) == ["other/secret.md"])
  }

  @Test func `settings, patterns and templates outside are not read, and are named`() throws {
    let folder = try folder()
    try folder.write("other/settings", "postmortems: [elsewhere]\nowners: [Secret Owner]\n")
    try folder.write("other/patterns/p.yml", "id: secret\ntitle: Secret\nkind: factor\n")
    try folder.write("other/t.md", "# {{title}}, secretly\n")
    try folder.link("kb/postmortem.yml", to: "../other/settings")
    try folder.link("kb/patterns", to: "../other/patterns")
    try Files.makeFolder(folder.full("kb/templates"))
    try folder.link("kb/templates/default.md", to: "../../other/t.md")
    let answer = folder.run(["search", "--format", "paths"], in: "kb")
    #expect(answer.output == "postmortems/disk.md\n")
    #expect(
      answer.error
        == "note: postmortem.yml cannot be read, and each setting has its default: it leads out of the folder of the knowledge base\n"
    )
    let check = folder.run(["check"], in: "kb").output
    #expect(check.contains("postmortem.yml:1:1: error: the settings cannot be read"))
    #expect(check.contains("patterns:1:1: error: cannot be read: it leads out"))
    #expect(folder.run(["patterns", "show", "secret"], in: "kb").code == 2)
    let new = folder.run(["new", "Oven"], in: "kb")
    #expect(new.code == 2 && new.error.contains("cannot read templates/default.md: it leads out"))
    #expect(folder.run(["new", "Oven", "--print"], in: "kb").output == "")
    #expect(
      folder.run(["new", "Oven", "--print"], in: "kb", environment: Self.following).output
        == "# Oven, secretly\n")
  }

  @Test func `an index folder that leads outside is not used`() throws {
    let folder = try folder()
    try folder.write("other/index.db", "precious")
    try folder.link("kb/.postmortem", to: "../other")
    for words in [["search", "disk"], ["actions"], ["index", "--rebuild"], ["report"]] {
      let answer = folder.run(
        words, in: "kb", environment: ["XDG_CACHE_HOME": folder.full("cache")])
      #expect(answer.code == 0)
      #expect(answer.error.contains("note: .postmortem leads out of the folder, and is not used"))
    }
    #expect(try folder.files(in: "other") == ["index.db", "secret.md"])
    #expect(try folder.read("other/index.db") == "precious")
    // Not even for the user what he has there is replaced.
    #expect(folder.run(["search", "disk"], in: "kb", environment: Self.following).code == 0)
    #expect(try folder.read("other/index.db") == "precious")
    try folder.remove("other/index.db")
    #expect(folder.run(["search", "disk"], in: "kb", environment: Self.following).error == "")
    #expect(try folder.files(in: "other").contains("index.db"))
  }

  @Test(arguments: ["index.db", "history.db", "lock", ".gitignore", "index.db.building"])
  func `a link in the index folder is not written through`(name: String) throws {
    let folder = try folder()
    try folder.write("other/precious", "precious")
    try Files.makeFolder(folder.full("kb/.postmortem"))
    for target in ["../../other/precious", "../../other/new"] {
      try folder.link("kb/.postmortem/\(name)", to: target)
      for words in [["search", "disk"], ["actions"], ["report"]] {
        #expect(folder.run(words, in: "kb").code == 0)
      }
      #expect(try outside(folder) == ["other/precious", "other/secret.md"])
      #expect(try folder.read("other/precious") == "precious")
      try folder.remove("kb/.postmortem/\(name)")
    }
  }

  @Test func `what is git's own is not read, though it lies within`() throws {
    let folder = try folder()
    try folder.write("kb/.git/config", "# url = https://ann:password@example.org\n")
    try folder.write("kb/.github/note.md", "# Note on github\n")
    try folder.link("kb/postmortems/link.md", to: "../.git/config")
    try folder.link("kb/postmortems/note.md", to: "../.github/note.md")
    for settings in ["", "postmortems: [postmortems, .git]\ninclude: ['**/*']\n"] {
      try folder.write("kb/postmortem.yml", settings)
      #expect(!folder.run(["export"], in: "kb").output.contains("password"))
      #expect(paths(folder, "github") == ["postmortems/note.md"])
      #expect(folder.run(["check"], in: "kb").output.contains("[outside]"))
    }
  }

  @Test func `init makes nothing outside`() throws {
    let folder = try folder()
    try folder.removeAll("kb/postmortems")
    try folder.link("kb/templates", to: "../other")
    let answer = folder.run(["init"], in: "kb")
    #expect(answer.code == 2)
    #expect(answer.error.contains("error: cannot create templates: it leads out of the folder"))
    #expect(try outside(folder) == ["other/secret.md"])
    #expect(Files.kind(of: folder.full("kb/postmortem.yml")) == nil)
  }
}
