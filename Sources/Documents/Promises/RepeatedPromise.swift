public import Platform

/// An action item that several incidents promised, in the same words or nearly.
public struct RepeatedPromise: Sendable, Equatable {
  public struct Promise: Sendable, Equatable {
    public var incident: Incident
    /// Of the action item.
    public var id: String
    /// From 1.
    public var line: Int
    public var state: ActionItem.State

    public init(incident: Incident, id: String, line: Int, state: ActionItem.State) {
      self.incident = incident
      self.id = id
      self.line = line
      self.state = state
    }
  }

  /// In the words of the latest, without what explains them.
  public var text: String
  /// In the order of their days; of one incident the first counts.
  public var promises: [Promise]

  public init(text: String, promises: [Promise]) {
    self.text = text
    self.promises = promises
  }

  public var first: Day? { promises.compactMap(\.incident.date).min() }
  public var last: Day? { promises.compactMap(\.incident.date).max() }
  public var done: Int { promises.count { $0.state == .done } }
  public var open: Int { promises.count { $0.state.isOpen } }
}

/// What was promised in more than one incident, before its words are read.
public struct RepeatedPromises {
  private struct Group {
    /// One of each incident.
    var members: [LikeStatements.Member] = []
    /// What was never done first, then what was promised most often, then what was promised last.
    var rank: (Int, Int, Int)
  }

  private let incidents: [Incident?]
  /// By their ranks.
  private let groups: [Group]

  /// - Parameters:
  ///   - like: The action items of all incidents.
  ///   - incidents: Those to look at.
  public init(_ like: LikeStatements, incidents: [Incident]) {
    let byId = Dictionary(incidents.map { ($0.id, $0) }) { first, _ in first }
    let known = like.incidents.map { byId[$0.id] }
    var found = [[LikeStatements.Member]](repeating: [], count: like.sizes.count)
    for member in like.members {
      // Those of one incident follow each other; the first counts.
      guard let group = member.group, known[member.incident] != nil,
        found[group].last?.incident != member.incident
      else { continue }
      found[group].append(member)
    }
    self.incidents = known
    groups = found.filter { $0.count > 1 }.map { members in
      let days = members.compactMap { known[$0.incident]?.date?.number }
      let isDone = members.contains { $0.state == .done }
      let isNeverDone = !isDone && members.contains { $0.state.isOpen }
      return Group(
        members: members, rank: (isNeverDone ? 0 : 1, -members.count, -(days.max() ?? 0)))
    }
    .sorted { $0.rank < $1.rank }
  }

  public var count: Int { groups.count }

  /// Returns the first of them in words.
  ///
  /// - Parameters:
  ///   - most: So many; nil for all.
  ///   - read: Gives the words of action items.
  /// - Returns: What was never done first, then what was promised most often.
  /// - Throws: What `read` throws.
  public func first<Failure: Error>(
    _ most: Int? = nil,
    read: ([StatementPlace]) throws(Failure) -> [StatementPlace: WrittenStatement]
  ) throws(Failure) -> [RepeatedPromise] {
    let most = min(most ?? groups.count, groups.count)
    guard most > 0 else { return [] }
    // Of equals the words decide.
    let last = groups[most - 1].rank
    let wanted = groups.prefix { $0.rank <= last }
    let written = try read(wanted.flatMap { $0.members.map(\.place) })
    let promises = wanted.map { (rank: $0.rank, promise: promise($0.members, written)) }
    return promises.sorted {
      $0.rank == $1.rank ? $0.promise.text < $1.promise.text : $0.rank < $1.rank
    }
    .prefix(most).map(\.promise)
  }

  private func promise(
    _ members: [LikeStatements.Member], _ written: [StatementPlace: WrittenStatement]
  ) -> RepeatedPromise {
    let promises = members.compactMap { member -> (RepeatedPromise.Promise, String)? in
      guard let incident = incidents[member.incident], let written = written[member.place]
      else { return nil }
      return (
        RepeatedPromise.Promise(
          incident: incident, id: written.id, line: member.line, state: member.state),
        written.text
      )
    }.sorted { key(of: $0.0) < key(of: $1.0) }
    return RepeatedPromise(
      text: promises.last.map { core(of: $0.1) } ?? "", promises: promises.map(\.0))
  }
}

private func key(of promise: RepeatedPromise.Promise) -> (Int, String, Int) {
  (promise.incident.date?.number ?? Int.max, promise.incident.path, promise.line)
}
