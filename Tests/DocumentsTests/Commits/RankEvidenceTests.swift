import Platform
import Testing

@testable import Documents

@Suite struct RankEvidenceTests {
  /// A commit with lines that it adds to files, or takes from them where they begin with `-`.
  private func searched(
    _ digit: Character, day: String, _ message: String, _ files: [(String, [String])] = []
  ) -> SearchedCommit {
    let message = commit(digit, day: day, message)
    var reader = CommitWordsReader(message) { $0.hasPrefix("postmortems/") }
    for (path, lines) in files {
      reader.add(file: path)
      for (place, line) in lines.enumerated() {
        let isRemoved = line.hasPrefix("-")
        reader.add(
          PatchLine(path: path, line: place + 1, isRemoved: isRemoved),
          Array((isRemoved ? String(line.dropFirst()) : line).utf8)[...])
      }
    }
    return SearchedCommit(name: message.name, time: message.time, words: reader.words.packed)
  }

  private var history: [SearchedCommit] {
    [
      searched("1", day: "2026-01-02", "Bake bread", [("bread.txt", ["flour and water"])]),
      searched(
        "2", day: "2026-01-09", "Raise the limits", [("ovens/limits.yaml", ["memory: 2Gi"])]),
      searched("3", day: "2026-01-10", "Clean up", [("ovens/fan.txt", ["-fan: noisy", "speed"])]),
      searched(
        "4", day: "2026-01-11", "Write the postmortem",
        [("postmortems/ovens.md", ["Raise the memory limits of ovens"])]),
      searched("5", day: "2026-01-12", "Bump flour to 2.0", [("flour.lock", ["memory limits"])]),
      searched("6", day: "2026-01-13", "Feed the cat", [("cat.txt", ["milk"])]),
    ]
  }

  private func best(_ text: String, since day: String = "2026-01-08", citing: [Character] = [])
    -> [CommitEvidence]
  {
    let since = Day(iso: day).map { $0.number * 86_400 } ?? 0
    let citations = Set(citing.map { commit($0, "").name })
    return rankedEvidence(
      for: [EvidenceQuestion(text: text, since: since, citations: citations)], among: history)[0]
  }

  @Test func `the commit that shares rare words comes first, with the line that holds them`() throws
  {
    let found = try #require(best("Raise the memory limits of the ovens").first)
    #expect(found.commit == commit("2", "").name)
    #expect(found.words == ["Raise", "memory", "limits", "ovens"])
    #expect(found.path == "ovens/limits.yaml")
  }

  @Test func `a line that is gone is evidence too`() throws {
    let found = try #require(best("Take the noisy fan out").first)
    #expect(found.commit == commit("3", "").name)
    #expect(found.path == "ovens/fan.txt")
    #expect(found.line == 1)
    #expect(found.isRemoved)
  }

  @Test func `one word alone says nothing, nor does a commit that only raises versions`() {
    #expect(best("Buy milk").isEmpty)
    #expect(!best("Raise the memory limits").map(\.commit).contains(commit("5", "").name))
  }

  @Test func `what came long before the postmortem is no evidence`() {
    #expect(best("Mix flour and water").isEmpty)
    #expect(!best("Mix flour and water", since: "2026-01-03").isEmpty)
  }

  @Test func `a commit that names the postmortem comes before its like`() throws {
    let plain = try #require(best("Clean the noisy fan").first)
    let cited = try #require(best("Clean the noisy fan", citing: ["3"]).first)
    #expect(cited.score > plain.score)
    #expect(cited.cites && !plain.cites)
  }

  @Test func `a commit that changes nothing but postmortems weighs little`() throws {
    let found = best("Raise the memory limits of ovens")
    let scores = Dictionary(found.map { ($0.commit, $0.score) }) { first, _ in first }
    let code = try #require(scores[commit("2", "").name])
    #expect(scores[commit("4", "").name] ?? 0 < code)
  }

  @Test func `the words of a commit are packed and read again as they are`() throws {
    var reader = CommitWordsReader(commit("1", "Pin the chart\n\nIt drifted.")) { _ in false }
    reader.add(file: "a/b.yaml")
    reader.add(
      PatchLine(path: "a/b.yaml", line: 7, isRemoved: true), Array("version: latest".utf8)[...])
    let words = reader.words
    #expect(CommitWords(words.packed, places: true) == words)
    for end in words.packed.indices {
      #expect(CommitWords(Array(words.packed[..<end]), places: true) == nil)
    }
  }

  @Test(arguments: [
    ("Ask the vendor for a fix", true), ("Verify the backup", true), ("File a bug upstream", true),
    ("Anbieter kontaktieren", false), ("Kontaktieren des Anbieters", true), ("サポートに問い合わせ", true),
    ("Pin the chart", false), ("Add a job that asks the vendor's API", false),
  ])
  func `work that leaves no trace in a repository is told by its words`(
    text: String, isUnseen: Bool
  ) {
    let item = ActionItem(line: 1, state: .open, isMarked: true, text: text)
    #expect(item.isUnseenWork == isUnseen)
  }
}

@Suite struct CitationsTests {
  private func incident(_ id: String, _ title: String) -> Incident {
    var document = Document(path: "postmortems/\(id).md", id: id)
    document.title = title
    return Incident(document)
  }

  @Test(arguments: [
    ("Per 2026-05-01-flannel-mtu.", true), ("See docs/postmortems/2026-05-01-flannel-mtu.md", true),
    ("fix: the MTU of flannel was larger than that of the tunnel", true),
    ("Pin flannel", false), ("See 2026-05-01", false), ("2026-05-01-flannel-mtu-2", false),
  ])
  func `a commit cites a postmortem by its id, file, or whole title`(text: String, cites: Bool) {
    let found = Citations(
      of: [
        incident("2026-05-01-flannel-mtu", "The MTU of flannel was larger than that of the tunnel"),
        incident("2026-05-02-other", "Another incident"),
      ], in: [commit("1", text)])
    #expect(found[0].isEmpty == !cites)
    #expect(found.places == (cites ? [0] : []))
  }
}
