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

/// The commits at which a branch stood: of every merge the first parent is followed, and what a merge brings is what
/// the branch got on that day.
public struct Branch: Sendable {
  /// Parents before children.
  let commits: [LoggedCommit]
  /// The first parent of the earliest, which the log leaves out; nil where nothing came before.
  let origin: ObjectName?
  /// What all commits of the log say of themselves, those that a merge brought among them.
  public let messages: [CommitMessage]

  /// - Parameter log: As git tells it: children before parents, the first is the one at which the branch stands.
  public init(_ log: [LoggedCommit]) {
    let places = Dictionary(
      zip(log.lazy.map(\.name), log.indices), uniquingKeysWith: { first, _ in first })
    var own: [Int] = []
    var next = log.first?.name
    while let name = next, let place = places[name] {
      own.append(place)
      next = log[place].parents.first
    }
    origin = next
    own.reverse()
    commits = own.map { log[$0] }
    var arrivals = [Day?](repeating: nil, count: log.count)
    for commit in own {
      var waiting = [commit]
      while let place = waiting.popLast() {
        guard arrivals[place] == nil else { continue }
        arrivals[place] = log[commit].day
        waiting += log[place].parents.compactMap { places[$0] }
      }
    }
    messages = log.indices.map { CommitMessage(log[$0], arrival: arrivals[$0]) }
  }
}

extension CommitMessage {
  fileprivate init(_ commit: LoggedCommit, arrival: Day?) {
    self.init(
      name: commit.name, time: commit.time, day: commit.day, arrival: arrival,
      author: commit.author, text: commit.message)
  }
}
