internal import Documents
internal import Platform

/// The command `git` for one repository, so called that nothing in the repository makes it run a program, ask
/// a question, write a file, or reach for the network.
struct GitProgram: Sendable {
  /// What git said where it could not do it.
  struct Failure: Error {
    var message: String
    /// True where the repository belongs to somebody else, whom git does not trust.
    var isDistrust = false
    /// True where it looked for something, found nothing, and did not complain.
    var isNoMatch = false
  }

  private let path: String
  private let folder: String
  private var environment: [String: String]
  /// For how many seconds git may say nothing; see ``usualPatience``.
  private let patience: Int
  /// What makes git heed the settings of the user, among which may be whom he trusts.
  private let home: [String: String]

  /// Finds git; nil where it is not installed.
  ///
  /// - Parameters:
  ///   - folder: Absolute; somewhere in the work tree.
  ///   - patience: For how many seconds it may say nothing.
  ///   - variable: The environment of this program.
  init?(folder: String, patience: Int, environment variable: (String) -> String?) {
    // A folder that is named relative to the current one could be one of the repository itself.
    let folders = (variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
      .map(String.init).filter { $0.hasPrefix("/") }
    let found = folders.map { Path.join($0, "git") }.first { Files.kind(of: $0) == .file }
    guard let found else { return nil }
    path = found
    self.folder = folder
    self.patience = patience
    environment = GitProgram.fixedEnvironment
    environment["PATH"] = folders.joined(separator: ":")
    // Whom git takes for the owner of files that belong to root.
    environment["SUDO_UID"] = variable("SUDO_UID")
    var home: [String: String] = [:]
    for name in ["HOME", "XDG_CONFIG_HOME"] { home[name] = variable(name) }
    self.home = home
  }

  /// The same with the settings of the user and the machine.
  private var withUserSettings: GitProgram {
    var program = self
    program.environment.merge(home) { $1 }
    program.environment["GIT_CONFIG_GLOBAL"] = nil
    program.environment["GIT_CONFIG_NOSYSTEM"] = nil
    return program
  }

  /// Calls `body` with it, and where git does not trust the owner of the repository, once more with the settings of the
  /// user, who may have told git that he does.
  func trusted<Value>(_ body: (GitProgram) throws -> Value) throws -> Value {
    do {
      return try body(self)
    } catch let failure as Failure where failure.isDistrust {
      return try body(withUserSettings)
    }
  }

  /// Runs a command of git and hands over what it writes.
  ///
  /// - Throws: ``Failure`` where it ends with anything but 0, `ChildProcess.Silence` where it says nothing for
  ///   too long, and what `consume` throws.
  func run(
    _ command: [String], input: [UInt8] = [], consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let ending = try ChildProcess.stream(
      [path, "-C", folder] + GitProgram.harmless + command, environment: environment,
      input: input, patience: patience, consume: consume)
    guard ending.code == 0 else {
      throw Failure(
        message: complaint(ending.errors) ?? "it ended with \(ending.code)",
        isDistrust: ending.errors.contains("safe.directory"),
        isNoMatch: ending.code == 1 && ending.errors.isEmpty)
    }
  }

  /// A pipe in the place of any file of `.git`, or of one that its configuration includes, makes git wait for
  /// ever, and which files it opens is its own affair: so its silence is bounded, and not its time. A history
  /// that takes an hour is told commit by commit. Honest git is silent only while it orders the commits, before
  /// it tells the first: for a million of them that is some ten seconds.
  static let usualPatience = 30

  /// All that git is told by its environment: nothing of what the user's shell has set for it.
  private static let fixedEnvironment = [
    "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_ATTR_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    // A clone without all contents would fetch what is missing, with a program that its config names.
    "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1",
  ]

  /// What the config of the repository must not decide.
  private static let harmless =
    ["--no-pager"]
    + [
      "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat",
      "core.attributesFile=/dev/null", "diff.external=", "diff.orderFile=/dev/null",
      "diff.relative=false",
      "gpg.program=false", "log.showSignature=false", "log.showRoot=true", "log.follow=false",
      "protocol.allow=never", "safe.bareRepository=explicit", "color.ui=false",
    ].flatMap { ["-c", $0] }
}

extension Console {
  /// Git in the folder where the command was called; nil where it is not installed.
  var git: GitProgram? {
    GitProgram(folder: currentFolder, patience: gitPatience, environment: environment)
  }
}

extension KnowledgeBase {
  /// Returns git in the root; nil where it is not installed.
  func git(_ environment: (String) -> String?) -> GitProgram? {
    GitProgram(folder: root, patience: gitPatience, environment: environment)
  }
}

extension GitProgram {
  /// Returns the commit that is checked out; nil where there is none yet.
  func head() throws -> String? { try commit("HEAD")?.hex }

