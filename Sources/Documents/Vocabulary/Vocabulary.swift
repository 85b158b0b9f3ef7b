/// The words of people by what they mean, in all languages at once.
///
/// The words are data: `languages/` holds a file for each language, and english.txt says how they are written.
/// A meaning is named as there, such as `section.timeline` or `column.owner`.
struct Vocabulary: Sendable {
  /// Where the words for a meaning stand, one place for each line.
  private var places: [String: [(file: Int, bytes: Range<Int>)]] = [:]
  private let files: [[UInt8]]

  /// That of all files of `languages/`. Only the names of meanings are read at once: 230 KB of words would cost each
  /// short command more than its own work.
  static let standard = Vocabulary(languages.map(\.bytes))

  /// Reads files of words; lines that are none say nothing, and a test sees to it that there are none.
  init(_ files: [[UInt8]]) {
    self.files = files
    for (file, bytes) in files.enumerated() {
      var meaning: String?
      for line in bytes.indices.split(separator: UInt8(ascii: "\n"), of: bytes) {
        guard let first = line.first, bytes[first] != UInt8(ascii: "#") else { continue }
        // A line that begins with a space goes on with the one above it.
        var start = first
        if bytes[first] != UInt8(ascii: " ") {
          guard let colon = line.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { continue }
          meaning = String(decoding: bytes[first..<colon], as: UTF8.self)
          start = colon + 1
        }
        if let meaning { places[meaning, default: []].append((file, start..<line.upperBound)) }
      }
    }
  }

  /// All meanings, sorted.
  var meanings: [String] { places.keys.sorted() }

  /// Returns the words with a meaning, in the order of the files; it costs about a microsecond for each.
  subscript(meaning: String) -> [Term] {
    (places[meaning] ?? []).flatMap { file, range in
      files[file][range].split(separator: UInt8(ascii: ",")).compactMap { Term($0) }
    }
  }

  /// Returns the words with a meaning that one of the files has, as they are written there.
  func written(_ meaning: String, inFile number: Int) -> [String] {
    (places[meaning] ?? []).filter { $0.file == number }.flatMap { file, range in
      files[file][range].split(separator: UInt8(ascii: ",")).map {
        String(decoding: trimmed($0), as: UTF8.self)
      }
    }.filter { !$0.isEmpty }
  }

  /// Returns the words of several meanings, with the meaning of each.
  func terms<Meaning>(_ meanings: [(String, Meaning)]) -> [(Term, Meaning)] {
    meanings.flatMap { name, meaning in self[name].map { ($0, meaning) } }
  }
}

/// A word, or words in a row, as ``foldedBytes(of:)`` leaves them.
struct Term: Sendable, Hashable {
  var bytes: [UInt8]
  /// True where the last word is only the beginning of one.
  var isBeginning: Bool

  /// Reads `two words` or `begin*`; nil for nothing.
  init?(_ written: ArraySlice<UInt8>) {
    var text = trimmed(written)
    isBeginning = text.last == UInt8(ascii: "*")
    if isBeginning { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    bytes = foldedBytes(of: text)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// True where nothing but letters, digits and single spaces stands in it.
  var isOfWords: Bool {
    var before = UInt8(ascii: " ")
    return bytes.allSatisfy { byte in
      defer { before = byte }
      return byte >= 0x80 || isLetter(byte) || isDigit(byte)
        || byte == UInt8(ascii: " ") && before != byte
    }
  }
}

extension Range<Int> {
  /// Cuts the lines of a text.
  fileprivate func split(separator: UInt8, of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = lowerBound
    for place in self where bytes[place] == separator {
      lines.append(start..<place)
      start = place + 1
    }
    return start < upperBound ? lines + [start..<upperBound] : lines
  }
}
