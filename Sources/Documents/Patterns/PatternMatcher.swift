/// The terms of all patterns, ready to be found in one pass over the words of a text.
public struct PatternMatcher: Sendable {
  let patterns: [Pattern]
  private var terms: [CompiledTerm] = []
  private var places: [Pattern.Term: Int] = [:]
  /// Terms by the hash of their first word.
  private var byFirstWord: [UInt64: [Int]] = [:]
  /// Single-word prefixes by their first two bytes.
  private var byPrefix: [UInt16: [Int]] = [:]
  /// One bit for each hash of a first word: most words of a text begin no term.
  private var filter = [UInt64](repeating: 0, count: 256)
  let compiled: [CompiledPattern]
  let voiding: [Int]

  public init(_ patterns: [Pattern]) {
    self.patterns = patterns.filter(\.isEnabled).sorted { $0.id < $1.id }
    var builder = TermTable()
    compiled = self.patterns.map { builder.compile($0) }
    voiding = generalDoubt.map { builder.place(of: Pattern.Term(words: plainWords($0))) }
    terms = builder.terms
    places = builder.places
    for (index, term) in terms.enumerated() {
      if term.words.isEmpty, let prefix = term.prefix {
        byPrefix[prefixKey(prefix), default: []].append(index)
      } else if let first = term.words.first {
        byFirstWord[first, default: []].append(index)
        filter[Int(first >> 6 & 255)] |= 1 << (first & 63)
      }
    }
  }

  /// Returns the indices of the terms that stand among the words.
  func terms(in words: [HashedWord], of bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    for (index, word) in words.enumerated() {
      if filter[Int(word.hash >> 6 & 255)] & 1 << (word.hash & 63) != 0,
        let candidates = byFirstWord[word.hash]
      {
        for candidate in candidates where matches(terms[candidate], words, at: index, bytes) {
          found.insert(candidate)
        }
      }
      if word.end - word.start >= 2, let candidates = byPrefix[prefixKey(bytes[word.start...])] {
        for candidate in candidates where matches(terms[candidate], words, at: index, bytes) {
          found.insert(candidate)
        }
      }
    }
    return found
  }

  private func matches(_ term: CompiledTerm, _ words: [HashedWord], at index: Int, _ bytes: [UInt8])
    -> Bool
  {
    let length = term.words.count + (term.prefix == nil ? 0 : 1)
    guard index + length <= words.count else { return false }
    for (offset, hash) in term.words.enumerated() where words[index + offset].hash != hash {
      return false
    }
    guard let prefix = term.prefix else { return true }
    let last = words[index + length - 1]
    guard last.end - last.start >= prefix.count else { return false }
    for (offset, byte) in prefix.enumerated() {
      let own = bytes[last.start + offset]
      guard own == byte || (own >= 0x41 && own <= 0x5a && own | 0x20 == byte) else { return false }
    }
    return true
  }
}

/// A term as hashes of whole words, and the bytes that the last word must begin with.
struct CompiledTerm: Sendable {
  var words: [UInt64]
  var prefix: [UInt8]?
}

/// A pattern with its terms as places in the table of all terms.
struct CompiledPattern: Sendable {
  struct Alternative: Sendable {
    var required: [Int]
    var excluded: [Int]
  }

  var signals: [(alternatives: [Alternative], roles: Set<Role>, weight: Int)]
  var voiding: [Int]
}

private struct TermTable {
  var terms: [CompiledTerm] = []
  var places: [Pattern.Term: Int] = [:]

  mutating func place(of term: Pattern.Term) -> Int {
    if let place = places[term] { return place }
    var words = term.words
    var prefix: [UInt8]?
    if term.isPrefix { prefix = words.popLast().map { Array($0.utf8) } }
    terms.append(CompiledTerm(words: words.map { WordHash.of($0) }, prefix: prefix))
    places[term] = terms.count - 1
    return terms.count - 1
  }

  mutating func compile(_ pattern: Pattern) -> CompiledPattern {
    var signals: [(alternatives: [CompiledPattern.Alternative], roles: Set<Role>, weight: Int)] = []
    for signal in pattern.signals {
      var alternatives: [CompiledPattern.Alternative] = []
      for alternative in signal.alternatives {
        alternatives.append(
          CompiledPattern.Alternative(
            required: alternative.required.map { place(of: $0) },
            excluded: alternative.excluded.map { place(of: $0) }))
      }
      signals.append((alternatives, signal.roles, signal.weight))
    }
    return CompiledPattern(signals: signals, voiding: pattern.voiding.map { place(of: $0) })
  }
}

private func prefixKey(_ bytes: some Collection<UInt8>) -> UInt16 {
  var key: UInt16 = 0
  for byte in bytes.prefix(2) {
    key = key << 8 | UInt16(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
  }
  return key
}

/// Words that make any claim in their sentence a doubt: denied, ruled out, or only imagined.
private let generalDoubt = [
  "was not the cause", "were not the cause", "wasn't the cause", "weren't the cause",
  "was not the issue", "wasn't the issue", "was not the problem", "wasn't the problem",
  "not the root cause", "not caused by", "ruled out", "unrelated", "could have", "would have",
  "might have", "could potentially", "if this had", "if it had", "if we had", "if there had",
  "had it been", "had we been", "had this been", "had there been",
]
