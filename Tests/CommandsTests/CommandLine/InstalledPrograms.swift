import Platform

/// Returns whether a test may call a program.
func isInstalled(_ program: String) -> Bool {
  let script = "command -v \"$1\""
  return (try? ChildProcess.output(of: ["sh", "-c", script, "sh", program])) != nil
}

/// Returns what a program writes; nil where it fails.
func output(of arguments: [String]) throws -> String? {
  try ChildProcess.output(of: arguments).map { String(decoding: $0, as: UTF8.self) }
}
