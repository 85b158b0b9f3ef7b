/// How much is read of what somebody else wrote. docs/limits.md has all limits of the program.
public enum Limits {
  /// Bytes of a document, a version of one in git, a template, a pattern file or the settings.
  ///
  /// The longest postmortems that were seen have less than 200 kilobytes; to read a file takes about thirty
  /// times its size of memory.
  public static let fileBytes = 4 << 20
}
