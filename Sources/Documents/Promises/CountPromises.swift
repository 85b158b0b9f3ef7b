/// Tells each action item how many incidents promise nearly the same, whether it is kept or not.
///
/// - Parameters:
///   - items: Any of the action items.
///   - like: The action items of all incidents, `items` among them.
/// - Returns: The items in their order.
public func countingPromises(_ items: [TrackedAction], like: LikeStatements) -> [TrackedAction] {
  var numbers: [String: Int] = [:]
  for (number, incident) in like.incidents.enumerated() { numbers[incident.id] = number }
  // Items of one incident follow each other, in the order of its statements.
  var last = (id: "", range: 0..<0, next: 0)
  return items.map { item in
    if item.incident.id != last.id {
      let range = numbers[item.incident.id].map(like.range) ?? 0..<0
      last = (item.incident.id, range, range.lowerBound)
    }
    let line = item.action.line
    func isIt(_ place: Int) -> Bool { like.members[place].line == line }
    let place =
      (last.next..<last.range.upperBound).first(where: isIt)
      ?? (last.range.lowerBound..<last.next).first(where: isIt)
    guard let place else { return item }
    last.next = place + 1
    guard let group = like.members[place].group else { return item }
    var item = item
    item.promised = like.sizes[group]
    item.promiseGroup = group
    return item
  }
}
