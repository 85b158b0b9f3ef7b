/// A language whose words the program knows.
struct KnownLanguage: Sendable {
  var name: String
  /// What documents call their parts, times and states.
  var words: [UInt8]
  /// Classes of words that say the same of an incident.
  var concepts: [UInt8]

  init(_ name: String, _ words: [UInt8], _ concepts: [UInt8]) {
    (self.name, self.words, self.concepts) = (name, words, concepts)
  }
}

/// The files of words that the program carries, English first; a test holds this list against the folders.
let languages: [KnownLanguage] = [
  KnownLanguage("english", PackageResources.english_txt, PackageResources.english_concepts_txt),
  KnownLanguage("chinese", PackageResources.chinese_txt, PackageResources.chinese_concepts_txt),
  KnownLanguage("danish", PackageResources.danish_txt, PackageResources.danish_concepts_txt),
  KnownLanguage("dutch", PackageResources.dutch_txt, PackageResources.dutch_concepts_txt),
  KnownLanguage("french", PackageResources.french_txt, PackageResources.french_concepts_txt),
  KnownLanguage("german", PackageResources.german_txt, PackageResources.german_concepts_txt),
  KnownLanguage("italian", PackageResources.italian_txt, PackageResources.italian_concepts_txt),
  KnownLanguage("japanese", PackageResources.japanese_txt, PackageResources.japanese_concepts_txt),
  KnownLanguage("korean", PackageResources.korean_txt, PackageResources.korean_concepts_txt),
  KnownLanguage(
    "norwegian", PackageResources.norwegian_txt, PackageResources.norwegian_concepts_txt),
  KnownLanguage("polish", PackageResources.polish_txt, PackageResources.polish_concepts_txt),
  KnownLanguage(
    "portuguese", PackageResources.portuguese_txt, PackageResources.portuguese_concepts_txt),
  KnownLanguage("russian", PackageResources.russian_txt, PackageResources.russian_concepts_txt),
  KnownLanguage("spanish", PackageResources.spanish_txt, PackageResources.spanish_concepts_txt),
  KnownLanguage("swedish", PackageResources.swedish_txt, PackageResources.swedish_concepts_txt),
  KnownLanguage(
    "ukrainian", PackageResources.ukrainian_txt, PackageResources.ukrainian_concepts_txt),
]

/// Returns phrases of all languages, each with whether it is written without spaces, so that it is one in the midst of
/// others too.
func phrases(meaning: String) -> PhraseTable<Bool> {
  PhraseTable(Vocabulary.standard[meaning].map { ($0, ($0.bytes.first ?? 0) >= 0xe3) })
}
