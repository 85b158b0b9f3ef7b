import Platform
import Testing

/// Where the days come from, and what is kept of them.
@Suite struct GitHistoryTests {
  @Test func `lists and pages say who closed an item in which commit`() throws {
    let repository = try Ovens.repository()
    let commit = try repository.git("rev-parse", "--short=7", "HEAD")
    #expect(
      repository.folder.output(of: "actions", "--all").contains(
        "done 2026-01-08 by Ben in \(commit)"))
    #expect(
      repository.folder.output(of: "show", "ovens").contains("done 2026-01-08 by Ben in \(commit)"))
    let shown = repository.folder.output(of: "show", "ovens", "--json")
    #expect(shown.contains("\"opened_from\": \"git\""))
    #expect(shown.contains("\"closed_by\": \"Ben\""))
    let exported = repository.folder.output(of: "export", "--format", "ndjson")
    #expect(
      exported.contains(
        #""changes":[{"day":"2026-01-05","state":"open","by":"Ann","commit":""#))
  }

  @Test func `what the document says of a day comes before what git says`() throws {
    let repository = try GitRepository()
    try repository.folder.write(
      Ovens.path,
      """
      ---
      date: 2026-01-02
      created: 2026-01-03
      ---
      # Ovens cold

      ## Action Items

      - [ ] Pin the oven firmware
      - [ ] Alert when the oven is cold (opened 2026-01-04)
      """)
    try repository.commit("2026-01-10")
    try repository.edit(
      Ovens.path, "- [ ] Pin the oven firmware",
      "- [x] Pin the oven firmware (done 2026-01-11)\n- [ ] Buy a fuse")
    try repository.commit("2026-01-12", by: "Ben")
    let days = try repository.days()
    let commit = try repository.git("rev-parse", "HEAD")
    #expect(
      days["Pin the oven firmware (done 2026-01-11)"]
        == Days("2026-01-03", "2026-01-11", "Ben", commit: commit))
    #expect(days["Alert when the oven is cold (opened 2026-01-04)"] == Days("2026-01-04"))
    // The document was written before this item was.
    #expect(days["Buy a fuse"] == Days("2026-01-12"))
    let csv = repository.folder.output(of: "actions", "--all", "--format", "csv")
    #expect(
      csv.contains(",document,item,Ben,") && csv.contains(",item,,,") && csv.contains(",git,,,"))
  }

  @Test func `a file may tell several incidents`() throws {
    let repository = try GitRepository()
    func incident(_ day: String, _ marks: String...) -> String {
      """
      ## \(day) Ovens cold

      ### Summary

      They were.

      ### Action Items

      - [\(marks[0])] Pin the firmware of \(day)
      - [\(marks[1])] Tell the baker


      """
    }
    let first = incident("2026-01-02", " ", "x")
    try repository.folder.write(Ovens.path, "# Log\n\n" + first + incident("2026-01-03", " ", " "))
    try repository.commit("2026-01-05")
    try repository.folder.write(Ovens.path, "# Log\n\n" + first + incident("2026-01-03", "x", " "))
    try repository.commit("2026-01-08", by: "Ben")
    let answer = repository.folder.run("actions", "--all", "--format", "csv")
    #expect(answer.error == "")
    let rows = answer.output.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[1].split(separator: "#")[1]) \(cells[4]) \(cells[12]) \(cells[13])"
    }
    #expect(
      rows == [
        "2026-01-02-ovens-cold open 2026-01-05 ", "2026-01-02-ovens-cold done 2026-01-05 ",
        "2026-01-03-ovens-cold done 2026-01-05 2026-01-08",
        "2026-01-03-ovens-cold open 2026-01-05 ",
      ])
  }

  @Test func `the name of an author cannot move a cursor`() throws {
    let repository = try GitRepository()
    try repository.folder.write(Ovens.path, Ovens.text)
    try repository.commit("2026-01-05")
    try repository.edit(Ovens.path, "- [ ] Pin", "- [x] Pin")
    try repository.commit("2026-01-08", by: "Ben\u{1b}[2J\u{202e}x")
    let text = repository.folder.output(of: "actions", "--all")
    #expect(text.contains("2026-01-08 by Ben"))
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}"))
  }

  @Test func `a report tells the weeks as git knows them`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "- [x] Pin", "- [ ] Pin")
    try repository.commit("2026-01-20")
    let report = repository.folder.output(
      of: "report", "--json", "--since", "2026-01-05", "--until", "2026-01-11")
    #expect(report.contains("\"opened\": 2,\n    \"born_done\": 0,\n    \"closed\": 1\n"))
    #expect(report.contains("\"week\": \"2026-W02\",\n      \"open\": 1,\n"))
    let next = repository.folder.output(of: "report", "--json", "--week", "2026-W04")
    #expect(next.contains("\"week\": \"2026-W03\",\n      \"open\": 1,\n"))
    #expect(next.contains("\"week\": \"2026-W04\",\n      \"open\": 2,\n"))
  }

  @Test(arguments: [("2026-01-08", "[\"two\"]"), ("2026-01-09", "[]")])
  func `an incident recurs where its item was still open by git's word`(day: String, ids: String)
    throws
  {
    let repository = try GitRepository()
    func write(_ name: String, _ date: String, _ mark: String) throws {
      try repository.folder.write(
        "postmortems/\(name).md",
        """
        ---
        date: \(date)
        ---
        # \(name)

        Nobody would watch the resolver, as one.md tells.

        ## Action Items

        - [\(mark)] Watch the resolver
        """)
    }
    try write("one", "2026-01-02", " ")
    try repository.commit("2026-01-03")
    try write("one", "2026-01-02", "x")
    try repository.commit("2026-01-09")
    try write("two", day, " ")
    try repository.commit("2026-01-16")
    let items = repository.folder.output(of: "actions", "--all", "--format", "ndjson")
    #expect(
      items.contains("\"recurred_in\":\(ids),\"opened_from\":\"git\",\"closed_from\":\"git\""))
  }

  @Test func `items that are not committed have the days of the document`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "- [ ] Alert", "- [ ] Buy a fuse for every room\n- [ ] Alert")
    try repository.folder.write(
      "postmortems/till.md", "# Till\n\n## Action Items\n\n- [ ] Rotate it\n")
    let days = try repository.days()
    #expect(days["Buy a fuse for every room"] == Days("2026-01-02"))
    #expect(days["Rotate it"] == Days(""))
    #expect(days[Ovens.alert] == Days("2026-01-05"))
    #expect(
      repository.folder.run("actions").error
        == "note: 2 action items are not committed yet; their days are those that the documents tell\n"
    )
    #expect(repository.folder.run("actions", "--quiet").error == "")
    try repository.commit("2026-01-20")
    #expect(try repository.days()["Rotate it"] == Days("2026-01-20"))
    #expect(repository.folder.run("actions").error == "")
  }

  @Test func `a mark that is not committed closes the item today`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "- [ ] Alert", "- [x] Alert")
    #expect(try repository.days()[Ovens.alert] == Days("2026-01-05"))
    #expect(repository.folder.run("actions").error == "no action items\n")
    let report = repository.folder.output(of: "report", "--json", "--week", "2026-W06")
    #expect(report.contains("\"open\": 1,\n"))
    let today = repository.folder.output(of: "report", "--json")
    #expect(today.contains("\"open\": 0,\n"))
  }

  @Test func `an item that is re-worded and not committed keeps its days`() throws {
    let repository = try Ovens.repository()
    try repository.edit(Ovens.path, "Alert when the oven is cold", "Alert when an oven is too cold")
    #expect(try repository.days()["Alert when an oven is too cold"] == Days("2026-01-05"))
    #expect(repository.folder.output(of: "actions").contains("open 35 days"))
  }

  @Test func `git is started only where there is a new commit`() throws {
    let repository = try Ovens.repository()
    let log = repository.folder.full("started")
    try repository.folder.write(
      "bin/git",
      """
      #!/bin/sh
      echo run >> '\(log)'
      PATH=/usr/local/bin:/usr/bin:/bin exec git "$@"

      """)
    try #require(try ChildProcess.run(["chmod", "+x", repository.folder.full("bin/git")]) == 0)
    let environment = ["PATH": repository.folder.full("bin") + ":/usr/local/bin:/usr/bin:/bin"]
    func starts() throws -> Int {
      let before = (try? repository.folder.read("started").utf8.count) ?? 0
      _ = try repository.days(environment: environment)
      return ((try? repository.folder.read("started").utf8.count) ?? 0) - before
    }
    #expect(try starts() > 0)
    #expect(try starts() == 0)
    try repository.edit(Ovens.path, "- [ ] Alert", "- [x] Alert")
    #expect(try starts() == 0)
    try repository.commit("2026-01-20")
    #expect(try starts() > 0)
    #expect(try starts() == 0)
  }

  @Test func `a damaged history is read again`() throws {
    let repository = try Ovens.repository()
    let days = try repository.days()
    let path = repository.folder.full(".postmortem/history.db")
    for bytes in [[], Array("no database".utf8), Array(repeating: UInt8(0x5a), count: 5000)] {
      try Files.replace(path, bytes: bytes)
      #expect(try repository.days() == days)
    }
  }

  @Test func `other settings read another history`() throws {
    let repository = try GitRepository()
    try repository.folder.write(
      Ovens.path, "# Ovens\n\n## Hausaufgaben\n\n- [ ] Pin the oven firmware\n")
    try repository.commit("2026-01-05")
    try repository.edit(Ovens.path, "- [ ]", "- [x]")
    try repository.commit("2026-01-08", by: "Ben")
    #expect(try repository.days() == [:])
    try repository.folder.write("postmortem.yml", "headings: {actions: [Hausaufgaben]}\n")
    #expect(try repository.days()[Ovens.pin]?.closed == "2026-01-08")
  }

  @Test func `a document that was elsewhere before keeps its days`() throws {
    let repository = try GitRepository()
    try repository.folder.write("notes/ovens.md", Ovens.text)
    try repository.folder.write("postmortems/other.md", "# Other\n")
    try repository.commit("2026-01-05")
    _ = try repository.days()
    try repository.folder.rename("notes/ovens.md", to: Ovens.path)
    try repository.commit("2026-01-10")
    #expect(try repository.days()[Ovens.pin] == Days("2026-01-05"))
  }

  @Test func `the day is that of the author's calendar`() throws {
    let repository = try GitRepository()
    try repository.folder.write(Ovens.path, Ovens.text)
    try repository.git("add", "--all", ".")
    let script = """
      cd "$1" && GIT_AUTHOR_DATE='2026-01-05T23:30:00 -0800' GIT_COMMITTER_DATE='2026-01-09T12:00:00 +0000' \
      git -c user.name=Ann -c user.email=ann@example.org commit -qm a
      """
    try #require(
      try ChildProcess.output(of: ["sh", "-c", script, "sh", repository.folder.path]) != nil)
    #expect(try repository.days()[Ovens.pin] == Days("2026-01-05"))
  }

  @Test func `what was done and is not committed is counted as closed, and said to be so`() throws {
    let repository = try Ovens.repository()
    let report = ["report", "--today", "2026-02-09"]
    let before = repository.folder.run(report).output
    #expect(before.contains("\n1 action item stood open, 0 opened, 0 closed: 1 stands open\n"))
    try repository.edit(Ovens.path, "- [ ] Alert", "- [x] Alert")
    let answer = repository.folder.run(report)
    #expect(
      answer.output.contains("\n1 action item stood open, 0 opened, 1 closed: 0 stand open\n"))
    #expect(
      answer.output.contains("\(Ovens.alert)  ") && answer.output.contains("not committed yet\n"),
      "\(answer.output)")
    let listed = repository.folder.run("actions", "--all", "--today", "2026-02-09").output
    #expect(listed.contains("not committed yet"))
    // It was open before today.
    let earlier = repository.folder.run(
      "report", "--today", "2026-02-09", "--until", "2026-02-08", "--since", "2026-02-02")
    #expect(
      earlier.output.contains("\n1 action item stood open, 0 opened, 0 closed: 1 stands open\n"))
    try repository.commit("2026-02-10")
    let after = repository.folder.run(report).output
    #expect(!after.contains("not committed yet"))
  }
}
