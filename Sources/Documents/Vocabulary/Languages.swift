/// The files of words that the program carries, by language; a test holds this list against the folder.
let languages: [(name: String, bytes: [UInt8])] = [
  ("english", PackageResources.english_txt),
  ("chinese", PackageResources.chinese_txt),
  ("danish", PackageResources.danish_txt),
  ("dutch", PackageResources.dutch_txt),
  ("french", PackageResources.french_txt),
  ("german", PackageResources.german_txt),
  ("italian", PackageResources.italian_txt),
  ("japanese", PackageResources.japanese_txt),
  ("korean", PackageResources.korean_txt),
  ("norwegian", PackageResources.norwegian_txt),
  ("polish", PackageResources.polish_txt),
  ("portuguese", PackageResources.portuguese_txt),
  ("russian", PackageResources.russian_txt),
  ("spanish", PackageResources.spanish_txt),
  ("swedish", PackageResources.swedish_txt),
  ("ukrainian", PackageResources.ukrainian_txt),
]
