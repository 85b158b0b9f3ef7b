internal import Platform

/// The commits at which a branch stood: of every merge the first parent is followed, and what a merge brings is what
/// the branch got on that day.
public struct Branch: Sendable {
  struct Step: Sendable {
    var commit: LoggedCommit
    /// When the paths that commits of elsewhere gave their content were first changed there, in seconds since 1970.
    var firstChanges: [String: Int] = [:]
  }

  /// Parents before children.
  let steps: [Step]
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
    var arrivals = [Day?](repeating: nil, count: log.count)
    steps = own.map { commit in
      var step = Step(commit: log[commit])
      var waiting = [commit]
      while let place = waiting.popLast() {
        guard arrivals[place] == nil else { continue }
        arrivals[place] = step.commit.day
        waiting += log[place].parents.compactMap { places[$0] }
        for change in log[place].changes where place != commit && change.new != nil {
          let time = log[place].time
          step.firstChanges[change.path] = min(step.firstChanges[change.path] ?? time, time)
        }
      }
      return step
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
