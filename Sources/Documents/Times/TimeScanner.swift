/// Reads the times with which lines of a timeline begin.
///
/// The scanner walks over bytes, takes one part after the other (mark, date, clock, zone, range) in
/// whatever order they stand, and stops at the first byte that belongs to none.
struct TimeScanner {
  let bytes: ArraySlice<UInt8>
  var position: Int
  let order: DateOrder
  /// `15.15` is a time of day, as in a column of times.
  let allowsDots: Bool
  /// So is `1515` alone.
  let allowsDigits: Bool
  var time = WrittenTime()
  var hasClock = false
  /// True for the forms of machines, `T` between day and clock or seconds: what follows is an offset.
  var isTimestamp = false
  /// True where `PM` or the like stood behind the clock.
  var hasHalf = false
  /// The word of a use beside times that begins at the place that was last asked about.
  var word: (word: TimeWord, end: Int)?
  var placeOfWord = -1
  /// True behind `between`, where `and` is the mark of a range.
  var isBetween = false

  /// Reads the time at the beginning of a text.
  ///
  /// - Parameters:
  ///   - text: Where the time is looked for, at the beginning only.
  ///   - limit: Bytes of the text that may belong to the time.
  ///   - order: How to read a date such as `03/04/2021`.
  ///   - allowsDots: True where `14.05` is a clock.
  ///   - allowsDigits: True where `1405` is one.
  /// - Returns: The time and the offset, in bytes, after its last part; nil where none stands there.
  static func scan(
    _ text: String, limit: Int? = nil, order: DateOrder = .dayMonthYear, allowsDots: Bool = false,
    allowsDigits: Bool = false
  ) -> (time: WrittenTime, end: Int)? {
    // A time is short; what follows need not be copied.
    let bytes = leadingBytes(of: text, min(limit ?? 96, 96))
    var scanner = TimeScanner(
      bytes: bytes[...], position: 0, order: order, allowsDots: allowsDots,
      allowsDigits: allowsDigits)
    return scanner.scan()
  }

  init(
    bytes: ArraySlice<UInt8>, position: Int, order: DateOrder, allowsDots: Bool,
    allowsDigits: Bool = false
  ) {
    self.bytes = bytes
    self.position = position
    self.order = order
    self.allowsDots = allowsDots
    self.allowsDigits = allowsDigits
  }

  private mutating func scan() -> (time: WrittenTime, end: Int)? {
    var end = 0
    while position < bytes.endIndex {
      let start = position
      if takeApproximation() {
        // `14時頃` says so behind the clock.
        if end == start, bytes[start] >= 0xe0 { end = position }
        continue
      }
      if takeTimeSinceStart() || takeDate() || takeClock() || takeZone() || takeBracket()
        || takeRangeEnd()
      {
        end = position
        continue
      }
      // The marks belong to the time before them.
      if end > 0, takeFootnote() || take("}}") || take(" }}") {
        end = position
        continue
      }
      guard takeSeparator() else { break }
    }
    guard hasClock || time.date != nil || time.isUnknown || time.sinceStart != nil else {
      return nil
    }
    return (time, end)
  }
}
