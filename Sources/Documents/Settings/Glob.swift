/// A pattern of paths: `*` within a part, `**` over parts, `?` one character.
public struct Glob: Sendable, Equatable {
  private let parts: [[UInt8]]
  /// The second part of `**/*.md` and its like, which every file is asked about: only its name matters.
  private let name: [UInt8]?
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - pattern: As in the settings.
  ///   - ignoringCase: Whether `a` in the pattern means `A` too; of letters beyond ASCII it does not.
  public init(_ pattern: String, ignoringCase: Bool = false) {
    ignoresCase = ignoringCase
    parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    name =
      parts.count == 2 && parts[0] == Array("**".utf8) && parts[1] != Array("**".utf8)
      ? parts[1] : nil
  }

  /// Returns whether a path, `/` between its parts, is one that the pattern means.
  public func matches(_ path: [UInt8]) -> Bool {
    if let name {
      let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return matchesPart(name, path[start...])
    }
    return matches(path.split(separator: UInt8(ascii: "/")))
  }

  /// Returns whether a part of the pattern that begins with a dot means a hidden folder of this name.
  func means(hidden name: ArraySlice<UInt8>) -> Bool {
    parts.contains { $0.first == UInt8(ascii: ".") && matchesPart($0, name) }
  }

  /// The two-pointer walk of ``matchesPart(_:_:)`` over whole parts: however many `**` there are, it never
  /// goes back further than the last, so no pattern takes more than parts times parts.
  private func matches(_ path: [ArraySlice<UInt8>]) -> Bool {
    var index = 0
    var place = 0
    var stars: (place: Int, index: Int)?
    while index < path.count {
      if place < parts.count, isAnyParts(place) {
        stars = (place, index)
        place += 1
        // `**` at the end means all below.
        if place == parts.count { return true }
      } else if place < parts.count, matchesPart(parts[place], path[index]) {
        place += 1
        index += 1
      } else if let last = stars {
        place = last.place + 1
        index = last.index + 1
        stars = (last.place, index)
      } else {
        return false
      }
    }
    return place == parts.count
  }

  private func isAnyParts(_ place: Int) -> Bool { parts[place] == Array("**".utf8) }

  /// The usual two-pointer walk, which never goes back further than the last `*`.
  private func matchesPart(_ pattern: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    var index = part.startIndex
    var place = 0
    var star: (place: Int, index: Int)?
    while index < part.endIndex {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, index)
        place += 1
      } else if place < pattern.count,
        isSame(pattern[place], part[index]) || pattern[place] == UInt8(ascii: "?")
      {
        let isAny = pattern[place] == UInt8(ascii: "?")
        place += 1
        index += 1
        // One character, however many bytes it has.
        while isAny, index < part.endIndex, isContinuation(part[index]) { index += 1 }
      } else if let last = star {
        place = last.place + 1
        index = last.index + 1
        star = (last.place, index)
      } else {
        return false
      }
    }
    return pattern[min(place, pattern.count)...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    if left == right { return true }
    guard ignoresCase, left ^ right == 0x20 else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(left | 0x20)
  }
}

extension Glob {
  /// Returns why a pattern will not mean what its author may have wanted; nil for nearly all.
  static func oddity(of pattern: String) -> String? {
    if pattern.hasPrefix("!") { return "a glob cannot begin with `!`" }
    if pattern.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) {
      return "paths are seen from the root, and have no part `.` or `..`"
    }
    if let open = pattern.firstIndex(of: "{"), pattern[open...].contains(","),
      pattern[open...].contains("}")
    {
      return "write one glob for each of what stands in braces"
    }
    return nil
  }
}
