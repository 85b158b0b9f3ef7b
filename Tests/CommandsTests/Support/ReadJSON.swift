import Platform

/// Reads JSON as a program would that takes the output of a command; nil for what is not well formed.
func readJSON(_ text: some StringProtocol) -> JSON? {
  try? JSON(reading: Array(text.utf8))
}
