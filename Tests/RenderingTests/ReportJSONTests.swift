import Platform
import Testing

@testable import Rendering

@Suite struct ReportJSONTests {
  /// `UPDATE_GOLDEN=1` writes the file anew.
  @Test func `the weekly report`() throws {
    let file = Path.join(Path.folder(of: #filePath), "Golden/weekly-report.json")
    let written = json(Sample.report).pretty + "\n"
    if environmentVariable("UPDATE_GOLDEN") != nil {
      try Files.replace(file, bytes: Array(written.utf8))
    }
    let expected = try Files.read(file, within: nil, limit: 1 << 20)
    #expect(written == String(decoding: expected, as: UTF8.self))
  }
}
