import Platform
import Testing

@testable import Documents

/// Histories by chance: to read them in steps must give what reading them at once gives.
@Suite struct HistoryInStepsTests {
  @Test(arguments: 0..<200) func `history read in steps is history read at once`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let history = randomHistory(&random)
    var known: (place: Int, files: [String: FileHistory])?
    for place in history.commits.indices
    where random.below(3) > 0 || place == history.commits.count - 1 {
      let whole = try history.files(at: place)
      if let known {
        do {
          let steps = try history.files(at: place, since: known.place, known: known.files)
          #expect(steps == whole, "commit \(place) since \(known.place)")
        } catch is SampleHistory.NeedsWholeHistory {}
      }
      // Somebody may check out what is no descendant.
      if random.below(4) > 0 { known = (place, whole) }
    }
  }

  @Test func `new commits need what was read before only`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"], "b": ["[ ] sieve"]])
    // Forked before what is known, merged after it.
    history.commit([0], ["a": ["[ ] pin"], "b": ["[x] sieve"]])
    history.commit([0], ["a": ["[ ] pin", "[ ] alert"], "b": ["[ ] sieve"]])
    history.commit([2, 1], ["a": ["[ ] pin", "[ ] alert"], "b": ["[x] sieve"]])
    history.commit([3], ["a": ["[x] pin", "[ ] alert"], "b": ["[x] sieve"]])
    let known = try history.files(at: 2)
    #expect(try history.files(at: 4, since: 2, known: known) == history.files(at: 4))
  }

  @Test func `a branch that does not go through what is known is read whole`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]])
    history.commit([0], ["a": ["[x] pin"]])
    history.commit([0], ["a": ["[ ] pin", "[ ] alert"]])
    history.commit([2, 1], ["a": ["[x] pin", "[ ] alert"]])
    let known = try history.files(at: 1)
    #expect(throws: SampleHistory.NeedsWholeHistory.self) {
      try history.files(at: 2, since: 1, known: known)
    }
    // Known is here what the merge brought.
    #expect(throws: SampleHistory.NeedsWholeHistory.self) {
      try history.files(at: 3, since: 1, known: known)
    }
  }

  @Test func `a file that leaves the folders and comes back is followed on its way`() throws {
    var history = SampleHistory()
    history.commit([], ["a": ["[ ] pin"]])
    history.commit([0], ["out/a": ["[ ] pin"]], renames: ["a": "out/a"])
    history.commit([1], ["out/a": ["[x] pin"]])
    history.commit([2], ["b": ["[x] pin"]], renames: ["out/a": "b"])
    let whole = try history.files(at: 3)
    #expect(history.days(whole["b"]) == ["0 open, 2 done"])
    #expect(
      try history.files(at: 3, since: 1, known: try history.files(at: 1)) == whole)
  }
}

/// Forty commits on several branches: items come, go, change marks and words; files are renamed, removed,
/// and come back; branches are merged.
private func randomHistory(_ random: inout SplitMix) -> SampleHistory {
  var history = SampleHistory()
  var trees: [[String: [String]]] = []
  let words = ["pin", "alert", "sieve", "mill", "rack", "queue", "oven", "till", "label", "night"]
  func item(_ random: inout SplitMix) -> String {
    let box = ["[ ]", "[ ]", "[x]", "[~]", "[-]"][random.below(5)]
    return box + " "
      + (0..<(2 + random.below(4))).map { _ in words[random.below(10)] }.joined(separator: " ")
  }
  for place in 0..<40 {
    guard place > 0 else {
      trees.append(["a": [item(&random)], "b": [item(&random)], "c": [item(&random)]])
      history.commit([], trees[0])
      continue
    }
    let parent = max(0, place - 1 - (random.below(4) == 0 ? random.below(6) : 0))
    var tree = trees[parent]
    var parents = [parent]
    var renames: [String: String] = [:]
    let other = max(0, place - 1 - random.below(8))
    if random.below(5) == 0, !history.ancestors(of: parent).contains(other),
      !history.ancestors(of: other).contains(parent)
    {
      parents.append(other)
      for path in trees[other].keys.sorted() where random.below(3) > 0 {
        tree[path] = trees[other][path]
      }
      for path in tree.keys.sorted() where trees[other][path] == nil && random.below(2) == 0 {
        tree[path] = nil
      }
    }
    for _ in 0..<(parents.count == 1 ? 1 + random.below(2) : random.below(2)) {
      let paths = tree.keys.sorted()
      guard !paths.isEmpty else { break }
      let path = paths[random.below(paths.count)]
      var lines = tree[path] ?? []
      switch random.below(9) {
      case 0, 1: lines.append(item(&random))
      case 2, 3:
        if !lines.isEmpty {
          let place = random.below(lines.count)
          lines[place] = ["[ ]", "[x]", "[~]"][random.below(3)] + lines[place].dropFirst(3)
        }
      case 4:
        if !lines.isEmpty { lines[random.below(lines.count)] += " " + words[random.below(10)] }
      case 5: if !lines.isEmpty { lines.remove(at: random.below(lines.count)) }
      case 6:
        let new = ["a", "b", "c", "d", "out/e"][random.below(5)]
        if tree[new] == nil, parents.count == 1 {
          renames[path] = new
          tree[path] = nil
          tree[new] = lines
          continue
        }
      case 7:
        tree[path] = nil
        continue
      default:
        let new = ["a", "b", "c", "d"][random.below(4)]
        if tree[new] == nil { tree[new] = [item(&random)] }
      }
      tree[path] = lines
    }
    trees.append(tree)
    history.commit(parents, tree, renames: renames)
  }
  return history
}

extension SplitMix {
  fileprivate mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
