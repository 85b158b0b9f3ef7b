/// A pattern of paths: `*` within a part, `**` over parts, `?` one character.
public struct Glob: Sendable, Equatable {
  private let parts: [[UInt8]]
  /// The second part of `**/*.md` and its like, which every file is asked about: only its name matters.
  private let name: [UInt8]?

  public init(_ pattern: String) {
    parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    name =
      parts.count == 2 && parts[0] == anyParts && parts[1] != anyParts
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

  /// As ``matchesPart(_:_:)``, with `**` for any parts: what a repository asks for ends, too.
  private func matches(_ path: [ArraySlice<UInt8>]) -> Bool {
    var index = 0
    var place = 0
    var stars: (place: Int, index: Int)?
    while index < path.count {
      if place < parts.count, parts[place] == anyParts {
        stars = (place, index)
        place += 1
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
    // `**` at the end means all below, which is something.
    return place == parts.count
  }

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
        pattern[place] == part[index] || pattern[place] == UInt8(ascii: "?")
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
}

private let anyParts = Array("**".utf8)
