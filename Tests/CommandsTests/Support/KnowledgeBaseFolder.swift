import Commands
import Glibc
import Platform
import Testing

/// What a command line gave back.
struct Answer: Equatable {
  var output: String
  var error: String
  var code: Int32
}

/// A folder of its own for a test, removed at its end, in which command lines run within this process.
///
/// It is Monday, 2026-02-09T09:00 UTC there, and output goes into memory, 80 columns wide.
final class KnowledgeBaseFolder {
  let path: String

  /// Makes an empty folder.
  init() throws {
    var name = Array("/tmp/postmortem-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&name), "no folder can be made in /tmp")
    path = String(cString: made)
  }

  /// Makes a folder with the given files.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(name, text) }
  }

  /// Makes a folder with a copy of one beside the tests.
  convenience init(fixture: String, in folder: String = "") throws {
    try self.init()
    try copy(Path.join(testsFolder, "Fixtures/\(fixture)"), to: folder)
  }

  deinit {
    _ = try? ChildProcess.run(["rm", "-rf", path])
  }

  func full(_ name: String) -> String { Path.join(path, name) }
}

// Files
extension KnowledgeBaseFolder {
  /// Puts a text in the place of a file, and makes the folders that lead to it.
  func write(_ name: String, _ text: String) throws {
    try Files.makeFolder(Path.folder(of: full(name)))
    try Files.remove(full(name))
    try Files.create(full(name), bytes: Array(text.utf8))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Files.read(full(name)), as: UTF8.self)
  }

  func remove(_ name: String) throws { try Files.remove(full(name)) }

  /// Removes a file, or a folder with all that it holds; a missing one is well.
  func removeAll(_ name: String) throws {
    try #require(try ChildProcess.run(["rm", "-rf", full(name)]) == 0)
  }

  func rename(_ old: String, to new: String) throws {
    try Files.makeFolder(Path.folder(of: full(new)))
    try Files.rename(full(old), to: full(new))
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, full(name)) == 0)
  }

  func copy(_ source: String, to name: String) throws {
    try Files.makeFolder(full(name))
    try #require(try ChildProcess.run(["cp", "-r", source + "/.", full(name)]) == 0)
  }

  /// The paths of all files, hidden ones too, in order.
  func files(in folder: String = "") throws -> [String] {
    let listed = try ChildProcess.output(of: ["find", full(folder), "-type", "f"]) ?? []
    return listed.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0.dropFirst(full(folder).utf8.count), as: UTF8.self) }
      .map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
      .sorted()
  }
}

// Command lines
extension KnowledgeBaseFolder {
  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - words: Without the program's name.
  ///   - folder: Where it is run, relative to this one.
  ///   - environment: All that is set.
  ///   - input: What standard input gives.
  ///   - gitPatience: For how many seconds git may say nothing; as long as it does for a user where nil.
  ///   - rows: Of the terminal that output goes to; nil where it goes elsewhere.
  ///   - page: Shows bytes in a pager.
  ///   - keys: What is typed on the terminal; nil where there is none.
  ///   - ask: Answers a question at a terminal; nil where nobody sits there.
  /// - Returns: All that it wrote, and its exit code.
  func run(
    _ words: [String], in folder: String = "", environment: [String: String] = [:],
    input: String = "", gitPatience: Int? = nil, rows: Int? = nil,
    page: @escaping ([String], [UInt8]) -> Bool = { _, _ in false }, keys: String? = nil,
    ask: ((String) -> String?)? = nil
  ) -> Answer {
    let output = Output.memory()
    let error = Output.memory()
    var console = Console(
      output: output, error: error, environment: { environment[$0] },
      currentFolder: Path.normalized(full(folder)), columns: rows.map { _ in 80 }, rows: rows,
      now: { Moment(day: monday, minute: 9 * 60, offset: 0) },
      readInput: { count throws(SystemError) in Array(input.utf8.prefix(count)) }, ask: ask,
      page: page)
    if let keys { console.keyboard = { typed(keys) } }
    if let gitPatience { console.gitPatience = gitPatience }
    let code = Commands.run(words, in: console)
    return Answer(output: output.text, error: error.text, code: code)
  }

  func run(_ words: String...) -> Answer { run(words) }

  /// Runs a command line that must succeed without a word on standard error.
  func output(of words: String..., sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let answer = run(words)
    #expect(answer.error == "", sourceLocation: sourceLocation)
    #expect(answer.code == 0, sourceLocation: sourceLocation)
    return answer.output
  }

  /// The paths of the documents that answer a query.
  func paths(_ query: String...) -> [String] {
    run(["search", "--format", "paths", "--limit", "0", "--"] + query).output
      .split(separator: "\n").map(String.init)
  }
}

/// A keyboard on which a text is typed.
private func typed(_ keys: String) -> Keyboard {
  var rest = Array(keys.utf8)[...]
  return Keyboard(
    next: { rest.popFirst() },
    line: {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      return String(decoding: line, as: UTF8.self)
    })
}

/// The day on which all command lines of the tests run.
let monday = Day(year: 2026, month: 2, day: 9) ?? Day(number: 0)

/// The folder `Tests/CommandsTests`.
let testsFolder = Path.folder(of: Path.folder(of: #filePath))

/// The folder of the package.
let packageFolder = Path.folder(of: Path.folder(of: testsFolder))
