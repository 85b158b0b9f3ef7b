import Platform
import Testing

@testable import Commands

/// A line that somebody pastes as it stands finds the document that holds it, and finds it first.
@Suite struct PastedLinesTests {
  /// Types a line as a shell without quotes would split it, and returns the document that comes first.
  private func first(_ line: String, in folder: KnowledgeBaseFolder) -> String? {
    folder.run(
      ["search", "--no-refresh", "--format", "paths", "--limit", "1"]
        + line.split(separator: " ").map(String.init)
    ).output.split(separator: "\n").first.map(String.init)
  }

  @Test func `every command and literal of our own documents`() throws {
    let folder = try KnowledgeBaseFolder()
    var texts: [(path: String, text: String)] = []
    for name in ["postmortems", "runbooks"] {
      try folder.copy(Path.join(packageFolder, name), to: name)
      for file in try folder.files(in: name) where file.hasSuffix(".md") {
        let path = Path.join(name, file)
        texts.append((path, try folder.read(path)))
      }
    }
    #expect(folder.run("index").code == 0)
    let wholes = texts.map { $0.text.lowercased() }
    var count = 0
    for (path, text) in texts {
      for line in Set(literals(in: text)).sorted() {
        // What stands in several documents has no first.
        guard wholes.count(where: { $0.contains(line.lowercased()) }) == 1 else { continue }
        count += 1
        let found = first(line, in: folder)
        #expect(found == path, "\(line)")
      }
    }
    #expect(count >= 300)
  }

  /// Code spans, lines of fenced code, and sentences with more in them than letters.
  private func literals(in text: String) -> [String] {
    var literals: [String] = []
    var isCode = false
    // What the document says of itself stands nowhere as it is written.
    let body = text.split(separator: "\n").drop { !$0.hasPrefix("# ") && !$0.hasPrefix("## ") }
    for line in body.map({ $0.drop { $0 == " " } }) where !line.hasPrefix("**") {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        literals.append(String(line))
      } else {
        let spans = line.split(separator: "`", omittingEmptySubsequences: false)
        literals += spans.indices.filter { $0 % 2 == 1 }.map { String(spans[$0]) }
        literals += line.split(separator: ". ").filter { $0.contains(":") }.map {
          let sentence = $0.drop { !$0.isLetter }.split(separator: " ")
          return sentence.prefix(12).joined(separator: " ")
        }
      }
    }
    return literals.filter { literal in
      let words = literal.split { !$0.isLetter && !$0.isNumber }
      // Links and tags are written otherwise than they are read.
      return (14...110).contains(literal.count) && words.count > 1
        && !literal.contains { "[]<>&".contains($0) } && literal.last?.isWhitespace == false
    }
  }

  /// Each kind of line with a number in it, so that each document has its own.
  private static let kinds: [@Sendable (Int) -> String] = [
    { "kubectl -n team\($0) logs worker-\($0)-x --since=\($0)h" },
    { "kubectl exec -it hub-\($0) -team --namespace=prod" },
    { "OpenSSL: error:14\($0)42E:SSL routines:ssl3_read_bytes" },
    { "connection refused redis\($0):6379" },
    { "redis crashed role:master\($0)" },
    { "df -P /var/lib\($0)" },
    { "df -h /srv/disk\($0) | sort -k 5" },
    { "grep -rn \"key \($0)\" /etc/app.d | head -5" },
    { "C:\\temp\\app\($0).log is locked" },
    { "status:5\($0) upstream closed" },
    { "kind:Pod name=web\($0) in:mesh" },
    { "if (a\($0)[0] == '*' || b) { return; }" },
    { "git log --oneline -p -- k8s/app\($0)/" },
    { "WHERE a\($0) = 1 OR b NOT IN (2, 3) AND c" },
    { "--experimental-check-\($0)" },
    { "docker ps --format {{.Names\($0)}} --all" },
    { "error: \"queue \($0) is full" },
    { "after:restart\($0) date:soon" },
  ]

  @Test(arguments: kinds.indices)
  func `lines of every kind, beside a document with the same words`(kind: Int) throws {
    var files = ["postmortem.yml": "", "postmortems/role.md": "---\nrole: cook\n---\n# A cook\n"]
    let lines = (1...12).map(Self.kinds[kind])
    for (number, line) in lines.enumerated() {
      let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      files["postmortems/held-\(number).md"] =
        "---\ndate: 2026-01-02\n---\n# Lost messages\n\n## Logs\n\n```\n\(line)\n```\n"
      // Title and summary count most, so it would be the first by its words.
      let other = (words.count > 2 ? words.reversed() : ["no"] + words).joined(separator: " ")
      files["postmortems/words-\(number).md"] = "# \(other)\n\n## Summary\n\n\(other), \(other).\n"
    }
    let folder = try KnowledgeBaseFolder(files)
    #expect(folder.run("index").code == 0)
    for (number, line) in lines.enumerated() {
      #expect(first(line, in: folder) == "postmortems/held-\(number).md", "\(line)")
    }
  }
}
