/// Returns the words by which a command of the user's environment, such as `$EDITOR`, is run with further arguments.
///
/// As git does it: by the shell where it is more than words.
func words(ofUserCommand command: String, _ more: [String] = []) -> [String] {
  let isForShell = command.contains { "|&;<>()$`\\\"'*?[#~=%\t\n".contains($0) }
  return isForShell
    ? ["sh", "-c", "\(command) \"$@\"", command] + more
    : command.split(separator: " ").map(String.init) + more
}
