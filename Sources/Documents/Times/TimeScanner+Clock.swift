extension TimeScanner {
  /// A time of day, and where it ends.
  struct Clock {
    var minute: Int
    var second = 0
    var hasSecond = false
    var isApproximate = false
    var end: Int
  }

  /// Reads `13:05`, `8:40`, `12:53:34`, `12:53.34`, `09h30`, `03:26pm`, `9 AM`, `14:30ish`.
  func readClock(at start: Int) -> Clock? {
    guard let hour = digits(at: start, atMost: 2) else { return nil }
    var end = hour.end
    var minute = 0
    var second = 0
    var hasMinute = false
    var hasSecond = false
    if let separator = byte(at: end),
      separator == UInt8(ascii: ":") || separator | 0x20 == UInt8(ascii: "h")
        || separator == UInt8(ascii: ".") && (allowsDots || time.date != nil),
      let part = digits(at: end + 1, atMost: 2), part.end - end == 3
    {
      minute = part.value
      end = part.end
      hasMinute = true
      if let next = byte(at: end), next == UInt8(ascii: ":") || next == UInt8(ascii: "."),
        let part = digits(at: end + 1, atMost: 2), part.end - end == 3
      {
        second = part.value
        hasSecond = true
        end = part.end
        // Fractions of a second say nothing here.
        if byte(at: end) == UInt8(ascii: "."), let part = digits(at: end + 1, atMost: 9) {
          end = part.end
        }
      }
    }
    let half = readHalf(at: end)
    guard hasMinute || half != nil else { return nil }
    var hours = hour.value
    if let half {
      end = half.end
      // `14:17 PM` is written, and means what it says.
      if hours < 12, half.isAfternoon { hours += 12 }
      if hours == 12, !half.isAfternoon { hours = 0 }
    }
    guard hours <= 24, minute < 60, second < 62 else { return nil }
    var isApproximate = false
    if matches("ish", at: end) {
      isApproximate = true
      end += 3
    }
    // `10:00abc` and `1:2:3:4` are something else, `10:00UTC` and `10:00Z` are not.
    if let next = byte(at: end), isDigit(next) || isLetter(next) && !isZone(at: end) { return nil }
    return Clock(
      minute: hours * 60 + minute, second: min(second, 59), hasSecond: hasSecond,
      isApproximate: isApproximate, end: end)
  }

  private func readHalf(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    var place = start
    while byte(at: place) == UInt8(ascii: " ") { place += 1 }
    guard place - start <= 1, let letter = byte(at: place) else { return nil }
    let isAfternoon = letter | 0x20 == UInt8(ascii: "p")
    guard isAfternoon || letter | 0x20 == UInt8(ascii: "a") else { return nil }
    for form in ["m", ".m."] where matches(form, at: place + 1) {
      let end = place + 1 + form.utf8.count
      if let next = byte(at: end), isLetter(next) || next == UInt8(ascii: "_") { return nil }
      return (isAfternoon, end)
    }
    return nil
  }
}
