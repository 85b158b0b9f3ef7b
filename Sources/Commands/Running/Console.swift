package import Platform

/// All of the outside world that a command may ask, so that a test can hand it another one.
package struct Console {
  /// For data.
  package var output: Output
  /// For talk.
  package var error: Output
  package var environment: (String) -> String?
  package var currentFolder: String
  package var hostName: String
  /// Columns of the terminal on standard output; nil where it is none.
  package var columns: Int?
  /// Rows of the same.
  package var rows: Int?
  package var errorIsTerminal: Bool
  package var now: () -> Moment
  /// Gives at most so many bytes of standard input.
  package var readInput: (_ count: Int) throws(SystemError) -> [UInt8]
  /// Puts a question to whoever sits at the terminal, and gives the answer, nil at the end of input; nil where nobody
  /// sits there.
  package var ask: ((_ question: String) -> String?)?
  /// Shows bytes in a pager, which its words call; false where that did not show them.
  package var page: (_ pager: [String], _ bytes: [UInt8]) -> Bool
  /// Begins to read keys; nil where there is no terminal to read them from.
  package var keyboard: () -> Keyboard? = { nil }
  /// For how many seconds git may say nothing.
  package var gitPatience = GitProgram.usualPatience

  package init(
    output: Output, error: Output, environment: @escaping (String) -> String? = { _ in nil },
    currentFolder: String, hostName: String = "", columns: Int? = nil,
    rows: Int? = nil, errorIsTerminal: Bool = false,
    now: @escaping () -> Moment,
    readInput: @escaping (Int) throws(SystemError) -> [UInt8] = { (_) throws(SystemError) in [] },
    ask: ((String) -> String?)? = nil,
    page: @escaping ([String], [UInt8]) -> Bool = { _, _ in false }
  ) {
    self.output = output
    self.error = error
    self.environment = environment
    self.currentFolder = currentFolder
    self.hostName = hostName
    self.columns = columns
    self.rows = rows
    self.errorIsTerminal = errorIsTerminal
    self.now = now
    self.readInput = readInput
    self.ask = ask
    self.page = page
  }
}

/// Runs the program on the terminal, files and clock of this machine.
///
/// - Parameter arguments: Without the program's own name.
/// - Returns: The exit code.
public func runAsProcess(_ arguments: [String]) -> Int32 {
  ignoreClosedPipes()
  let size = Terminal.size()
  let talk = Output.standardError()
  let isAsked = Terminal.isTerminal(0) && Terminal.isTerminal(2)
  var console = Console(
    output: .standardOutput(), error: talk, environment: environmentVariable,
    currentFolder: Files.currentFolder(), hostName: machineName(),
    columns: size?.columns, rows: size?.rows,
    errorIsTerminal: Terminal.isTerminal(2), now: Clock.now,
    readInput: { count throws(SystemError) in try Files.readStandardInput(count: count) },
    ask: isAsked ? { ask($0, on: talk) } : nil, page: showInPager)
  console.keyboard = { TerminalKeys().map(Keyboard.init) }
  let code = run(arguments, in: console)
  console.output.flush()
  if let failure = console.output.failure {
    console.error.writeLine("error: cannot write to \(failure.path): \(failure.reason)")
    console.error.flush()
    return ExitCode.failed.rawValue
  }
  console.error.flush()
  return code
}

/// Asks on standard error, since standard output is for data.
private func ask(_ question: String, on output: Output) -> String? {
  output.write(question)
  output.flush()
  return readLine()
}

/// Where a command that asks reads its answers.
package struct Keyboard {
  /// Waits for a key: its byte, 0 for one that has none; nil at the end of the input.
  package var next: () -> UInt8?
  /// Waits for a line; nil at the end of the input.
  package var line: () -> String?
  /// Calls another program, to which the terminal belongs meanwhile.
  package var paused: (_ body: () throws -> Void) throws -> Void
  /// Gives the terminal back.
  package var close: () -> Void

  package init(
    next: @escaping () -> UInt8?, line: @escaping () -> String?,
    paused: @escaping (() throws -> Void) throws -> Void = { try $0() },
    close: @escaping () -> Void = {}
  ) {
    self.next = next
    self.line = line
    self.paused = paused
    self.close = close
  }

  init(_ keys: TerminalKeys) {
    self.init(next: keys.next, line: keys.line, paused: keys.paused, close: keys.close)
  }
}

/// What the program tells a script.
enum ExitCode: Int32 {
  /// Done, or found.
  case done = 0
  /// Asked, and the answer is no.
  case no = 1
  /// Could not.
  case failed = 2
}
