extension TimeScanner {
  /// Takes `T+5m`, `T-1h30`, `T+00:05`, `T+~10 min`: how long after a start something was, or before it. A
  /// number alone is minutes.
  mutating func takeTimeSinceStart() -> Bool {
    guard !hasClock, time.date == nil, time.sinceStart == nil, matches("t", at: position) else {
      return false
    }
    var place = afterBlanks(position + 1)
    // `T0`, `T1`, `T2` are the names of steps.
    guard let sign = readSign(at: place) else { return false }
    place = afterBlanks(sign.end)
    let isApproximate = byte(at: place) == UInt8(ascii: "~")
    if isApproximate { place = afterBlanks(place + 1) }
    guard let length = readClockLength(at: place) ?? readLength(at: place) else { return false }
    time.sinceStart = sign.isBefore ? -length.minutes : length.minutes
    time.isApproximate = time.isApproximate || isApproximate
    position = length.end
    return true
  }

  private func readSign(at place: Int) -> (isBefore: Bool, end: Int)? {
    if byte(at: place) == UInt8(ascii: "+") { return (false, place + 1) }
    guard place < bytes.endIndex,
      let mark = ["-", "−", "–"].first(where: { bytes[place...].starts(with: $0.utf8) })
    else { return nil }
    return (true, place + mark.utf8.count)
  }

  /// `01:30` is an hour and a half.
  private func readClockLength(at start: Int) -> (minutes: Int, end: Int)? {
    guard let hours = digits(at: start, atMost: 3), byte(at: hours.end) == UInt8(ascii: ":"),
      let minutes = digits(at: hours.end + 1, atMost: 2), minutes.end - hours.end == 3,
      minutes.value < 60
    else { return nil }
    var end = minutes.end
    if byte(at: end) == UInt8(ascii: ":"), let seconds = digits(at: end + 1, atMost: 2) {
      end = seconds.end
    }
    return isPartOfWord(end) ? nil : (hours.value * 60 + minutes.value, end)
  }

  /// `5`, `5 min`, `90s`, `1h30`, `1h 30m`, `2 days`.
  private func readLength(at start: Int) -> (minutes: Int, end: Int)? {
    var seconds = 0
    var end = start
    var place = start
    var unit = 60
    while let number = digits(at: place, atMost: 4) {
      let next = readUnit(at: number.end) ?? readUnit(at: afterBlanks(number.end))
      // `1h30` is thirty minutes more, and in `2h 3 hosts` another number begins.
      guard end == start || next.map({ $0.seconds < unit }) ?? (unit == 3600 && place == end) else {
        break
      }
      // `T+1 settlement` is a word; a number alone has to stand apart.
      if end == start, next == nil, !standsApart(number.end) { return nil }
      unit = next?.seconds ?? 60
      seconds += number.value * unit
      end = next?.end ?? number.end
      if next == nil { break }
      place = afterBlanks(end)
    }
    // `T+1:7` is none.
    let goesOn = byte(at: end) == UInt8(ascii: ":") && byte(at: end + 1).map(isDigit) == true
    return end == start || isPartOfWord(end) || goesOn ? nil : (seconds / 60, end)
  }

  private func readUnit(at start: Int) -> (seconds: Int, end: Int)? {
    for (words, seconds) in unitsOfStart {
      for word in words where start < bytes.endIndex && matches(word, at: start) {
        let end = start + word.utf8.count
        if !isPartOfWord(end) || word.utf8.count == 1 && byte(at: end).map(isDigit) == true {
          return (seconds, end)
        }
      }
    }
    return nil
  }

  private func standsApart(_ end: Int) -> Bool {
    byte(at: afterBlanks(end)).map { ":-|)(,".utf8.contains($0) || $0 == 0xe2 } ?? true
  }

  private func isPartOfWord(_ place: Int) -> Bool {
    byte(at: place).map { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") } ?? false
  }

  private func afterBlanks(_ start: Int) -> Int {
    var place = start
    while byte(at: place) == UInt8(ascii: " ") { place += 1 }
    return place
  }
}

/// Words and signs for units behind `T+`, the longer first, and how many seconds each is.
private let unitsOfStart: [([String], Int)] = [
  (["minutes", "minute", "minuten", "minutos", "mins", "min", "m", "分钟", "分", "분"], 60),
  (
    ["hours", "hour", "heures", "stunden", "horas", "hrs", "hr", "std", "h", "小时", "時間", "시간"], 3600
  ),
  (["seconds", "second", "secs", "sec", "s", "秒", "초"], 1),
  (["days", "day", "d", "天", "日", "일"], 86_400),
]
