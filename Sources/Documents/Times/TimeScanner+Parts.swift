extension TimeScanner {
  /// Takes `~`, `about`, `ca.` and their kin.
  mutating func takeApproximation() -> Bool {
    if take("~") || take("≈") || take("±") {
      time.isApproximate = true
      return true
    }
    // `EST` behind a clock is a zone, and `est.` in front of one an estimate.
    guard !(hasClock && isZone(at: position)), take(TimeWord.Uses.about) else { return false }
    // `Estimated: 11:15`.
    _ = take(":")
    time.isApproximate = true
    return true
  }

  /// Takes `14:05`, and `??:??` for a time that nobody knows.
  mutating func takeClock() -> Bool {
    if ["??:??", "?:??", "xx:xx", "hh:mm"].contains(where: { takeForm($0) }) {
      time.isUnknown = true
      time.isApproximate = true
      hasClock = true
      return true
    }
    guard let clock = readClock(at: position) else { return false }
    if hasClock {
      // `22:02, 22:07, 22:33`: the first counts, the others belong to it.
      guard position > 0, followsComma else { return false }
      position = clock.end
      return true
    }
    time.minute = clock.minute
    time.second = clock.second
    hasHalf = clock.hasHalf
    if clock.hasSecond { isTimestamp = true }
    if clock.isApproximate { time.isApproximate = true }
    hasClock = true
    position = clock.end
    return true
  }

  private var followsComma: Bool {
    bytes[..<position].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ",")
  }

  /// Takes `- 10:30`, `–20:00`, `to 14:00`, `until Oct 31 04:00` after a clock.
  mutating func takeRangeEnd() -> Bool {
    guard hasClock || time.date != nil, time.endMinute == nil, time.endDate == nil else {
      return false
    }
    var probe = self
    probe.skipSpaces()
    guard
      probe.take("-") || probe.take("–") || probe.take("—") || probe.take("→")
        || probe.take(TimeWord.Uses.until) || isBetween && probe.take(TimeWord.Uses.and)
    else { return false }
    probe.skipSpaces()
    while probe.take("~") || probe.take("≈") { probe.time.isApproximate = true }
    let date = readDate(at: probe.position, order: order)
    if let date {
      probe.position = date.end
      probe.skipSeparators()
      while probe.take("~") || probe.take("≈") { probe.time.isApproximate = true }
    }
    if date == nil, let second = probe.readSecond(), isTimestamp {
      time.endMinute = time.minute
      time.endSecond = second.value
      position = second.end
      return true
    }
    if let clock = probe.readClock(at: probe.position) {
      // `02:00 and 02:30 PM`.
      if clock.hasHalf, !hasHalf, let start = time.minute, clock.minute >= 12 * 60,
        start < 12 * 60, start + 12 * 60 <= clock.minute
      {
        time.minute = start + 12 * 60
      }
      time.endMinute = clock.minute
      time.endSecond = clock.second
      time.endDate = date?.date
      time.isApproximate = time.isApproximate || probe.time.isApproximate
      position = clock.end
      return true
    }
    guard let date, !hasClock else { return false }
    time.endDate = date.date
    position = date.end
    return true
  }

  /// `58` in `16:05:57-58`.
  private func readSecond() -> (value: Int, end: Int)? {
    guard let second = digits(at: position, atMost: 3), second.end - position == 2,
      second.value < 60, byte(at: second.end) != UInt8(ascii: ":")
    else { return nil }
    return second
  }

  /// Takes a form that nobody filled in, in whatever case.
  private mutating func takeForm(_ form: String) -> Bool {
    guard matches(form, at: position) else { return false }
    position += form.utf8.count
    return true
  }

  /// Takes a day, or the name of a weekday, which says nothing more.
  mutating func takeDate() -> Bool {
    guard time.date == nil else { return false }
    if let found = readDate(at: position, order: order) {
      time.date = found.date
      position = found.end
      return true
    }
    guard take(TimeWord.Uses.weekday) else { return false }
    _ = takeSeparator()
    return true
  }

  /// Takes `(Jan 30)`, `(UTC)`, `[approx]` where all of it belongs to the time.
  mutating func takeBracket() -> Bool {
    guard position < bytes.endIndex,
      let close = closer(of: bytes[position]),
      let end = bytes[(position + 1)...].firstIndex(of: close), end - position <= 40
    else { return false }
    var inner = TimeScanner(
      bytes: bytes[..<end], position: position + 1, order: order, allowsDots: allowsDots)
    inner.time = time
    inner.hasClock = hasClock
    let before = inner.time
    while inner.position < end {
      guard
        inner.takeApproximation() || inner.takeDate() || inner.takeClock()
          || inner.takeZone() || inner.takeRangeEnd() || inner.takeSeparator()
      else { return false }
    }
    guard inner.time != before || inner.hasClock != hasClock else { return false }
    time = inner.time
    hasClock = inner.hasClock
    isTimestamp = inner.isTimestamp
    position = end + 1
    return true
  }

  private func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "`"): UInt8(ascii: "`")
    default: nil
    }
  }

  private func readDate(at start: Int, order: DateOrder) -> (date: WrittenDate, end: Int)? {
    DateScanner.scan(bytes, at: start, order: order)
      ?? (hasClock ? nil : DateScanner.shortDate(bytes, at: start, order: order))
  }
}
