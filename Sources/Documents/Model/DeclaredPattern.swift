/// A pattern that an author named by hand.
public struct DeclaredPattern: Sendable, Equatable {
  /// As it stands in the file; `-id` forbids a pattern.
  public var written: String
  /// From 1.
  public var line: Int
  /// From 1, in bytes; nil in the body, where a heading `Patterns` may have a story below it.
  public var column: Int?

  public init(written: String, line: Int, column: Int?) {
    self.written = written
    self.line = line
    self.column = column
  }

  public var isForbidden: Bool { written.hasPrefix("-") }
  public var id: String { isForbidden ? trimmedText(written.dropFirst()) : written }
}
