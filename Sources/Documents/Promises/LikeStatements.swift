internal import Platform

/// The action items of all incidents, and which of them say the same in nearly the same words in different incidents.
public struct LikeStatements: Sendable {
  struct Member: Sendable {
    /// Into ``incidents``.
    var incident: Int
    var place: StatementPlace
    var state: ActionItem.State
    /// From 1.
    var line: Int
    /// Its group; nil for one that no other incident has.
    var group: Int?
  }

  /// The id of each, and where its action items end.
  let incidents: [(id: String, end: Int)]
  /// Those of one incident follow each other.
  let members: [Member]
  /// How many incidents are in each group.
  let sizes: [Int]

  /// Two are like where the words of their cores are the same; and where there are enough of them, with one word more or
  /// another word in its place. They are found by hashing, of the words of an item and of these words without each one,
  /// so the cost grows with the number of words.
  public init(_ packed: PackedStatements = PackedStatements()) {
    var members: [Member] = []
    var incidents: [(id: String, end: Int)] = []
    var core = StatementWords()
    // A core has seven words or so, of three bytes, and the shortest statement three bytes.
    members.reserveCapacity(packed.bytes.count / 24)
    core.words.reserveCapacity(packed.bytes.count / 3)
    var start = 0
    for (number, incident) in packed.incidents.enumerated() {
      var reader = ByteUnpacker(packed.bytes[start..<incident.end])
      var count = 0
      while let read = UnpackedStatement(&reader, words: &core.words) {
        members.append(
          Member(
            incident: number, place: StatementPlace(document: incident.key, number: count),
            state: read.state, line: read.line))
        count += 1
        core.end()
      }
      start = incident.end
      incidents.append((incident.id, members.count))
    }
    let roots = likeRoots(core)
    // Those of a group come in the order of their incidents.
    var counts = [Int32](repeating: 0, count: members.count)
    var last = [Int32](repeating: -1, count: members.count)
    for (index, root) in roots.enumerated() where last[Int(root)] != members[index].incident {
      last[Int(root)] = Int32(truncatingIfNeeded: members[index].incident)
      counts[Int(root)] += 1
    }
    var groups = 0
    for (index, root) in roots.enumerated() where counts[Int(root)] > 1 {
      // The root is the first of its group.
      if Int(root) == index {
        members[index].group = groups
        groups += 1
      } else {
        members[index].group = members[Int(root)].group
      }
    }
    self.init(members, of: incidents)
  }

  init(_ members: [Member], of incidents: [(id: String, end: Int)]) {
    self.members = members
    self.incidents = incidents
    var sizes: [Int] = []
    // Those of one incident follow each other, so that it is counted once for each group.
    var last: [Int] = []
    for member in members {
      guard let group = member.group else { continue }
      while sizes.count <= group {
        sizes.append(0)
        last.append(-1)
      }
      if last[group] != member.incident { sizes[group] += 1 }
      last[group] = member.incident
    }
    self.sizes = sizes
  }

  /// Where the statements of an incident are.
  func range(of incident: Int) -> Range<Int> {
    (incident == 0 ? 0 : incidents[incident - 1].end)..<incidents[incident].end
  }
}

/// Tells each action item how many incidents promise nearly the same, whether it is kept or not.
///
/// - Parameters:
///   - items: Any of the action items.
///   - like: The action items of all incidents, `items` among them.
/// - Returns: The items in their order.
public func countingPromises(_ items: consuming [TrackedAction], like: LikeStatements)
  -> [TrackedAction]
{
  var numbers: [String: Int] = [:]
  for (number, incident) in like.incidents.enumerated() { numbers[incident.id] = number }
  // Items of one incident follow each other, in the order of its statements.
  var last = (id: "", range: 0..<0, next: 0)
  for index in items.indices {
    let id = items[index].incident.id
    if id != last.id {
      let range = numbers[id].map(like.range) ?? 0..<0
      last = (id, range, range.lowerBound)
    }
    let line = items[index].action.line
    func isIt(_ place: Int) -> Bool { like.members[place].line == line }
    let place =
      (last.next..<last.range.upperBound).first(where: isIt)
      ?? (last.range.lowerBound..<last.next).first(where: isIt)
    guard let place else { continue }
    last.next = place + 1
    guard let group = like.members[place].group else { continue }
    items[index].promised = like.sizes[group]
    items[index].promiseGroup = group
  }
  return items
}
