/// A civil day, without clock or zone: the unit in which promises are made and kept.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// - Parameter number: More than a thousand million days are as many, so that sums of them stay numbers.
  public init(number: Int) {
    self.number = min(max(number, -Day.mostDays), Day.mostDays)
  }

  private static let mostDays = 1_000_000_000

  /// Makes the day of a proleptic Gregorian date; nil where the calendar has no such day.
  ///
  /// The conversion is Howard Hinnant's `days_from_civil`
  /// (https://howardhinnant.github.io/date_algorithms.html).
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-01-31` and nothing else.
  public init?(iso text: Substring) {
    guard text.utf8.count == 10 else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(decimal: parts[0]), let month = Int(decimal: parts[1]),
      let day = Int(decimal: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `2026-01-31` and nothing else.
  public init?(iso text: String) {
    self.init(iso: text[...])
  }

  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  public func adding(days: Int) -> Day {
    let (sum, isTooMuch) = number.addingReportingOverflow(days)
    return Day(number: isTooMuch ? (days < 0 ? .min : .max) : sum)
  }

  /// Returns the days from `other` to this day, negative where `other` is later.
  public func days(since other: Day) -> Int {
    number - other.number
  }
}

extension Day {
  /// The civil date, by Howard Hinnant's `civil_from_days`.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Monday is 1, Sunday is 7, as ISO 8601 counts.
  public var weekday: Int {
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2026-01-31`.
  public var description: String {
    let (year, month, day) = date
    if (0...9999).contains(year) {
      // Lists write tens of thousands of them.
      return unsafe String(unsafeUninitializedCapacity: 10) { bytes in
        var rest = (year * 100 + month) * 100 + day
        for place in [9, 8, 6, 5, 3, 2, 1, 0] {
          unsafe bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        unsafe bytes[4] = UInt8(ascii: "-")
        unsafe bytes[7] = UInt8(ascii: "-")
        return 10
      }
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// Returns `number` with zeros in front, at least `width` characters.
public func padded(_ number: some BinaryInteger, to width: Int, radix: Int = 10) -> String {
  let digits = String(number, radix: radix)
  return digits.count >= width
    ? digits : String(repeating: "0", count: width - digits.count) + digits
}

extension Int {
  /// Reads ASCII digits only, at most nine of them; nil for anything else.
  @inlinable
  public init?(decimal digits: some Collection<UInt8>) {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    self = value
  }
}
