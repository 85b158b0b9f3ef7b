/// What the program tells a script.
enum ExitCode: Int32 {
  /// Done, or found.
  case done = 0
  /// Asked, and the answer is no.
  case no = 1
  /// Could not.
  case failed = 2
}
