import Platform
import Testing

@testable import Documents

/// The files of words are data that anybody may write: these tests say what such a file must hold.
@Suite struct LanguagesTests {
  /// A file of words by itself.
  struct Language: Sendable, CustomTestStringConvertible {
    var number: Int
    var testDescription: String { languages[number].name }
    var vocabulary: Vocabulary { Vocabulary([languages[number].words]) }
    var lines: [Substring] {
      String(decoding: languages[number].words, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }

    static let all = languages.indices.map { Language(number: $0) }
  }

  @Test(arguments: [("languages", ".txt"), ("concepts", "-concepts.txt")])
  func `each file of the folders is a language that is read`(folder: String, ending: String) throws
  {
    let names = languages.map(\.name)
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let files =
      try ChildProcess.output(of: ["ls", "/\(root)/Sources/Documents/Vocabulary/\(folder)"]) ?? []
    #expect(
      String(decoding: files, as: UTF8.self).split(separator: "\n").map(String.init)
        == names.map { $0 + ending }.sorted())
    #expect(names.first == "english")
  }

  @Test(arguments: Language.all)
  func `each line is a meaning with words, or goes on with one`(language: Language) {
    var mayGoOn = false
    var meanings: Set<Substring> = []
    for (number, line) in language.lines.enumerated() where !line.isEmpty && line.first != "#" {
      var words = line
      if line.first == " " {
        #expect(mayGoOn, "line \(number + 1) goes on with nothing")
      } else {
        let parts = line.split(separator: ":", maxSplits: 1)
        words = parts.count == 2 ? parts[1] : ""
        #expect(meanings.insert(parts[0]).inserted, "line \(number + 1): \(parts[0]) stands twice")
      }
      mayGoOn = line.hasSuffix(",")
      if mayGoOn { words = words.dropLast() }
      #expect(
        words.split(separator: ",", omittingEmptySubsequences: false)
          .allSatisfy { $0.contains { $0 != " " } }, "line \(number + 1) has no word between commas"
      )
    }
    #expect(!mayGoOn)
  }

  @Test(arguments: Language.all)
  func `each meaning is one that English names`(language: Language) {
    let known = Set(Language.all[0].vocabulary.meanings)
    #expect(language.vocabulary.meanings.filter { !known.contains($0) } == [])
  }

  @Test(arguments: Language.all)
  func `no words tell two roles of a section`(language: Language) {
    var roles: [Term: Set<Role>] = [:]
    for role in Role.allCases {
      for suffix in ["", ".alone"] {
        for term in language.vocabulary["section.\(role.rawValue)\(suffix)"] {
          roles[term, default: []].insert(role)
        }
      }
    }
    #expect(roles.filter { $0.value.count > 1 }.map(\.key.text) == [])
  }

  @Test(arguments: Language.all)
  func `the word that is written for a state is read as that state`(language: Language) throws {
    for state in ActionItem.State.written {
      let word = try #require(stateLanguages[language.number][state].first)
      for word in [word, cased(word, like: "Done"), cased(word, like: "DONE")] {
        #expect(actionState(named: word) == state, "\(word)")
      }
    }
  }

  /// A column may hold the words of any language, and an edit takes the language from them.
  @Test func `no word tells two states in any language`() {
    var states: [String: Set<ActionItem.State>] = [:]
    for language in stateLanguages + answerLanguages {
      for state in ActionItem.State.written {
        for word in language[state] { states[word, default: []].insert(state) }
      }
    }
    #expect(states.filter { $0.value.count > 1 }.map(\.key) == [])
  }

  @Test(arguments: [
    "не готово", "кроме второй печи", "ale nie wszystko", "oprócz pieca", "крім другої печі",
    "일부 제외", "아직 확인 안 함", "excepto el horno", "außer Ofen 2", "isn’t merged", "但未上线",
  ])
  func `words that deny, except or leave something are known in all languages`(words: String) {
    #expect(isDoubted(.done, by: Array(words.utf8)[...]))
    #expect(!isDoubted(.dropped, by: Array(words.utf8)[...]))
  }

  @Test(arguments: ["снова открыто", "знову відкрито", "ponownie otwarte", "rouvert", "återöppnad"])
  func `what was dropped may be taken up again`(words: String) {
    #expect(isDoubted(.dropped, by: Array(words.utf8)[...]))
  }

  @Test(
    arguments: [
      (["완료"], .open, "할 일"), (["zrobione"], .open, "do zrobienia"),
      (["Вирішено"], .dropped, "скасовано"), (["решено"], .dropped, "отменено"),
      // The accents that reading drops are written.
      (["Terminé"], .open, "à faire"), (["läuft"], .open, "offen"),
    ] as [([String], ActionItem.State, String)])
  func `a state is written in the language of the others, accents and all`(
    others: [String], state: ActionItem.State, expected: String
  ) {
    #expect(word(for: state, like: others) == expected)
  }

  @Test(arguments: [(["oui", "non"], "oui"), (["nein"], "ja"), (["да"], "да"), (["N"], "yes")])
  func `a question is answered in the language of the other answers`(
    others: [String], expected: String
  ) {
    #expect(word(for: .done, like: others, isAnswer: true) == expected)
  }
}
