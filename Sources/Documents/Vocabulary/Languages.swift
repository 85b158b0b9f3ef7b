/// A language whose words the program knows.
struct KnownLanguage: Sendable {
  var name: String
  /// What documents call their parts, times and states.
  var words: [UInt8]
  /// Classes of words that say the same of an incident.
  var concepts: [UInt8]
}

/// The files of words that the program carries, English first; a test holds this list against the folders.
let languages: [KnownLanguage] = [
  KnownLanguage(
    name: "english", words: PackageResources.english_txt,
    concepts: PackageResources.english_concepts_txt),
  KnownLanguage(
    name: "chinese", words: PackageResources.chinese_txt,
    concepts: PackageResources.chinese_concepts_txt),
  KnownLanguage(
    name: "danish", words: PackageResources.danish_txt,
    concepts: PackageResources.danish_concepts_txt),
  KnownLanguage(
    name: "dutch", words: PackageResources.dutch_txt,
    concepts: PackageResources.dutch_concepts_txt),
  KnownLanguage(
    name: "french", words: PackageResources.french_txt,
    concepts: PackageResources.french_concepts_txt),
  KnownLanguage(
    name: "german", words: PackageResources.german_txt,
    concepts: PackageResources.german_concepts_txt),
  KnownLanguage(
    name: "italian", words: PackageResources.italian_txt,
    concepts: PackageResources.italian_concepts_txt),
  KnownLanguage(
    name: "japanese", words: PackageResources.japanese_txt,
    concepts: PackageResources.japanese_concepts_txt),
  KnownLanguage(
    name: "korean", words: PackageResources.korean_txt,
    concepts: PackageResources.korean_concepts_txt),
  KnownLanguage(
    name: "norwegian", words: PackageResources.norwegian_txt,
    concepts: PackageResources.norwegian_concepts_txt),
  KnownLanguage(
    name: "polish", words: PackageResources.polish_txt,
    concepts: PackageResources.polish_concepts_txt),
  KnownLanguage(
    name: "portuguese", words: PackageResources.portuguese_txt,
    concepts: PackageResources.portuguese_concepts_txt),
  KnownLanguage(
    name: "russian", words: PackageResources.russian_txt,
    concepts: PackageResources.russian_concepts_txt),
  KnownLanguage(
    name: "spanish", words: PackageResources.spanish_txt,
    concepts: PackageResources.spanish_concepts_txt),
  KnownLanguage(
    name: "swedish", words: PackageResources.swedish_txt,
    concepts: PackageResources.swedish_concepts_txt),
  KnownLanguage(
    name: "ukrainian", words: PackageResources.ukrainian_txt,
    concepts: PackageResources.ukrainian_concepts_txt),
]

/// Returns phrases of all languages, each with whether it is written without spaces, so that it is one in the midst of
/// others too.
func phrases(meaning: String) -> PhraseTable<Bool> {
  PhraseTable(Vocabulary.standard[meaning].map { ($0, ($0.bytes.first ?? 0) >= 0xe3) })
}
