import Platform

@testable import Documents

/// A source for `new --from`: what it becomes are few lines, in order of time, which hold nothing that a terminal obeys
/// and no secret; and the same again.
func fuzzImport(_ bytes: [UInt8]) {
  let context = ImportContext(day: today, today: today, clock: HouseClock(ReadingOptions()))
  guard let source = try? imported(bytes, context) else { return }
  hold(source.untimed >= 0, "\(source.untimed) without a time")
  let timeline = folded([(source, nil)], redact: redacted)
  hold(timeline.lines.count <= ImportedTimeline.mostLines, "\(timeline.lines.count) lines")
  var last: Moment?
  for line in timeline.lines {
    hold(last.map { $0 <= line.moment } ?? true, "\(line.moment) is out of order")
    last = line.moment
    hold(line.last.map { $0 >= line.moment } ?? true, "ends before \(line.moment)")
    hold(line.count > 0, "happened \(line.count) times")
    for text in [line.text, line.source] {
      hold(text.count <= ImportedTimeline.mostCharacters, "\(text.count) characters")
      hold(!text.utf8.contains { $0 < 0x20 }, "a control character in \(text)")
      hold(secrets(in: Array(text.utf8), atLeast: .certain).isEmpty, "a secret in \(text)")
    }
  }
  hold(timeline == folded([(source, nil)], redact: redacted), "another timeline the second time")
}
