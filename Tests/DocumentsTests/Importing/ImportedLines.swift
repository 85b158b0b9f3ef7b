@testable import Documents

/// Returns the lines that a source becomes, by a clock of UTC and on the day of the tests.
func importedLines(_ text: String) throws -> [String] {
  let day = LogTimeTests.context.day
  let clock = HouseClock(ReadingOptions())
  let context = ImportContext(day: day, today: day, clock: clock)
  let source = try imported(Array(text.utf8), context)
  return folded([(source, nil)], redact: redacted)
    .markdown(date: day, clock: clock, dash: "-", columns: nil)
}
