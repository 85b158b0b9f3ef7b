/// The contributing factors and actions of all incidents, and which of them say the same in nearly the same
/// words in different incidents.
public struct LikeStatements: Sendable {
  public let statements: [IncidentStatement]
  /// For each statement the number of its group; nil for one that no other incident has.
  let groups: [Int?]
  /// False for a statement of so few words that two incidents have them by chance: `human error`. A promise
  /// is repeated all the same.
  let areTelling: [Bool]

  /// Two statements are like where the words of their cores are the same; and where there are enough of them,
  /// with one word more or another word in its place. They are found by hashing, of the words of a
  /// statement and of these words without each one, so the cost grows with the number of words. Factors and
  /// actions are not compared with each other.
  public init(_ statements: [IncidentStatement]) {
    self.statements = statements
    var words: [UInt32] = []
    var ends: [Int] = []
    areTelling = statements.map { statement in
      statement.core.append(to: &words)
      ends.append(words.count)
      return statement.core.isTelling
    }
    groups = likeGroups(statements, words: words, ends: ends)
  }
}

/// Of fewer words, any two promises are the same: `add an alert`.
private let fewestWords = 2
/// Of fewer words, one more says another thing.
private let fewestWithOneMore = 5
/// Of fewer words, another in its place says another thing.
private let fewestWithAnother = 8
/// Longer ones are prose, and compared as a whole.
private let mostWords = 60

private func likeGroups(_ statements: [IncidentStatement], words: [UInt32], ends: [Int]) -> [Int?] {
  func own(_ index: Int) -> ArraySlice<UInt32> {
    words[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  // Most keys occur once, and need no room beyond their mark in a small table.
  var marks = [UInt8](repeating: 0, count: 1 << 22)
  for index in statements.indices {
    forEachKey(of: own(index), statements[index].kind) { key in
      if marks[Int(key >> 42)] < 2 { marks[Int(key >> 42)] += 1 }
    }
  }
  var first: [UInt64: Int] = [:]
  var parents = Array(statements.indices)
  for index in statements.indices {
    forEachKey(of: own(index), statements[index].kind) { key in
      guard marks[Int(key >> 42)] > 1 else { return }
      guard let other = first[key] else {
        first[key] = index
        return
      }
      if areLike(own(index), own(other)) { join(index, other, &parents) }
    }
  }
  let roots = statements.indices.map { root(of: $0, &parents) }
  var members: [Int: Set<String>] = [:]
  for (index, root) in roots.enumerated() where root != index || parents[index] != index {
    members[root, default: [statements[root].incident]].insert(statements[index].incident)
  }
  return roots.map { (members[$0]?.count ?? 0) > 1 ? $0 : nil }
}

/// Calls `body` with the key of all words, and with that of the words without each one.
private func forEachKey(
  of words: ArraySlice<UInt32>, _ kind: IncidentStatement.Kind, _ body: (UInt64) -> Void
) {
  guard words.count >= fewestWords else { return }
  var sum: UInt64 = kind == .factor ? 1 : 2
  for word in words { sum &+= mixed(UInt64(word)) }
  body(mixed(sum))
  guard (fewestWithOneMore...mostWords).contains(words.count) else { return }
  for word in words where !CoreWords.turns(word) { body(mixed(sum &- mixed(UInt64(word)))) }
}

/// Spreads a hash over all bits, so that sums of them tell sets apart (SplitMix64).
private func mixed(_ hash: UInt64) -> UInt64 {
  var value = hash &+ 0x9e37_79b9_7f4a_7c15
  value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
  value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
  return value ^ value >> 31
}

/// Returns whether two sets, each in order, are the same but for a word that does not turn their sense.
private func areLike(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Bool {
  var (a, b) = (left.startIndex, right.startIndex)
  var (more, others) = (0, 0)
  while a < left.endIndex || b < right.endIndex {
    if a < left.endIndex, b < right.endIndex, left[a] == right[b] {
      (a, b) = (a + 1, b + 1)
    } else if b == right.endIndex || a < left.endIndex && left[a] < right[b] {
      if CoreWords.turns(left[a]) { return false }
      (a, more) = (a + 1, more + 1)
    } else {
      if CoreWords.turns(right[b]) { return false }
      (b, others) = (b + 1, others + 1)
    }
  }
  let longer = max(left.count, right.count)
  switch (more, others) {
  case (0, 0): return true
  case (0, 1), (1, 0): return longer >= fewestWithOneMore
  case (1, 1): return longer >= fewestWithAnother
  default: return false
  }
}

private func root(of index: Int, _ parents: inout [Int]) -> Int {
  var index = index
  while parents[index] != index {
    parents[index] = parents[parents[index]]
    index = parents[index]
  }
  return index
}

private func join(_ left: Int, _ right: Int, _ parents: inout [Int]) {
  let (a, b) = (root(of: left, &parents), root(of: right, &parents))
  // The earlier one stands for both.
  parents[max(a, b)] = min(a, b)
}
