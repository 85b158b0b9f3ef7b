import Platform
import Testing

@testable import Documents

/// What git writes, read whole and in pieces.
@Suite struct GitOutputTests {
  private static let a = String(repeating: "a1", count: 20)
  private static let b = String(repeating: "b2", count: 20)
  private static let none = String(repeating: "0", count: 40)

  private func commits(_ text: String, pieces size: Int) -> [LoggedCommit] {
    var reader = GitLogReader()
    var commits: [LoggedCommit] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.read(bytes[start..<min(start + size, bytes.count)]) { commits.append($0) }
    }
    reader.finish { commits.append($0) }
    return commits
  }

  @Test(arguments: [1, 2, 7, 64, 100_000]) func `a log is read in pieces of any size`(size: Int)
    throws
  {
    let (a, b, none) = (Self.a, Self.b, Self.none)
    let log = [
      "\u{1e}\(a)\u{1f}\(b) \(a)\u{1f}1767225600 +0100\u{1f}1767225600 +0000\u{1f}Ann \u{1f} \u{1e}ü\nPin it\n\nAction: a3f9c1\n",
      "\n:100644 100644 \(a) \(b) M", "a.md", ":000000 100644 \(none) \(b) A", "\u{1e}new\nline",
      ":100644 000000 \(a) \(none) D", ":gone", ":100644 100755 \(a) \(b) R086", "old.md", "new.md",
      ":100644 120000 \(a) \(b) T", "link.md", ":160000 160000 \(a) \(b) M", "module",
      "\u{1e}\(b)\u{1f}\u{1f}1767225600 -0100\u{1f}1767225600 +0000\u{1f}", "",
    ].joined(separator: "\0")
    let first = try #require(ObjectName(hex: a.utf8))
    let second = try #require(ObjectName(hex: b.utf8))
    let commits = commits(log, pieces: size)
    #expect(commits.count == 2)
    #expect(commits.first?.name == first)
    #expect(commits.first?.parents == [second, first])
    #expect(commits.first?.author == "Ann \u{1f} \u{1e}ü")
    #expect(commits.map(\.message) == ["Pin it\n\nAction: a3f9c1", ""])
    #expect(
      commits.first?.changes == [
        LoggedChange(path: "a.md", old: first, new: second),
        LoggedChange(path: "\u{1e}new\nline", old: nil, new: second),
        LoggedChange(path: ":gone", old: first, new: nil),
        LoggedChange(path: "new.md", oldPath: "old.md", old: first, new: second),
        LoggedChange(path: "link.md", old: first, new: nil),
        LoggedChange(path: "module", old: nil, new: nil),
      ])
    #expect(commits.last?.parents == [])
    #expect(commits.map(\.day.description) == ["2026-01-01", "2025-12-31"])
  }

  @Test(arguments: [
    ("1767225600 +0000", "1767225600 +0000", "2026-01-01"),
    ("1767222000 +0100", "1767225600 +0000", "2026-01-01"),
    ("1767225600 -0800", "1767225600 +0000", "2025-12-31"),
    ("1767225600 +0000", "1772000000 +0000", "2026-01-01"),
    // Nobody writes a year after he has committed.
    ("1800000000 +0000", "1767225600 +0000", "2026-01-01"),
    ("99999999999999 +0000", "1767225600 +0000", "1970-01-01"),
    ("-5 +0000", "1767225600 +0000", "1970-01-01"), ("", "", "1970-01-01"),
    ("999999999999 +9999", "999999999999 +0000", "9892-03-12"),
  ])
  func `the day is the author's`(author: String, committer: String, day: String) {
    let log = "\u{1e}\(Self.a)\u{1f}\u{1f}\(author)\u{1f}\(committer)\u{1f}Ann\0"
    #expect(commits(log, pieces: 1000).map(\.day.description) == [day])
  }

  @Test(arguments: [
    "", "\0\0", "\u{1e}\0", "\u{1e}zz\u{1f}\u{1f}\u{1f}\u{1f}\0", ":100644\0path\0", "path\0",
    ":100644 100644 x y M\0a\0\u{1e}",
  ])
  func `what is no log gives no commits`(text: String) {
    #expect(commits(text, pieces: 3).isEmpty)
  }

  @Test(arguments: [1, 3, 50, 10_000]) func `contents are read in pieces of any size`(size: Int) {
    let long = String(repeating: "0123456789\n", count: 30)
    let output =
      "\(Self.a) blob 5\na\nb\0c\n\(Self.b) missing\n\(Self.a) blob 0\n\n\(Self.a) blob \(long.utf8.count)\n\(long)\n"
    var reader = BlobReader()
    var contents: [[UInt8]?] = []
    let bytes = Array(output.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.read(bytes[start..<min(start + size, bytes.count)]) { contents.append($0) }
    }
    #expect(contents == [Array("a\nb\0c".utf8), nil, [], Array(long.utf8)])
  }

  @Test(arguments: [Int.max, Int.max - 1, 1 << 40])
  func `a size is believed when the bytes are there`(size: Int) {
    var reader = BlobReader()
    var contents: [[UInt8]?] = []
    reader.read(Array("\(Self.a) blob \(size)\nabc\n".utf8)[...]) { contents.append($0) }
    // Beyond what can be counted it is no size; the rest is no head either.
    #expect(contents == (size == Int.max ? [nil, nil] : []))
  }

  @Test func `a name is written as it was read`() throws {
    for digits in [Self.a, Self.b, Self.none, String(repeating: "0123456789abcdef", count: 4)] {
      let name = try #require(ObjectName(hex: digits.utf8))
      #expect(name.hex == digits)
      #expect(name.short == digits.prefix(7))
      #expect(ObjectName(bytes: name.bytes) == name)
      #expect(name.isNone == (digits == Self.none))
    }
    for digits in ["", "a1", String(repeating: "g", count: 40), String(repeating: "a", count: 41)] {
      #expect(ObjectName(hex: digits.utf8) == nil)
    }
  }

  @Test(arguments: [Limits.fileBytes, Limits.fileBytes + 1, 9_000_000_000_000_000_000])
  func `a content that is too large is passed over`(size: Int) {
    var reader = BlobReader()
    var counts: [Int?] = []
    reader.read(Array("\(Self.a) blob \(size)\n".utf8)[...]) { counts.append($0?.count) }
    guard size < 1 << 40 else { return #expect(counts == []) }
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)[...]
    for start in stride(from: 0, to: size, by: piece.count) {
      reader.read(piece.prefix(size - start)) { counts.append($0?.count) }
    }
    reader.read(Array("\n\(Self.b) blob 1\nx\n".utf8)[...]) { counts.append($0?.count) }
    #expect(counts == [size <= Limits.fileBytes ? size : nil, 1])
  }
}
