/// The offsets of one named zone, read from the machine's time zone database.
///
/// Only the 64-bit block of RFC 8536 is read: transitions and their offsets. Moments after the last
/// transition take the last offset, since databases list transitions up to 2037.
public struct TimeZoneFile: Sendable, Equatable {
  var transitions: [Int]
  var offsets: [Int]
  var first: Int

  /// Reads `America/Chicago` from the first folder that has it.
  ///
  /// - Returns: nil for a name that is no zone, or on a machine without the database.
  public init?(named name: String, folders: [String] = ["/usr/share/zoneinfo", "/etc/zoneinfo"]) {
    let isSafe = name.utf8.allSatisfy { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
    guard isSafe, !name.isEmpty, !name.hasPrefix("/") else { return nil }
    for folder in folders {
      if let bytes = try? Files.read("\(folder)/\(name)"), let zone = TimeZoneFile(bytes: bytes) {
        self = zone
        return
      }
    }
    return nil
  }

  init?(bytes: [UInt8]) {
    func count(_ place: Int) -> Int {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    func signed(_ place: Int, _ length: Int) -> Int {
      let value = bytes[place..<place + length].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return length == 8 ? Int(Int64(bitPattern: value)) : Int(Int32(truncatingIfNeeded: value))
    }
    let headerLength = 44
    guard bytes.count >= headerLength, bytes.starts(with: Array("TZif".utf8)),
      bytes[4] >= UInt8(ascii: "2")
    else { return nil }
    // The first block holds 32-bit times for old readers; it is skipped whole.
    let start =
      headerLength + count(32) * 5 + count(36) * 6 + count(40) + count(28) * 8 + count(24)
      + count(20)
    guard bytes.count >= start + headerLength else { return nil }
    let times = count(start + 32)
    let types = count(start + 36)
    let data = start + headerLength
    guard types > 0, bytes.count >= data + times * 9 + types * 6 else { return nil }
    let typeData = data + times * 9
    let typeOffsets = (0..<types).map { signed(typeData + $0 * 6, 4) }
    transitions = (0..<times).map { signed(data + $0 * 8, 8) }
    offsets = (0..<times).map { index in
      let type = Int(bytes[data + times * 8 + index])
      return type < types ? typeOffsets[type] : 0
    }
    first = typeOffsets[0]
  }

  /// Returns seconds east of UTC when a clock of the zone shows this day and minute.
  ///
  /// In the hour that does not exist the offset before the change is taken, in the hour that happens
  /// twice the first of both.
  public func offset(day: Day, minute: Int) -> Int {
    let wall = day.number * 86_400 + minute * 60
    // No zone is further than a day from UTC, and none changes twice in two days.
    let before = offset(at: wall - 86_400)
    if offset(at: wall - before) == before { return before }
    let after = offset(at: wall + 86_400)
    return offset(at: wall - after) == after ? after : before
  }

  /// Returns seconds east of UTC at a number of seconds since 1970.
  public func offset(at instant: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}
