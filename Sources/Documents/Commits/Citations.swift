/// Which commits name which postmortems: by file name, id, or the whole title.
public struct Citations: Sendable {
  /// By the place of the incident, the earliest commit first.
  private var found: [Int: [CommitMessage]] = [:]

  /// Looks for the names of all documents in one pass over the messages.
  ///
  /// - Parameters:
  ///   - incidents: Which may be named.
  ///   - messages: In any order.
  public init(of incidents: [Incident], in messages: [CommitMessage]) {
    var references: [String: [Int]] = [:]
    /// By the hash of the first word of the title.
    var titles: [UInt64: [(place: Int, words: [UInt64])]] = [:]
    for (place, incident) in incidents.enumerated() {
      let known = KnownAs(incident)
      for reference in known.references { references[reference, default: []].append(place) }
      // A short title may be said without being meant.
      guard known.title.count > 5, let first = known.title.first else { continue }
      titles[first, default: []].append((place, known.title))
    }
    for message in messages.sorted(by: { $0.time < $1.time }) {
      let bytes = Array(message.text.utf8)
      var places = Set(writtenReferences(in: bytes).keys.flatMap { references[$0] ?? [] })
      let words = hashedWords(bytes, in: 0..<bytes.count).map(\.hash)
      for start in words.indices {
        for title in titles[words[start]] ?? []
        where words[start...].starts(with: title.words) { places.insert(title.place) }
      }
      for place in places { found[place, default: []].append(message) }
    }
  }

  /// Returns the commits that name the incident of a place, the earliest first.
  public subscript(place: Int) -> [CommitMessage] { found[place] ?? [] }

  /// The places of all incidents that are named.
  public var places: [Int] { found.keys.sorted() }
}
