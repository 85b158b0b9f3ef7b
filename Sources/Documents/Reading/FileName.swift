import Platform

/// What the name of a file says of its incident: `2026-01-31-0730-bifrost-503.md`.
struct FileName {
  /// The stem, or the folder's name for `index.md` and `README.md`.
  let identifier: String
  let day: Day?
  /// Minutes since midnight.
  let minuteOfDay: Int?
  /// The words, for a document that has no title.
  let title: String

  /// - Parameters:
  ///   - path: Relative to the root.
  ///   - order: How to read a name such as `03-04-2021-mail.md`.
  init(_ path: String, order: DateOrder = .monthDayYear) {
    var stem = Path.stem(of: path)
    if ["index", "readme"].contains(stem.lowercased()) {
      let folder = Path.name(of: Path.folder(of: path))
      if !folder.isEmpty { stem = folder }
    }
    identifier = stem
    let found = FileName.date(in: stem, order: order)
    day = found?.day ?? FileName.day(ofFolders: path)
    let rest = found.map { String(decoding: stem.utf8.dropFirst($0.end), as: UTF8.self) } ?? stem
    minuteOfDay = found == nil ? nil : FileName.minute(in: rest)
    let words = rest.utf8.split { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
    }.map { Substring($0) }
    title = (minuteOfDay == nil ? words[...] : words.dropFirst()).joined(separator: " ")
  }

  /// Finds the first date in a name, such as `2021-05-09-…` or `Postmortem-x-on-2016-11-08`.
  private static func date(in stem: String, order: DateOrder) -> (day: Day, end: Int)? {
    let bytes = stem.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
      guard isDigit(bytes[start]) else { continue }
      if let found = DateScanner.scan(bytes[...], at: start, order: order),
        let day = found.date.day(near: nil)
      {
        return (day, found.end)
      }
    }
    return nil
  }

  /// `2021/06/25.md`, and `2021/06/25/index.md`.
  private static func day(ofFolders path: String) -> Day? {
    let parts = path.split { $0 == "/" || $0 == "." }
    for (place, year) in parts.enumerated() where year.utf8.count == 4 && place + 2 < parts.count {
      let day = parts[place...].prefix(3).joined(separator: "-")
      if let day = DateScanner.date(in: day)?.day(near: nil) { return day }
    }
    return dayBelowYear(path)
  }

  /// `2021/0625_disk.md`, and `2021/06-25-disk.md`.
  private static func dayBelowYear(_ path: String) -> Day? {
    let year = Path.name(of: Path.folder(of: path))
    let name = Array(Path.name(of: path).utf8)
    let month = name.prefix(2)
    let rest = name.dropFirst(2).drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard year.utf8.count == 4, ["19", "20"].contains(year.prefix(2)), month.count == 2,
      month.allSatisfy(isDigit),
      rest.prefix(while: isDigit).count == 2
    else { return nil }
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    return Day(iso: "\(year)-\(text(month))-\(text(rest.prefix(2)))")
  }

  /// `-0730-` after the date.
  private static func minute(in rest: String) -> Int? {
    let dash = UInt8(ascii: "-")
    let first = rest.utf8.drop { $0 == dash }.prefix { $0 != dash }
    guard first.count == 4, let number = Int(decimal: first),
      number / 100 < 24, number % 100 < 60
    else { return nil }
    return number / 100 * 60 + number % 100
  }
}
