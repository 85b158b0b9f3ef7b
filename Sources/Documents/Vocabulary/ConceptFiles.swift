/// The files of concepts that the program carries, by language, English first; a test holds this list against the
/// folder.
let conceptFiles: [(name: String, bytes: [UInt8])] = [
  ("english", PackageResources.english_concepts_txt),
  ("chinese", PackageResources.chinese_concepts_txt),
  ("danish", PackageResources.danish_concepts_txt),
  ("dutch", PackageResources.dutch_concepts_txt),
  ("french", PackageResources.french_concepts_txt),
  ("german", PackageResources.german_concepts_txt),
  ("italian", PackageResources.italian_concepts_txt),
  ("japanese", PackageResources.japanese_concepts_txt),
  ("korean", PackageResources.korean_concepts_txt),
  ("norwegian", PackageResources.norwegian_concepts_txt),
  ("polish", PackageResources.polish_concepts_txt),
  ("portuguese", PackageResources.portuguese_concepts_txt),
  ("russian", PackageResources.russian_concepts_txt),
  ("spanish", PackageResources.spanish_concepts_txt),
  ("swedish", PackageResources.swedish_concepts_txt),
  ("ukrainian", PackageResources.ukrainian_concepts_txt),
]
