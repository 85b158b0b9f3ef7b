/// The contributing factors and actions of all incidents, and which of them say the same in nearly the same
/// words in different incidents.
public struct LikeStatements: Sendable {
  struct Member: Sendable {
    /// Into ``incidents``.
    var incident: Int
    var place: StatementPlace
    /// nil for a factor.
    var state: ActionItem.State?
    /// From 1.
    var line: Int
    /// False for a statement of so few words that two incidents have them by chance: `human error`. A promise
    /// is repeated all the same.
    var isTelling: Bool
    /// Its group; nil for one that no other incident has.
    var group: Int?
  }

  /// The id of each, and where its statements end.
  let incidents: [(id: String, end: Int)]
  /// Those of one incident follow each other.
  let members: [Member]
  /// How many incidents are in each group.
  let sizes: [Int]

  /// Two statements are like where the words of their cores are the same; and where there are enough of them,
  /// with one word more or another word in its place. They are found by hashing, of the words of a
  /// statement and of these words without each one, so the cost grows with the number of words. Factors and
  /// actions are not compared with each other.
  public init(_ packed: PackedStatements = PackedStatements()) {
    var members: [Member] = []
    var incidents: [(id: String, end: Int)] = []
    var core = StatementWords()
    // A core has seven words or so, of three bytes, and the shortest statement three bytes.
    members.reserveCapacity(packed.bytes.count / 24)
    core.words.reserveCapacity(packed.bytes.count / 3)
    var start = 0
    for (number, incident) in packed.incidents.enumerated() {
      var (factors, actions) = (0, 0)
      while let read = UnpackedStatement(
        packed.bytes, at: &start, until: incident.end, words: &core.words)
      {
        var state: ActionItem.State?
        if case .action(let written) = read.kind { state = written }
        members.append(
          Member(
            incident: number,
            place: StatementPlace(
              document: incident.key, isAction: state != nil,
              number: state == nil ? factors : actions), state: state, line: read.line,
            isTelling: read.isTelling))
        if state == nil { factors += 1 } else { actions += 1 }
        core.end(isAction: state != nil)
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
    var sizes: [Int] = []
    for (index, root) in roots.enumerated() where counts[Int(root)] > 1 {
      // The root is the first of its group.
      if Int(root) == index {
        members[index].group = sizes.count
        sizes.append(Int(counts[index]))
      } else {
        members[index].group = members[Int(root)].group
      }
    }
    self.members = members
    self.incidents = incidents
    self.sizes = sizes
  }

  /// Returns the keys of the documents that say something that an incident says, itself among them.
  public func documents(like id: String) -> [Int] {
    guard let incident = incidents.firstIndex(where: { $0.id == id }) else { return [] }
    let groups = Set(members[range(of: incident)].compactMap(\.group))
    guard !groups.isEmpty else { return [] }
    let found = members.lazy.filter { $0.group.map(groups.contains) ?? false }
    return Set(found.map(\.place.document)).sorted()
  }

  /// Where the statements of an incident are.
  func range(of incident: Int) -> Range<Int> {
    (incident == 0 ? 0 : incidents[incident - 1].end)..<incidents[incident].end
  }
}
