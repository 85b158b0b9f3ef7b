internal import Platform

extension LikeStatements {
  /// As the index keeps them: of each incident its key and the number of its action items; of each of these a byte for
  /// its state, its line, and its group, from 1, or 0 for none.
  public var packed: [UInt8] {
    var packer = BytePacker()
    for number in incidents.indices {
      let members = members[range(of: number)]
      guard let first = members.first else { continue }
      packer.add(UInt64(first.place.document))
      packer.add(UInt64(members.count))
      for member in members {
        packer.add(byte: member.state.code)
        packer.add(UInt64(member.line))
        packer.add(member.group.map { UInt64($0) + 1 } ?? 0)
      }
    }
    return packer.bytes
  }

  /// Reads what was packed; of bytes that nothing was packed into, as much as makes sense.
  ///
  /// - Parameters:
  ///   - bytes: See ``packed``.
  ///   - ids: Of the incidents, by their keys.
  public init(packed bytes: [UInt8], ids: [Int: String]) {
    var members: [Member] = []
    var incidents: [(id: String, end: Int)] = []
    members.reserveCapacity(bytes.count / 3)
    incidents.reserveCapacity(ids.count)
    var reader = ByteUnpacker(bytes)
    reading: while let key = reader.number(), let count = reader.count() {
      let key = Int(truncatingIfNeeded: key)
      // Where a byte makes no sense, those before it are kept.
      defer { incidents.append((ids[key] ?? "", members.count)) }
      for number in 0..<count {
        guard let state = reader.byte().flatMap(ActionItem.State.init(code:)),
          let line = reader.number(), line < UInt64(Int32.max),
          let group = reader.number(), group <= UInt64(bytes.count)
        else { break reading }
        members.append(
          Member(
            incident: incidents.count, place: StatementPlace(document: key, number: number),
            state: state, line: Int(line), group: group == 0 ? nil : Int(group) - 1))
      }
    }
    self.init(members, of: incidents)
  }
}
