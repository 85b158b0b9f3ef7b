/// Finds which of two numbers is the month from dates of a text that can only be read one way.
///
/// `31/01/2024` has its day first, `01/31/2024` its month. Dates with dots have the day first whatever
/// they say, and tell nothing of the others.
///
/// - Returns: nil where no date tells, or where they contradict each other.
public func dateOrderEvidence(in bytes: [UInt8]) -> DateOrder? {
  var hasDayFirst = false
  var hasMonthFirst = false
  var index = 0
  while index < bytes.count {
    guard isDigit(bytes[index]) else {
      index += 1
      continue
    }
    let first = number(bytes, at: index)
    let start = index
    index = first.end
    guard first.end - start <= 2, start == 0 || !isDatePart(bytes[start - 1]), index < bytes.count,
      bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-")
    else { continue }
    let second = number(bytes, at: index + 1)
    guard (1...2).contains(second.end - index - 1), second.end < bytes.count,
      bytes[second.end] == bytes[index]
    else { continue }
    let year = number(bytes, at: second.end + 1)
    let length = year.end - second.end - 1
    guard length == 4 || length == 2, !goesOn(bytes, at: year.end),
      (1...31).contains(first.value), (1...31).contains(second.value)
    else { continue }
    if first.value > 12, second.value <= 12 { hasDayFirst = true }
    if second.value > 12, first.value <= 12 { hasMonthFirst = true }
    index = year.end
  }
  if hasDayFirst == hasMonthFirst { return nil }
  return hasDayFirst ? .dayMonthYear : .monthDayYear
}

private func number(_ bytes: [UInt8], at start: Int) -> (value: Int, end: Int) {
  var end = start
  var value = 0
  while end < bytes.count, end - start < 5, isDigit(bytes[end]) {
    value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
    end += 1
  }
  return (value, end)
}

/// What would make the numbers part of something longer, such as a version or a path.
private func isDatePart(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

/// `25-03-2026-slug` ends after the year, `25-03-2026-1` does not.
private func goesOn(_ bytes: [UInt8], at place: Int) -> Bool {
  guard place < bytes.count, isDatePart(bytes[place]) else { return false }
  return isDigit(bytes[place]) || place + 1 < bytes.count && isDigit(bytes[place + 1])
}
