import Platform
import Testing

@testable import Documents

@Suite struct StatusPageTests {
  /// Three incidents, two of them on one day, each with the same words.
  private let page: String = {
    let incidents = [
      ("Till is slow", "08T03"), ("Oven is cold", "07T09"), ("Mill stands", "07T03"),
    ]
    let texts = incidents.map { name, hour in
      #"{"name": "\#(name)", "incident_updates": [{"status": "resolved", "body": "Over.<br />All <b>warm</b>.", "created_at": "2026-02-\#(hour):20:00Z"}, {"status": "investigating", "body": "We look.", "created_at": "2026-02-\#(hour):10:00Z"}]}"#
    }
    return #"{"incidents": [\#(texts.joined(separator: ","))]}"#
  }()

  private func read(_ day: Int) throws -> ImportedSource {
    var context = LogTimeTests.context
    context.day = Day(year: 2026, month: 2, day: day) ?? context.day
    return try imported(Array(page.utf8), context)
  }

  @Test func `of many incidents those of the day are read, each line with its name`() throws {
    let source = try read(7)
    #expect(source.ofOtherDays == 1 && source.title == nil)
    #expect(
      source.events.map { "\($0.origin ?? "-") \($0.text)" } == [
        "Mill stands Investigating: We look.", "Mill stands Resolved: Over.\nAll warm.",
        "Oven is cold Investigating: We look.", "Oven is cold Resolved: Over.\nAll warm.",
      ])
  }

  @Test func `where none is of the day it is the last`() throws {
    let source = try read(9)
    #expect(source.ofOtherDays == 2 && source.title == "Till is slow")
    #expect(source.events.map(\.text) == ["Investigating: We look.", "Resolved: Over.\nAll warm."])
  }

  @Test func `an incident without updates hides no other`() throws {
    let text = page.replacing(
      "{\"incidents\": [", with: #"{"incidents": [{"name": "Planned", "incident_updates": []},"#)
    let source = try imported(Array(text.utf8), LogTimeTests.context)
    #expect(source.ofOtherDays == 2 && source.title == "Till is slow" && source.events.count == 2)
  }
}