  /// Returns the commit that a person names; nil where there is none of that name.
  func commit(_ name: String) throws -> ObjectName? {
    var output: [UInt8] = []
    do {
      try run(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"]) {
        output += $0
      }
    } catch let failure as Failure where !failure.isDistrust {
      return nil
    }
    return ObjectName(hex: output.prefix { $0 != UInt8(ascii: "\n") })
  }

  /// Returns the commits that lead to one, children before parents, with what they did to some files.
  ///
  /// - Parameters:
  ///   - head: All its hex digits.
  ///   - known: A commit; what leads to it is left out.
  ///   - pathspecs: Which files; all where there are none.
  /// - Returns: The commits, the one to end at first.
  /// - Throws: ``Failure`` where git cannot tell.
  func log(_ head: String, since known: String?, pathspecs: [String]) throws -> [LoggedCommit] {
    var reader = GitLogReader()
    var commits: [LoggedCommit] = []
    // Without simplification: every commit has the parents that it has, whatever the files are.
    let command =
      ["log"] + GitLogReader.arguments
      + [
        "--full-history", "--sparse", "--no-color", "--no-ext-diff", "--no-textconv",
        "--no-show-signature", "--no-notes", "--no-decorate", "--no-mailmap",
      ]
    let range = [head] + (known.map { ["^" + $0] } ?? [])
    try run(command + range + ["--"] + pathspecs) { piece in
      reader.read(piece) { commits.append($0) }
    }
    reader.finish { commits.append($0) }
    return commits
  }

  /// Returns what git tells of one commit, or of those of a range such as `v1..v2`, as `GitCommits` reads it.
  func commits(_ range: String) throws -> [UInt8] {
    let which = range.contains("..") ? "--max-count=\(GitProgram.mostCommits)" : "--no-walk"
    var output: [UInt8] = []
    try run(GitCommits.arguments + [which, "--end-of-options", range, "--"]) { output += $0 }
    return output
  }

  /// A range of years is no incident.
  private static let mostCommits = 1000

  /// Returns whom git takes for the author of what is written now; nil where it does not know.
  func authorName() -> String? {
    var output: [UInt8] = []
    try? withUserSettings.run(["config", "--get", "user.name"]) { output += $0 }
    let name = String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }

  /// Hands over contents of files in the order of their names; nil for one that the repository lacks.
  func contents(_ names: some Collection<ObjectName>, _ body: ([UInt8]?) -> Void) throws {
    var reader = BlobReader()
    var count = 0
    let input = names.flatMap { $0.hexDigits + [UInt8(ascii: "\n")] }
    try run(["cat-file", "--batch"], input: input) { piece in
      reader.read(piece) { content in
        count += 1
        body(content)
      }
    }
    guard count == names.count else {
      throw Failure(message: "it gave \(count) of \(names.count) contents")
    }
  }
}

/// Returns the first line of what git complains of, without its mark, and without what stands after a colon: there
/// git quotes, and a link in `.git` may make it quote a file of the user's.
private func complaint(_ errors: String) -> String? {
  guard let line = errors.split(separator: "\n").first else { return nil }
  let words = line.hasPrefix("fatal: ") ? line.dropFirst(7) : line
  guard let colon = words.firstIndex(of: ":") else { return String(words) }
  return String(words[..<colon])
}
