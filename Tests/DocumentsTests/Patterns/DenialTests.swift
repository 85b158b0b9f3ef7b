import Testing

@testable import Documents

/// A sentence says something of `@data THEN/3 @lost` only where nothing denies it, or doubts it.
@Suite struct DenialTests {
  private static let matcher = PatternMatcher(
    [
      PatternFile(
        Array("id: p\nsignals: [{match: '@data THEN/3 @lost | @gone', weight: 3}]".utf8)
      ).pattern
    ].compactMap(\.self))

  private func reason(_ sentence: String) -> String? {
    let document = read("## Summary\n\n\(sentence)\n")
    let told = document.patternExplanations(Self.matcher).first?.sentences.first
    switch told?.outcome {
    case .counted: return nil
    case .voided(let reason): return String("\(reason)".prefix { $0 != "(" })
    case nil: return "not met"
    }
  }

  @Test(arguments: [
    "All data was lost.", "The database was corrupted.", "Not now, the data was lost.",
    "Nobody noticed that the data was lost.", "The site was not reachable because data was lost.",
    "Not only was the data lost, the disk was too.", "No alert fired: the data was lost.",
    "The restart did not help, and the data was lost.", "We knew the rows were gone.",
    // A denial, or a doubt, of the next sentence, and an empty cell.
    "The data was lost. Not all of it mattered.", "The data was lost on 1 May. Be quick.",
  ])
  func `what is said counts`(sentence: String) {
    #expect(reason(sentence) == nil)
  }

  @Test(arguments: [
    "No data was lost.", "No customer data has been lost.", "There was no loss of data.",
    "This did not lead to any data loss.",
    "It was not caused by a corrupted database; data loss: none.",
    "The data was not lost.", "Data loss: none", "Data loss: No",
    "No downtime, outage or data loss.",
    "Data was never really lost.", "Data loss was ruled out.", "Data loss did not occur.",
    "We saw no evidence of data loss.", "Service went on without any data loss.",
  ])
  func `a denial in front, within or behind denies`(sentence: String) {
    #expect(reason(sentence) == "denied")
  }

  @Test(arguments: [
    ("Data could have been lost.", "doubt"), ("Possibly some data was lost.", "doubt"),
    ("Was any data lost?", "question"), ("| Data loss | None |\n|--|--|\n| Rows | 3 |", "header"),
    ("> All data was lost.", "quote"), ("`data was lost`", "not met"),
    ("~~Data was lost.~~", "not met"),
    ("See https://example.org/data-loss.", "not met"), ("The after-data loss of time.", "not met"),
  ])
  func `a doubt, a question and what is not the author's say nothing`(
    sentence: String, expected: String
  ) {
    #expect(reason(sentence) == expected)
  }

  @Test(arguments: ["- Data loss: none", "| What | How much |\n|--|--|\n| Data loss | none |"])
  func `the value of a label denies it`(text: String) {
    #expect(reason(text) == "denied")
  }

  @Test func `an empty cell denies nothing`() {
    let row = "| What | Seen |\n|--|--|\n| The data was lost at night | - |"
    #expect(!read("## Lessons\n\n\(row)\n").patternTags(Self.matcher).isEmpty)
  }

  @Test func `sentences without an end cost no more than their length`() {
    let words = Array(repeating: "data", count: 3000) + Array(repeating: "and the a", count: 3000)
    for text in [
      (words + Array(repeating: "lost", count: 3000)).joined(separator: " "),
      String(repeating: "`a` data lost ", count: 5000),
    ] {
      #expect(read("## Lessons\n\n\(text)\n").patternTags(Self.matcher).count <= 1)
    }
    let file = PatternFile(
      Array("id: p\nsignals: [{match: 'oven oven oven oven oven oven NEAR/0 x', weight: 3}]".utf8))
    let matcher = PatternMatcher([file.pattern].compactMap(\.self))
    let ovens = "The " + String(repeating: "oven ", count: 40) + "was cold x."
    #expect(read("## Lessons\n\n\(ovens)\n").patternTags(matcher).isEmpty)
  }
}
