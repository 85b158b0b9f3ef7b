internal import Platform

/// How far a long piece of work has come, on one line of a terminal.
struct Progress {
  private let output: Output?
  private let doing: String

  /// Shows nothing where standard error is no terminal or nobody wants to know.
  init(_ console: Console, isQuiet: Bool, doing: String = "indexing") {
    self.doing = doing
    output = console.errorIsTerminal && !isQuiet ? console.error : nil
  }

  /// A short piece of work is done before anybody could read of it.
  func show(_ done: Int, of total: Int) {
    guard let output, total >= 500, done % 100 == 0 || done == total else { return }
    output.write(done == total ? "\r\u{1b}[K" : "\r\(doing) \(done) of \(total)\u{1b}[K")
    output.flush()
  }
}
