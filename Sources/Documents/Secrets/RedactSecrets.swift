/// Returns a text without its secrets, and how many there were: each gives way to `[redacted: GitHub token]`.
///
/// All that may be one is taken out, since a text from elsewhere is read by more people than it was written for. The
/// same text gives the same, and what was redacted is not again.
///
/// - Parameter text: Of any length and form.
/// - Returns: The text, which is the same where there was none.
public func redacted(_ text: String) -> (text: String, count: Int) {
  let bytes = Array(text.utf8)
  let (result, count) = redacted(bytes)
  return count == 0 ? (text, 0) : (String(decoding: result, as: UTF8.self), count)
}

/// Returns bytes without their secrets, and how many there were.
public func redacted(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
  let found = secrets(in: bytes)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var place = 0
  for secret in found {
    result += bytes[place..<secret.range.lowerBound]
    result += "[redacted: \(secret.kind.name)]".utf8
    place = secret.range.upperBound
  }
  return (result + bytes[place...], found.count)
}
