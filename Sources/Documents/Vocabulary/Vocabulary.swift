/// The words of people by what they mean, in all languages at once.
///
/// The words are data: `languages/` holds a file for each language, and english.txt says how they are written.
/// A meaning is named as there, such as `section.timeline` or `column.owner`.
struct Vocabulary: Sendable {
  /// What stands for a meaning in one line of a file.
  private var lines: [String: [(file: Int, words: ArraySlice<UInt8>)]] = [:]

  /// That of all ``languages``, in their order. Only the names of meanings are read at once: 230 KB of words
  /// would cost each short command more than its own work.
  static let standard = Vocabulary(languages.map(\.words))

  /// Reads files of words; lines that are none say nothing, and a test sees to it that there are none.
  init(_ files: [[UInt8]]) {
    for (file, bytes) in files.enumerated() {
      var meaning: String?
      for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        var words = line
        // A line that begins with a space goes on with the one above it.
        if line.first != UInt8(ascii: " ") {
          guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
          meaning = String(decoding: line[..<colon], as: UTF8.self)
          words = line[(colon + 1)...]
        }
        if let meaning { lines[meaning, default: []].append((file, words)) }
      }
    }
  }

  /// All meanings, sorted.
  var meanings: [String] { lines.keys.sorted() }

  /// Returns the words with a meaning, in the order of the files; it costs about a microsecond for each.
  subscript(meaning: String) -> [Term] { terms(meaning) { _ in true } }

  /// Returns the words with a meaning that one of the files has, as they are written there.
  func written(_ meaning: String, inFile number: Int) -> [String] {
    words(meaning) { $0 == number }.map { String(decoding: $0.words, as: UTF8.self) }
  }

  /// Returns the words of several meanings, with the meaning of each.
  ///
  /// - Parameters:
  ///   - meanings: In the order in which their words are wanted.
  ///   - isWanted: Asked with the number of each file.
  /// - Returns: Those of the files that are wanted.
  func terms<Meaning>(
    _ meanings: [(String, Meaning)], inFiles isWanted: (Int) -> Bool = { _ in true }
  ) -> [(Term, Meaning)] {
    meanings.flatMap { name, meaning in terms(name, inFiles: isWanted).map { ($0, meaning) } }
  }

  /// Returns the words with a meaning, each with the number of its file, blanks around them taken away.
  ///
  /// - Parameters:
  ///   - meaning: Whose words are wanted.
  ///   - isWanted: Asked with the number of each file.
  /// - Returns: In the order of the files.
  func words(_ meaning: String, inFiles isWanted: (Int) -> Bool = { _ in true })
    -> [(file: Int, words: ArraySlice<UInt8>)]
  {
    var found: [(file: Int, words: ArraySlice<UInt8>)] = []
    for (file, line) in lines[meaning] ?? [] where isWanted(file) {
      for written in line.split(separator: UInt8(ascii: ",")) {
        let words = trimmed(written)
        if !words.isEmpty { found.append((file, words)) }
      }
    }
    return found
  }

  private func terms(_ meaning: String, inFiles isWanted: (Int) -> Bool) -> [Term] {
    words(meaning, inFiles: isWanted).compactMap { Term($0.words) }
  }
}
