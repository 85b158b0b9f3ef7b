public import Platform

/// A commit as `git log --raw` tells of it.
public struct LoggedCommit: Sendable, Equatable {
  public var name: ObjectName
  /// The first is the one that the changes are seen from.
  public var parents: [ObjectName]
  /// When it was written, on the author's own calendar.
  public var day: Day
  /// When it was committed, in seconds since 1970.
  public var time: Int
  public var author: String
  /// Subject and body.
  public var message: String
  public var changes: [LoggedChange]

  public init(
    name: ObjectName, parents: [ObjectName] = [], day: Day, time: Int = 0, author: String = "",
    message: String = "", changes: [LoggedChange] = []
  ) {
    self.name = name
    self.parents = parents
    self.day = day
    self.time = time
    self.author = author
    self.message = message
    self.changes = changes
  }
}

extension LoggedCommit {
  var reference: CommitReference { CommitReference(name: name, author: author) }
}

/// What a commit did to one file.
public struct LoggedChange: Sendable, Equatable {
  /// Relative to the top of the work tree.
  public var path: String
  /// Another path where the file was renamed.
  public var oldPath: String
  /// The content before; nil for a file that is new, or was no regular one.
  public var old: ObjectName?
  /// The content after; nil for a file that is gone, or is no regular one.
  public var new: ObjectName?

  public init(path: String, oldPath: String? = nil, old: ObjectName?, new: ObjectName?) {
    self.path = path
    self.oldPath = oldPath ?? path
    self.old = old
    self.new = new
  }
}
