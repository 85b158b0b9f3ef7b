/// Bytes to be put in the place of others.
struct Replacement: Equatable {
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    self.range = range
    self.bytes = Array(bytes)
  }

  static func insertion(_ text: String, at place: Int) -> Replacement {
    Replacement(place..<place, text)
  }
}

/// Returns the bytes with all replacements made; of several insertions at one place the first comes first.
///
/// - Returns: nil where two of them overlap.
func replacing(_ replacements: [Replacement], in bytes: [UInt8]) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 64)
  var place = 0
  let ordered = replacements.enumerated().sorted {
    ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
      < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
  }
  for (_, replacement) in ordered {
    guard replacement.range.lowerBound >= place else { return nil }
    result += bytes[place..<replacement.range.lowerBound]
    result += replacement.bytes
    place = replacement.range.upperBound
  }
  return result + bytes[place...]
}
