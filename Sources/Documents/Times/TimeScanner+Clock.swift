extension TimeScanner {
  /// A time of day, and where it ends.
  struct Clock {
    var minute: Int
    var second = 0
    var hasSecond = false
    /// True where `AM`, `PM` or the like stands behind it.
    var hasHalf = false
    var isApproximate = false
    var end: Int
  }

  /// Reads `13:05`, `8:40`, `12:53:34`, `12:53.34`, `09h30`, `03:26pm`, `9:06a`, `9 AM`, `14:30ish`, `22:XX`, `14時5分`
  /// and, behind a day or before a zone, `1625`.
  func readClock(at start: Int) -> Clock? {
    if let clock = readDigits(at: start) ?? readWithUnits(at: start) { return clock }
    guard let hour = digits(at: start, atMost: 2) else { return nil }
    // Somebody knows the hour, and not the minute: `22:XX`, `14:1x`.
    if hour.value < 24, byte(at: hour.end) == UInt8(ascii: ":") {
      if ["xx", "??"].contains(where: { matches($0, at: hour.end + 1) }) {
        return Clock(minute: hour.value * 60, isApproximate: true, end: hour.end + 3)
      }
      if let tens = digits(at: hour.end + 1, atMost: 1), tens.value < 6, matches("x", at: tens.end)
      {
        return Clock(
          minute: hour.value * 60 + tens.value * 10, isApproximate: true, end: tens.end + 1)
      }
    }
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
      hasHalf: half != nil, isApproximate: isApproximate, end: end)
  }

  /// `1625` can only be a clock in a column of times, where a day stands in front of it, or a zone behind: `1625 UTC`.
  private func readDigits(at start: Int) -> Clock? {
    guard !hasClock, let number = digits(at: start, atMost: 5),
      number.end - start == 4, number.value / 100 < 24, number.value % 100 < 60,
      allowsDigits || time.date != nil && !isYear(before: number.end)
        || byte(at: number.end) == UInt8(ascii: " ") && isZone(at: number.end + 1)
    else { return nil }
    if let next = byte(at: number.end), isLetter(next) && !isZone(at: number.end) { return nil }
    return Clock(minute: number.value / 100 * 60 + number.value % 100, end: number.end)
  }

  /// `2026-06-21` behind another day.
  private func isYear(before end: Int) -> Bool {
    guard byte(at: end) == UInt8(ascii: "-"), let month = digits(at: end + 1, atMost: 2) else {
      return false
    }
    return byte(at: month.end) == UInt8(ascii: "-")
  }

  /// `14時5分`, `14시 5분`, `14点`.
  private func readWithUnits(at start: Int) -> Clock? {
    guard let hour = digits(at: start, atMost: 2), hour.value < 24, let next = byte(at: hour.end),
      next >= 0xe0,
      let unit = ["時", "时", "点", "點", "시"].first(where: {
        bytes[hour.end...].starts(with: $0.utf8)
      })
    else { return nil }
    var clock = Clock(minute: hour.value * 60, end: hour.end + unit.utf8.count)
    let place = clock.end + (byte(at: clock.end) == UInt8(ascii: " ") ? 1 : 0)
    if let minute = digits(at: place, atMost: 2), minute.value < 60 {
      clock.minute += minute.value
      clock.end = minute.end
      if let unit = ["分", "분"].first(where: { bytes[minute.end...].starts(with: $0.utf8) }) {
        clock.end += unit.utf8.count
      }
    }
    return clock
  }

  private func readHalf(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    var place = start
    while byte(at: place) == UInt8(ascii: " ") { place += 1 }
    guard place - start <= 1, let letter = byte(at: place) else { return nil }
    let isAfternoon = letter | 0x20 == UInt8(ascii: "p")
    guard isAfternoon || letter | 0x20 == UInt8(ascii: "a") else { return nil }
    // `9:06a` stands without a space.
    for form in ["m", ".m."] + (place == start ? [""] : []) where matches(form, at: place + 1) {
      let end = place + 1 + form.utf8.count
      if let next = byte(at: end), isLetter(next) || isDigit(next) || next == UInt8(ascii: "_") {
        continue
      }
      return (isAfternoon, end)
    }
    return nil
  }
}
