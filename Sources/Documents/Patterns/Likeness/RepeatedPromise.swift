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

/// Returns what was promised in more than one incident, what was never done first, then what was promised
/// most often.
public func repeatedPromises(_ like: LikeStatements, incidents: [Incident]) -> [RepeatedPromise] {
  let known = Dictionary(incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var found: [Int: [(promise: RepeatedPromise.Promise, text: String)]] = [:]
  for (statement, group) in zip(like.statements, like.groups) {
    guard let group, case .action(let id, let state) = statement.kind,
      let incident = known[statement.incident],
      !(found[group] ?? []).contains(where: { $0.promise.incident.id == incident.id })
    else { continue }
    let promise = RepeatedPromise.Promise(
      incident: incident, id: id, line: statement.line, state: state)
    found[group, default: []].append((promise, statement.text))
  }
  let repeated = found.values.filter { $0.count > 1 }.map { promises in
    let sorted = promises.sorted { key(of: $0.promise) < key(of: $1.promise) }
    return RepeatedPromise(
      text: core(of: sorted[sorted.count - 1].text), promises: sorted.map(\.promise))
  }
  return repeated.map { (rank(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
}

private func key(of promise: RepeatedPromise.Promise) -> (Int, String, Int) {
  (promise.incident.date?.number ?? Int.max, promise.incident.path, promise.line)
}

private func rank(of promise: RepeatedPromise) -> (Int, Int, Int, String) {
  (
    promise.done > 0 ? 1 : 0, -promise.promises.count, -(promise.last?.number ?? 0), promise.text
  )
}
