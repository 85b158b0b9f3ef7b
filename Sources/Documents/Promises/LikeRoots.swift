/// The words of the cores of many statements, one after the other.
struct StatementWords {
  var words: [UInt32] = []
  private(set) var ends: [Int] = []

  /// Ends a statement whose words have been appended.
  mutating func end() {
    ends.append(words.count)
  }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
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

/// Returns for each statement the first of those that it is like, by way of others too; itself where it is
/// like none before it.
func likeRoots(_ core: StatementWords) -> [Int32] {
  let keys = StatementKeys(core)
  var first = FirstStatements(capacity: keys.repeated * 2)
  var parents = Array(0..<Int32(truncatingIfNeeded: core.ends.count))
  var start = 0
  for (index, end) in keys.ends.enumerated() {
    for key in keys.keys[start..<end] where keys.mayRepeat(key) {
      let other = first.insert(key, Int32(truncatingIfNeeded: index))
      if Int(other) != index, areLike(core, index, Int(other)) {
        join(Int32(truncatingIfNeeded: index), other, &parents)
      }
    }
    start = end
  }
  for index in parents.indices {
    parents[index] = root(of: Int32(truncatingIfNeeded: index), &parents)
  }
  return parents
}

/// For each statement the key of all its words, and those of the words without each one.
private struct StatementKeys {
  private(set) var keys: [UInt64] = []
  private(set) var ends: [Int] = []
  /// How many keys were there before, or share their mark with one.
  private(set) var repeated = 0
  /// Most keys occur once, and need no room beyond their bit among these: those seen, and those seen again.
  private var seen: [UInt64]
  private var again: [UInt64]
  private let shift: UInt64

  init(_ core: StatementWords) {
    let most = core.words.count + core.ends.count
    // Eight bits a key, so that few share theirs.
    let bits = max(Int.bitWidth - (most * 8).leadingZeroBitCount, 6)
    shift = UInt64(64 - bits)
    seen = Array(repeating: 0, count: 1 << (bits - 6))
    again = seen
    keys.reserveCapacity(most)
    ends.reserveCapacity(core.ends.count)
    for index in core.ends.indices {
      add(core.words[core.range(index)])
      ends.append(keys.count)
    }
  }

  private mutating func add(_ words: ArraySlice<UInt32>) {
    guard words.count >= fewestWords else { return }
    var sum: UInt64 = 1
    for word in words { sum &+= mixed(UInt64(word)) }
    add(mixed(sum))
    guard (fewestWithOneMore...mostWords).contains(words.count) else { return }
    for word in words where !CoreWords.turns(word) { add(mixed(sum &- mixed(UInt64(word)))) }
  }

  private mutating func add(_ key: UInt64) {
    keys.append(key)
    let (place, bit) = mark(of: key)
    if seen[place] & bit != 0 {
      again[place] |= bit
      repeated += 1
    } else {
      seen[place] |= bit
    }
  }

  private func mark(of key: UInt64) -> (place: Int, bit: UInt64) {
    let mark = key >> shift
    return (Int(truncatingIfNeeded: mark >> 6), 1 << (mark & 63))
  }

  func mayRepeat(_ key: UInt64) -> Bool {
    let (place, bit) = mark(of: key)
    return again[place] & bit != 0
  }
}

/// Which statement had a key first: a table with open addressing, since the keys are hashes already.
private struct FirstStatements {
  private var keys: [UInt64]
  private var statements: [Int32]

  /// - Parameter capacity: The most keys that it will hold.
  init(capacity: Int) {
    let count = 1 << max(Int.bitWidth - (capacity * 2).leadingZeroBitCount, 1)
    keys = Array(repeating: 0, count: count)
    statements = Array(repeating: -1, count: count)
  }

  /// Returns the statement that has the key, which is the one given where none had it.
  mutating func insert(_ key: UInt64, _ statement: Int32) -> Int32 {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while statements[slot] >= 0 {
      if keys[slot] == key { return statements[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    statements[slot] = statement
    return statement
  }
}

/// Spreads a hash over all bits, so that sums of them tell sets apart (SplitMix64).
private func mixed(_ hash: UInt64) -> UInt64 {
  var value = hash &+ 0x9e37_79b9_7f4a_7c15
  value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
  value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
  return value ^ value >> 31
}

/// Returns whether the words of two statements, each in order, are the same but for one that does not turn
/// their sense.
private func areLike(_ core: StatementWords, _ left: Int, _ right: Int) -> Bool {
  let (ours, theirs) = (core.range(left), core.range(right))
  var (a, b) = (ours.lowerBound, theirs.lowerBound)
  var (more, others) = (0, 0)
  while a < ours.upperBound || b < theirs.upperBound {
    if a < ours.upperBound, b < theirs.upperBound, core.words[a] == core.words[b] {
      (a, b) = (a + 1, b + 1)
    } else if b == theirs.upperBound || a < ours.upperBound && core.words[a] < core.words[b] {
      if CoreWords.turns(core.words[a]) { return false }
      (a, more) = (a + 1, more + 1)
    } else {
      if CoreWords.turns(core.words[b]) { return false }
      (b, others) = (b + 1, others + 1)
    }
  }
  let longer = max(ours.count, theirs.count)
  switch (more, others) {
  case (0, 0): return true
  case (0, 1), (1, 0): return longer >= fewestWithOneMore
  case (1, 1): return longer >= fewestWithAnother
  default: return false
  }
}

private func root(of index: Int32, _ parents: inout [Int32]) -> Int32 {
  var index = index
  while parents[Int(index)] != index {
    parents[Int(index)] = parents[Int(parents[Int(index)])]
    index = parents[Int(index)]
  }
  return index
}

private func join(_ left: Int32, _ right: Int32, _ parents: inout [Int32]) {
  let (a, b) = (root(of: left, &parents), root(of: right, &parents))
  // The earlier one stands for both.
  parents[Int(max(a, b))] = min(a, b)
}
