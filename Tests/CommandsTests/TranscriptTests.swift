import Platform
import Testing

@testable import Commands

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func `a session reads as it did`(_ transcript: Transcript) throws {
    let session = try transcript.record()
    if environmentVariable("UPDATE_GOLDEN") != nil {
      try Files.replace(transcript.path, bytes: Array(session.utf8))
      return
    }
    guard Files.kind(of: transcript.path) == .file else {
      try Files.create(transcript.path, bytes: Array(session.utf8))
      Issue.record("the transcript was not there, and is written: read it")
      return
    }
    let expected = String(decoding: try Files.read(transcript.path), as: UTF8.self)
    #expect(
      session == expected,
      """
      \(firstDifference(session, expected))
      `UPDATE_GOLDEN=1 swift test --filter TranscriptTests` writes it anew
      """)
  }

  @Test func `every command has a transcript of its help and of its work`() {
    let commands = Transcript.all.flatMap(\.commands)
    for name in CommandDescription.all.flatMap(\.family).map(\.name) {
      #expect(commands.contains { $0.hasPrefix("postmortem \(name) --help") }, "\(name)")
      #expect(
        commands.contains { $0.hasPrefix("postmortem \(name)") && !$0.contains("--help") },
        "\(name)")
    }
  }

  @Test func `every transcript belongs to a session`() throws {
    let listed = try ChildProcess.output(of: ["ls", Transcript.folder]) ?? []
    #expect(
      String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
        == Transcript.all.map { $0.name + ".txt" }.sorted())
  }
}

private func firstDifference(_ new: String, _ old: String) -> String {
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(new, old).prefix { $0 == $1 }.count
  return """
    line \(line + 1)
    was: \(line < old.count ? old[line] : "(the end)")
    is:  \(line < new.count ? new[line] : "(the end)")
    """
}
