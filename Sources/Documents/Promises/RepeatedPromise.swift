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

/// Says what was promised in more than one incident.
///
/// - Parameters:
///   - like: The action items of all incidents.
///   - incidents: Those to look at.
///   - read: Gives the words of action items.
/// - Returns: What was never done first, then what was promised most often.
/// - Throws: What `read` throws.
public func repeatedPromises<Failure: Error>(
  _ like: LikeStatements, incidents: [Incident],
  read: ([StatementPlace]) throws(Failure) -> [StatementPlace: WrittenStatement]
) throws(Failure) -> [RepeatedPromise] {
  let known = Dictionary(incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var found: [Int: [LikeStatements.Member]] = [:]
  for member in like.members {
    // Those of one incident follow each other; the first counts.
    guard let group = member.group, found[group]?.last?.incident != member.incident,
      known[like.incidents[member.incident].id] != nil
    else { continue }
    found[group, default: []].append(member)
  }
  let repeated = found.values.filter { $0.count > 1 }
  let written = try read(repeated.joined().map(\.place))
  return repeated.map { members in
    var text = ""
    let promises = members.compactMap { member -> (RepeatedPromise.Promise, String)? in
      guard let incident = known[like.incidents[member.incident].id],
        let written = written[member.place]
      else { return nil }
      return (
        RepeatedPromise.Promise(
          incident: incident, id: written.id, line: member.line, state: member.state),
        written.text
      )
    }.sorted { key(of: $0.0) < key(of: $1.0) }
    if let last = promises.last { text = core(of: last.1) }
    return RepeatedPromise(text: text, promises: promises.map(\.0))
  }.map { (rank(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
}

private func key(of promise: RepeatedPromise.Promise) -> (Int, String, Int) {
  (promise.incident.date?.number ?? Int.max, promise.incident.path, promise.line)
}

private func rank(of promise: RepeatedPromise) -> (Int, Int, Int, String) {
  (
    promise.done > 0 || promise.open == 0 ? 1 : 0, -promise.promises.count,
    -(promise.last?.number ?? 0), promise.text
  )
}
