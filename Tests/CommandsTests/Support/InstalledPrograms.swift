import Platform

/// Returns whether a test may call a program.
func isInstalled(_ program: String) -> Bool {
  let script = "command -v \"$1\""
  return (try? ChildProcess.output(of: ["sh", "-c", script, "sh", program])) != nil
}

/// The program beside the bundle of the tests; nil where it was not built.
let program: String? = {
  let own = (try? Files.resolved("/proc/self/exe")).map { Path.folder(of: $0) }
  let folders = [own, Path.join(packageFolder, ".build/debug")].compactMap(\.self)
  return folders.map { Path.join($0, "postmortem") }.first { Files.kind(of: $0) == .file }
}()

/// Returns what a program writes; nil where it fails.
func output(of arguments: [String]) throws -> String? {
  try ChildProcess.output(of: arguments).map { String(decoding: $0, as: UTF8.self) }
}
