import Commands
import Glibc
import Platform
import Testing

/// A session at a shell: command lines, what each wrote, and how it ended.
///
/// Every session begins in a fresh copy of the fixture `bakery`, or of this repository's incidents, beside an
/// empty folder and the fixture `sources`. Besides `postmortem` the shell knows
/// `cd DIR`, `ls` (all files below) and `cat FILE`. `UPDATE_GOLDEN=1 swift test` writes what is new.
struct Transcript: CustomTestStringConvertible {
  let name: String
  let commands: [String]
  /// True for a session on the incidents of this repository, without their history.
  let isOfRepository: Bool

  init(_ name: String, ofRepository isOfRepository: Bool = false, _ commands: [String]) {
    self.name = name
    self.commands = commands
    self.isOfRepository = isOfRepository
  }

  var testDescription: String { name }

  static let folder = Path.join(testsFolder, "Transcripts")

  var path: String { Path.join(Transcript.folder, name + ".txt") }

  /// Runs all command lines and returns the session as text.
  func record() throws -> String {
    let folder = try KnowledgeBaseFolder()
    if isOfRepository {
      for name in ["postmortems", "runbooks"] {
        try folder.copy(Path.join(packageFolder, name), to: "repository/\(name)")
      }
    } else {
      try folder.copy(Path.join(testsFolder, "Fixtures/bakery"), to: "bakery")
      try folder.copy(Path.join(testsFolder, "Fixtures/sources"), to: "sources")
    }
    try Files.makeFolder(folder.full("empty"))
    // Files that are new to the clock are read twice, and rows of a first reading move the scores.
    usleep(40_000)
    var current = isOfRepository ? "repository" : "bakery"
    var session = ""
    for command in commands {
      session += (session.isEmpty ? "" : "\n") + "$ \(command)\n"
      let words = shellWords(command)
      switch words.first {
      case "cd":
        current = words[1].hasPrefix("/") ? words[1] : Path.normalized(Path.join(current, words[1]))
      case "ls": session += try folder.files(in: current).map { $0 + "\n" }.joined()
      case "cat": session += try folder.read(Path.join(current, words[1]))
      default:
        let answer = folder.run(Array(words.dropFirst()), in: current)
        session += written(answer).split(separator: folder.path).joined(separator: "/home/ann")
      }
    }
    return session
  }
}

/// Standard output as it is, each line of standard error marked, and the exit code where it is not 0.
private func written(_ answer: Answer) -> String {
  var text = answer.output
  if !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "[no line end]\n" }
  for line in answer.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
    text += "[stderr] \(line)\n"
  }
  if answer.code != 0 { text += "[exit \(answer.code)]\n" }
  return text
}
