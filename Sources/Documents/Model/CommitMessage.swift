public import Platform

/// What a commit says of itself.
public struct CommitMessage: Sendable, Equatable {
  public var name: ObjectName
  /// When it was committed, in seconds since 1970.
  public var time: Int
  /// When it was written, on the author's own calendar.
  public var day: Day
  /// When it reached the branch that is checked out: the day of the merge that brought it, else its own.
  public var arrival: Day
  public var author: String
  /// Subject and body.
  public var text: String

  public init(
    name: ObjectName, time: Int, day: Day, arrival: Day? = nil, author: String, text: String
  ) {
    self.name = name
    self.time = time
    self.day = day
    self.arrival = arrival ?? day
    self.author = author
    self.text = text
  }

  /// The first line.
  public var subject: String {
    text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  public var reference: CommitReference { CommitReference(name: name, author: author) }
}
