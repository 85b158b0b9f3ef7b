/// Finds the severity of an incident whose document states none, where its text names one: `a Sev1`.
///
/// Only the unmistakable form is taken, SEV and a digit; the first in the order of the file.
func severityInText(_ sections: [Section], scale: SeverityScale) -> (severity: Severity, line: Int)?
{
  for section in sections {
    for passage in section.passages where passage.kind.isTold {
      let bytes = Array(passage.text.utf8)
      guard let place = severityPlace(in: bytes) else { continue }
      let written = String(decoding: bytes[place], as: UTF8.self)
      let line = passage.line + bytes[..<place.lowerBound].count { $0 == UInt8(ascii: "\n") }
      return (Severity(written: written, rank: scale.rank(of: written)), line)
    }
  }
  return nil
}

private func severityPlace(in bytes: [UInt8]) -> Range<Int>? {
  var index = 0
  while index + 3 < bytes.count {
    defer { index += 1 }
    guard bytes[index] | 0x20 == UInt8(ascii: "s"), bytes[index + 1] | 0x20 == UInt8(ascii: "e"),
      bytes[index + 2] | 0x20 == UInt8(ascii: "v"),
      index == 0 || !isLetter(bytes[index - 1]) && !isDigit(bytes[index - 1])
    else { continue }
    var end = index + 3
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: " ") { end += 1 }
    guard end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "5"),
      end + 1 == bytes.count || !isDigit(bytes[end + 1]) && !isLetter(bytes[end + 1])
    else { continue }
    return index..<end + 1
  }
  return nil
}
