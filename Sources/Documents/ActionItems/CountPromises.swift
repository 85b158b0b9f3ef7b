/// Tells each action item how many incidents promise nearly the same, whether it is kept or not.
///
/// - Parameters:
///   - items: Any of the action items.
///   - like: The statements of all incidents, those of `items` among them.
/// - Returns: The items in their order.
public func countingPromises(_ items: [TrackedAction], like: LikeStatements) -> [TrackedAction] {
  var groups: [String: [String: Int]] = [:]
  var incidents: [Int: Set<String>] = [:]
  for (statement, group) in zip(like.statements, like.groups) {
    guard let group, case .action(let id, _) = statement.kind else { continue }
    groups[statement.incident, default: [:]][id] = group
    incidents[group, default: []].insert(statement.incident)
  }
  return items.map { item in
    guard let group = groups[item.incident.id]?[item.action.id] else { return item }
    var item = item
    item.promised = incidents[group]?.count ?? 1
    item.promiseGroup = group
    return item
  }
}
