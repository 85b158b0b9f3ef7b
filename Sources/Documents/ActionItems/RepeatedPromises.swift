/// Finds promises that several incidents make in nearly the same words, and tells each how many do.
///
/// Nearly the same are words that are equal but for case, marks, endings and little words; and where there
/// are enough of them, those with one word more or another word in its place. The cost is linear in the
/// number of different words.
public func countingPromises(_ items: [TrackedAction]) -> [TrackedAction] {
  var groups = PromiseGroups()
  let wordings = items.map { groups.add(Wording($0.action.promise)) }
  groups.joinNeighbours()
  var members: [Int: [Int]] = [:]
  for (place, wording) in wordings.enumerated() {
    guard let wording else { continue }
    members[groups.root(of: wording), default: []].append(place)
  }
  var result = items
  for (group, places) in members where places.count > 1 {
    let incidents = Set(places.map { items[$0].incident.id }).count
    guard incidents > 1 else { continue }
    for place in places {
      result[place].promised = incidents
      result[place].promiseGroup = group
    }
  }
  return result
}

/// The words of a promise that tell it from others, without order.
private struct Wording {
  /// Stems, each once.
  var words: [UInt64]
  /// Stands for the words; that of the words but one is had by taking it off.
  var sum: UInt64

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var words: [UInt64] = []
    for word in hashedWords(bytes, in: 0..<bytes.count) where !littleWords.contains(word.hash) {
      let stem = stemHash(of: word, in: bytes)
      if !words.contains(stem) { words.append(stem) }
    }
    self.words = words
    sum = words.reduce(0) { $0 &+ scattered($1) }
  }
}

/// Spreads the bits of a hash, so that sums of several do not meet.
private func scattered(_ hash: UInt64) -> UInt64 {
  var value = hash &* 0x9e37_79b9_7f4a_7c15
  value ^= value >> 32
  return value &* 0xd6e8_feb8_6659_fd93
}

/// Words that tell no promise from another. `not`, `off` and `without` do.
private let littleWords = Set(
  """
  a an the this that these those we our us it its is are be been will should must shall can please also
  then so to of for and
  """.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })

/// Sets of wordings that say nearly the same.
private struct PromiseGroups {
  private var wordings: [Wording] = []
  private var places: [UInt64: Int] = [:]
  private var parents: [Int] = []

  /// With fewer words, one more makes another promise.
  private static let fewestWithOneMore = 5
  /// With fewer words, another word makes another promise.
  private static let fewestWithAnother = 8
  /// Longer ones are prose, and compared as a whole.
  private static let mostWords = 64

  /// Returns the place of a wording; nil where it has no words.
  mutating func add(_ wording: Wording) -> Int? {
    guard !wording.words.isEmpty else { return nil }
    if let place = places[wording.sum] { return place }
    places[wording.sum] = wordings.count
    parents.append(wordings.count)
    wordings.append(wording)
    return wordings.count - 1
  }

  mutating func joinNeighbours() {
    var withoutOne: [UInt64: Int] = [:]
    for (place, wording) in wordings.enumerated()
    where (PromiseGroups.fewestWithOneMore...PromiseGroups.mostWords).contains(wording.words.count)
    {
      for word in wording.words {
        let rest = wording.sum &- scattered(word)
        if let shorter = places[rest] { join(place, shorter) }
        guard wording.words.count >= PromiseGroups.fewestWithAnother else { continue }
        if let other = withoutOne[rest] { join(place, other) } else { withoutOne[rest] = place }
      }
    }
  }

  mutating func root(of place: Int) -> Int {
    var root = place
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(of: left), root(of: right))
    // The earlier wording leads, so that the same items make the same groups.
    parents[max(a, b)] = min(a, b)
  }
}
