import Platform
import Testing

@testable import Documents

@Suite struct PackedStatementsTests {
  private static let items: [ActionItem] = [
    (ActionItem.State.open, 128, "Pin it"), (.inProgress, 70_000, "Pin charts"),
    (.done, 70_001, (0..<300).map { "word\($0)" }.joined(separator: " ")),
    (.dropped, 70_002, "Buy ovens"), (.unknown, 70_003, ""),
  ].map { ActionItem(line: $1, state: $0, isMarked: true, text: $2) }

  private struct Read: Equatable {
    var state: ActionItem.State
    var line: Int
    var words: [UInt32]

    init(_ state: ActionItem.State, _ line: Int, _ words: [UInt32]) {
      (self.state, self.line, self.words) = (state, line, words)
    }
  }

  private func unpacked(_ bytes: [UInt8]) -> [Read] {
    var found: [Read] = []
    var reader = ByteUnpacker(bytes)
    var words: [UInt32] = []
    while let read = UnpackedStatement(&reader, words: &words) {
      found.append(Read(read.state, read.line, words))
      words = []
    }
    return found
  }

  private static let expected = items.map {
    Read($0.state, $0.line, CoreWords(of: $0.text).hashes)
  }

  @Test func `what is packed is what is unpacked`() {
    #expect(unpacked(packed(Self.items)) == Self.expected)
  }

  @Test func `bytes that end early, or make no sense, end the items`() {
    let bytes = packed(Self.items)
    for count in bytes.indices {
      let found = unpacked(Array(bytes[..<count]))
      #expect(found == Array(Self.expected.prefix(found.count)))
    }
    #expect(unpacked([9, 1, 0]).isEmpty)
    #expect(unpacked([1] + Array(repeating: 0xff, count: 20)).isEmpty)
  }
}
