import Testing

@testable import Documents

@Suite struct ConceptTests {
  private func isMet(_ match: String, _ sentence: String) -> Bool {
    let file = PatternFile(Array("id: p\nsignals: [{match: '\(match)', weight: 3}]".utf8))
    let matcher = PatternMatcher([file.pattern].compactMap(\.self))
    return !read("## Summary\n\n\(sentence)\n").patternTags(matcher).isEmpty
  }

  @Test(arguments: [
    ("@absence NEAR/2 @alerting", "There was no alert.", true),
    ("@absence NEAR/2 @alerting", "Alerts were missing.", true),
    ("@absence NEAR/2 @alerting", "No bread, no rolls and a loud alert.", false),
    ("@absence THEN/2 @alerting", "Alerts were missing.", false),
    ("@absence THEN/2 @alerting", "Missing the alerts.", true),
    ("@absence THEN/0 @alerting", "Missing the alerts.", false),
    ("@absence @alerting", "Alerts went to a room that nobody reads.", true),
    ("@expired", "It expires.", true), ("@expired", "It was expiring.", true),
    // A stem is not the beginning of a word.
    ("@expired", "The expiratory phase.", false), ("@alerting -@absence", "No alert.", false),
    ("@alerting -@absence", "An alert.", true),
  ])
  func `words of classes meet at a distance`(match: String, sentence: String, isMet: Bool) {
    #expect(self.isMet(match, sentence) == isMet)
  }

  @Test(arguments: [
    ("Das Zertifikat ist abgelaufen und die Seite war nicht mehr da.", true),
    ("El certificado ha caducado y la página no estaba.", true),
    ("証明書の期限が切れたため、サイトが止まった。", true),
    // Words of a language say nothing in a document of another.
    ("The word abgelaufen is German, and so is this Zertifikat of the page.", false),
  ])
  func `each language has its words`(sentence: String, isMet: Bool) {
    #expect(self.isMet("@cert-thing @expired", sentence) == isMet)
  }

  @Test(arguments: languages.map(\.name))
  func `a file has lines of classes that english has, each word once`(name: String) throws {
    let bytes = try #require(languages.first { $0.name == name }?.concepts)
    let text = String(decoding: bytes, as: UTF8.self)
    var classes: [String: [String]] = [:]
    var current = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.count <= 120, "\(line)")
      var words = line[...]
      if !line.hasPrefix(" ") {
        let parts = line.split(separator: ":", maxSplits: 1)
        current = String(parts[0])
        #expect(classes[current] == nil, "\(current) stands twice")
        words = parts.count > 1 ? parts[1] : ""
      }
      classes[current, default: []] += words.split(separator: ",").map(trimmedText)
        .filter { !$0.isEmpty }
    }
    for (name, words) in classes {
      #expect(Lexicon.concepts.contains(name), "\(name)")
      #expect(!words.isEmpty && Set(words).count == words.count, "\(name)")
    }
  }

  @Test(arguments: languages)
  func `a language is known by common words, or by letters of its own`(language: KnownLanguage) {
    let words = Vocabulary([language.words]).words("common")
    #expect(words.count > 10 || ["chinese", "japanese", "korean"].contains(language.name))
  }

  @Test(arguments: [
    ("The till and the oven were cold, and that was it for the day.", "english"),
    ("Die Öfen waren kalt und das Brot war nicht gar, aber die Kasse lief.", "german"),
    ("オーブンが冷えていた。", "japanese"), ("烤箱没有热。", "chinese"), ("오븐이 차가웠다.", "korean"),
    ("Духовки были холодные, и хлеб не был готов, но касса работала.", "russian"),
    (
      "A falha no forno da padaria fez as portas do armazém ficarem fechadas e a loja no centro perder as vendas",
      "portuguese"
    ),
    // As tables and bullets tell it, with names of things between.
    ("Caja: pérdida de datos en `oven.db`; reinicio manual del horno, sin copia", "spanish"),
    ("Caixa: perda de dados; reinicio manual do forno; versao nao testada na loja", "portuguese"),
    ("Backofen ausgefallen, Kasse nach Neustart wieder da; Sicherung durchgebrannt", "german"),
    ("Perte de données sur `oven.db` / redémarrage manuel du four / aucune sauvegarde", "french"),
  ])
  func `a language is known by its commonest words or its letters`(text: String, language: String) {
    let mask = LanguageMask(of: [text])
    let found = languages.indices.filter { mask.contains($0) }.map { languages[$0].name }
    #expect(found.contains(language) && found.count <= 2, "\(found)")
    // The short words of English mean others elsewhere.
    #expect(!found.contains("english") || language == "english")
  }
}
