internal import CVocabulary

/// A language whose words the program knows; its files stand in `languages/` and `concepts/`.
struct KnownLanguage: Sendable {
  let name: String
  /// What documents call their parts, times and states.
  let words: [UInt8]
  private let place: Int

  fileprivate init(at place: Int) {
    let embedded = unsafe embedded_language(place)
    name = unsafe String(cString: embedded.name)
    words = unsafe bytes(of: embedded.words)
    self.place = place
  }

  /// Classes of words that say the same of an incident. Each call copies them: most documents need those of few
  /// languages.
  var concepts: [UInt8] { unsafe bytes(of: embedded_language(place).concepts) }
}

/// All of them, English first.
let languages: [KnownLanguage] = (0..<embedded_language_count()).map(KnownLanguage.init(at:))

private func bytes(of file: embedded_file) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
}

/// Returns phrases of all languages, each with whether it is written without spaces, so that it is one in the midst of
/// others too.
func phrases(meaning: String) -> PhraseTable<Bool> {
  PhraseTable(Vocabulary.standard[meaning].map { ($0, ($0.bytes.first ?? 0) >= 0xe3) })
}
