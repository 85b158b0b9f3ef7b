import Documents
import Testing

@testable import Rendering

/// Every view, at widths from a phone's to a wide screen's.
@Suite struct FittingTests {
  @Test(arguments: [40, 60, 79, 80, 100, 132])
  func `no line is wider than the terminal`(_ width: Int) {
    let views = [
      text(Sample.hits, width: width),
      text(Sample.events, width: width),
      text(Sample.actions, width: width),
      text(Sample.overview, width: width), text(Sample.promises, width: width),
      text(Sample.explanations, of: Sample.loop, width: width),
      text(Sample.statistics, width: width),
      text(Sample.report, width: width),
      text(
        Sample.pattern, summary: Sample.summaries[0], incidents: [(Sample.loop, Sample.tag)],
        recurrences: [Sample.recurrence, Sample.resemblance],
        width: max(width, 60)),
      text(
        Sample.document, tracked: [], recurrences: [Sample.recurrence, Sample.resemblance],
        related: [Sample.disk],
        width: width),
    ]
    for line in views.flatMap(\.lines) {
      #expect(line.width <= max(width, 72), "\(StyledText([line]).plain)")
      #expect(!StyledText([line]).plain.hasSuffix(" \n"))
    }
  }
}
