import Platform
import Testing

@testable import Commands
@testable import Documents

/// Runs the examples of docs/automation.md, with stubs in the place of the commands that send something.
@Suite struct AutomationTests {
  @Test func `every call of the program can be parsed`() throws {
    let text = try document()
    let calls = text.split(separator: "\n").flatMap { line -> [String] in
      let pieces = String(line).split(whereSeparator: { "|&;`>".contains($0) })
      return pieces.compactMap { piece in
        let words = piece.split(separator: " ")
        guard let start = words.firstIndex(where: { $0.hasSuffix("postmortem") }),
          start + 1 < words.count, words[start + 1] == "report"
        else { return nil }
        return words[(start + 1)...].prefix { !["$(", "||", "<"].contains($0) }
          .joined(separator: " ")
      }
    }
    #expect(calls.count >= 10)
    for call in calls {
      #expect(throws: Never.self, "\(call)") {
        try parse(
          call.split(separator: " ").map { $0.filter { !"\")".contains($0) } },
          commands: CommandDescription.all)
      }
    }
  }

  @Test func `the line of cron has five fields and a command`() throws {
    let line = try #require(try blocks("cron").first)
    let fields = line.split(separator: " ", maxSplits: 5)
    #expect(fields.prefix(5) == ["0", "8", "*", "*", "1"])
    // Cron takes it for the end of the line.
    #expect(!line.contains("%"))
    #expect(try output(of: ["sh", "-n", "-c", String(fields[5])]) == "")
  }

  @Test func `the workflows are YAML with what the services ask for`() throws {
    let workflows = try blocks("yaml").map { try parseYAML(Array($0.utf8)) }
    #expect(workflows.count == 2)
    #expect(workflows.allSatisfy { $0 != nil })
    for block in try blocks("yaml") { #expect(!block.contains("\t")) }
  }

  @Test(.enabled(if: isInstalled("systemd-analyze")))
  func `systemd has nothing to say against the units`() throws {
    let folder = try KnowledgeBaseFolder()
    for unit in try blocks("ini") {
      let name = try #require(unit.split(separator: "\n").first).dropFirst(2)
      // The program of the test stands for those of the reader's machine.
      try folder.write(
        String(name),
        unit.replacing("/usr/local/bin/mail-report", with: "/bin/true")
          .replacing("/usr/bin/git pull -q", with: "/bin/true"))
    }
    let said = try output(of: [
      "sh", "-c",
      """
      cd "$1" && systemd-analyze verify --man=no ./postmortem-report.service \
        ./postmortem-report.timer 2>&1 | grep -F postmortem-report || true
      """, "sh", folder.path,
    ])
    #expect(said == "")
    #expect(
      try output(of: ["systemd-analyze", "calendar", "Mon *-*-* 08:00"])?
        .contains("Normalized form: Mon *-*-* 08:00:00") == true)
  }

  @Test(
    .enabled(if: program != nil, "the program was not built beside the tests"),
    arguments: ["mail", "ntfy", "slack", "nag"])
  func `the scripts send the report`(name: String) throws {
    let folder = try KnowledgeBaseFolder(fixture: "bakery")
    let script = try #require(try blocks("sh").first { $0.contains("\n# \(name): ") })
    try folder.write("script", script)
    for command in ["sendmail", "mail", "curl"] {
      try folder.write(
        "stubs/\(command)",
        """
        #!/bin/sh
        printf '%s\\n' "\(command) $*" >> "$CALLS"
        case "$*" in *" -T "*) ;; *) cat >> "$CALLS.in" ;; esac
        """)
    }
    let answer = try output(of: [
      "sh", "-c",
      """
      cd "$1" && chmod +x stubs/* && ln -s "$2" stubs/postmortem && sh -n script &&
      export CALLS="$1/calls" SLACK_WEBHOOK=https://hooks.example.org/x PATH="$1/stubs:$PATH" &&
      sh script
      """, "sh", folder.path, program ?? "",
    ])
    #expect(answer == "")
    let calls = try folder.read("calls")
    let sent = try folder.read("calls.in")
    switch name {
    case "mail":
      #expect(calls == "sendmail -t\n")
      #expect(sent.hasPrefix("From: postmortem@example.org\nTo: team@example.org\nSubject: "))
      #expect(sent.contains("filename=\"report.html\""))
    case "ntfy":
      #expect(
        calls.contains("-H Title: What we promised --data-binary @- https://ntfy.example.org"))
      #expect(calls.contains("-H Filename: report.html -T "))
      #expect(sent.contains("action items stood open, "))
    case "slack":
      #expect(calls.hasSuffix("--data-binary @- https://hooks.example.org/x\n"))
      // JSON is YAML too.
      let payload = try #require(try parseYAML(Array(sent.utf8)))
      #expect("\(payload)".contains("action items stood open, "))
      #expect(sent.hasPrefix("{\"text\": \"```\\n") && sent.hasSuffix("\\n```\"}"))
    default:
      #expect(calls == "mail -s Yours, and overdue ann@example.org\n")
      #expect(sent.contains("1 action item of @ann stood open, "))
    }
  }
}

private func document() throws -> String {
  let path = Path.join(packageFolder, "docs/automation.md")
  return String(decoding: try Files.read(path), as: UTF8.self)
}

/// The fenced blocks of a language, in order.
private func blocks(_ language: String) throws -> [String] {
  let parts = try document().components(between: "```\(language)\n", and: "\n```\n")
  return parts.map { $0 + "\n" }
}

extension String {
  /// Returns the texts between two marks.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let from = rest.firstRange(of: start)?.upperBound,
      let to = rest[from...].firstRange(of: end)
    {
      found.append(String(rest[from..<to.lowerBound]))
      rest = rest[to.upperBound...]
    }
    return found
  }
}
