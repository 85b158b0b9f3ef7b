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
}
