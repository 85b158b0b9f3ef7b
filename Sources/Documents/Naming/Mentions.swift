public import Platform

/// What a text says of other documents, to be asked about each of them.
public struct Mentions: Sendable {
  private var path: String?
  private var day: Day?
  private var references: [String: WrittenReference]
  private var sentences: [MentionSentence]
  /// Hashes of all words, with the line where each passage begins.
  private var words: [UInt64] = []
  private var passages: [(start: Int, line: Int)] = []

  /// - Parameters:
  ///   - bytes: The whole file, with frontmatter and targets of links.
  ///   - sections: Its text.
  ///   - path: nil for a text that is no document.
  ///   - day: The day of its incident.
  public init(_ bytes: [UInt8], _ sections: [Section], path: String?, day: Day?) {
    self.path = path
    self.day = day
    references = writtenReferences(in: bytes)
    sentences = mentionSentences(in: sections, day: day)
    for passage in sections.flatMap(\.passages) where passage.kind != .markup {
      let bytes = Array(passage.text.utf8)
      passages.append((words.count, passage.line))
      words += hashedWords(bytes, in: 0..<bytes.count).map(\.hash)
      // Titles do not go on in the next passage.
      words.append(0)
    }
  }

  /// Names that may be those of documents, as they are written, the first of the file first.
  public var names: [String] {
    references.values.sorted { ($0.line, $0.written) < ($1.line, $1.written) }.map(\.written)
  }

  /// Returns the surest place where the text names a document; nil where it does not.
  public func naming(of document: KnownAs, _ rarity: NameRarity) -> Naming? {
    if let line = document.references.compactMap({ references[$0]?.line }).min()
      ?? line(of: document.title)
    {
      return Naming(path: path, line: line, way: .reference)
    }
    let namings = sentences.compactMap { sentence in
      sentence.way(of: document, by: day, rarity).map { (way: $0, line: sentence.line) }
    }
    // Of equal ways the first place.
    return namings.min { $0.way < $1.way }
      .map { Naming(path: path, line: $0.line, way: $0.way) }
  }

  /// Returns the line of the passage in which a title stands as it is.
  private func line(of title: [UInt64]) -> Int? {
    // A short title may be said without being meant.
    guard title.count > 5, words.count > title.count else { return nil }
    for start in 0...(words.count - title.count)
    where words[start] == title[0] && words[start..<start + title.count].elementsEqual(title) {
      return passages.last { $0.start <= start }?.line
    }
    return nil
  }
}

extension MentionSentence {
  /// Tells how the sentence names a document.
  ///
  /// - Parameters:
  ///   - document: Which it may name.
  ///   - own: The day of the incident that the sentence is about.
  ///   - rarity: Of the words of names.
  /// - Returns: nil where it does not.
  func way(of document: KnownAs, by own: Day?, _ rarity: NameRarity) -> Naming.Way? {
    // Nobody describes what is still to come; a link may be put in later.
    if let own, let other = document.day, other > own { return nil }
    if !contradicts(document.day, of: own), describes(document, rarity) { return .description }
    guard let other = document.day, other != own, days.contains(other), hints(at: document, rarity)
    else { return nil }
    return .day
  }

  /// Returns whether the sentence speaks of days, and not of that of an incident.
  private func contradicts(_ day: Day?, of own: Day?) -> Bool {
    let others = days.filter { $0 != own }
    return !others.isEmpty && day.map { !others.contains($0) } ?? true
  }

  /// Returns whether words that stand together here are much of what a document is called.
  private func describes(_ document: KnownAs, _ rarity: NameRarity) -> Bool {
    document.names.contains { name in
      let needed = leastShare * rarity.weight(name)
      return stems.indices.contains { start in
        guard name.contains(stems[start]) else { return false }
        func met(_ width: Int) -> Set<UInt64> {
          Set(stems[start..<min(start + width, stems.count)]).intersection(name)
        }
        let wide = met(widestName)
        guard wide.count > 1, rarity.weight(wide) >= needed else { return false }
        // Two words alone must be neighbours.
        return wide.count > 2 || met(3).count > 1
      }
    }
  }

  /// Returns whether words of its name stand anywhere in the sentence.
  private func hints(at document: KnownAs, _ rarity: NameRarity) -> Bool {
    document.names.contains { name in
      rarity.weight(name.intersection(stems)) >= leastHint * rarity.weight(name)
    }
  }
}

/// So many words in a row may be somebody's name for an incident.
private let widestName = 7

/// This share of what a document is called names it, by the rarity of the words; beside its day a smaller one
/// does.
private let leastShare = 0.34
private let leastHint = 0.2
