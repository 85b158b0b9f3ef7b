import Testing

@testable import Documents

@Suite struct PackedStatementsTests {
  static let statements = [
    IncidentStatement(kind: .factor, line: 3, core: CoreWords(of: "The chart was not pinned")),
    IncidentStatement(kind: .factor, line: 127, core: CoreWords([], isTelling: false)),
    IncidentStatement(kind: .action(.open), line: 128, core: CoreWords(of: "Pin it")),
    IncidentStatement(kind: .action(.inProgress), line: 70_000, core: CoreWords(of: "Pin charts")),
    IncidentStatement(
      kind: .action(.done), line: 70_001,
      core: CoreWords((0..<300).map { $0 * 2 + 0xff_0000 }, isTelling: true)),
    IncidentStatement(kind: .action(.dropped), line: 70_002, core: CoreWords(of: "Buy ovens")),
  ]

  private func unpacked(_ bytes: [UInt8]) -> [IncidentStatement] {
    var found: [IncidentStatement] = []
    var start = 0
    var words: [UInt32] = []
    while let read = UnpackedStatement(bytes, at: &start, until: bytes.count, words: &words) {
      found.append(
        IncidentStatement(
          kind: read.kind, line: read.line, core: CoreWords(words, isTelling: read.isTelling)))
      words = []
    }
    return found
  }

  @Test func `what is packed is what is unpacked`() {
    #expect(unpacked(packed(Self.statements)) == Self.statements)
  }

  @Test func `bytes that end early, or make no sense, end the statements`() {
    let bytes = packed(Self.statements)
    for count in bytes.indices {
      let found = unpacked(Array(bytes[..<count]))
      #expect(found == Array(Self.statements.prefix(found.count)))
    }
    #expect(unpacked([9, 1, 0]).isEmpty)
    #expect(unpacked([1] + Array(repeating: 0xff, count: 20)).isEmpty)
  }
}
