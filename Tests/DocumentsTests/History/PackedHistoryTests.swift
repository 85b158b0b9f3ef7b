import Platform
import Testing

@testable import Documents

@Suite struct PackedHistoryTests {
  private func history() throws -> FileHistory {
    let names = try ["a1", "b2"].map {
      try #require(ObjectName(hex: String(repeating: $0, count: 20).utf8))
    }
    let (ann, ben) = (
      CommitReference(name: names[0], author: "Ann"),
      CommitReference(name: names[1], author: "Bén 😀")
    )
    return FileHistory(
      content: names[1],
      actions: [
        ActionHistory(
          words: [1, .max, 0], beginning: .withFile,
          changes: [
            StateChange(day: Day(number: 0), state: .open, commit: ann),
            StateChange(day: Day(number: 20_000), state: .inProgress, commit: ben),
            StateChange(day: Day(number: 20_000), state: .dropped),
          ]),
        ActionHistory(
          words: [], beginning: .added,
          changes: [StateChange(day: Day(number: 300), state: .done, commit: ann)]),
      ],
      gone: [
        ActionHistory(
          words: [7], beginning: .beforeHistory,
          changes: [StateChange(day: Day(number: 5), state: .open, commit: ben)])
      ])
  }

  @Test func `what was packed is read again`() throws {
    let history = try history()
    #expect(FileHistory(days: history.packedDays, memory: history.packedMemory) == history)
    #expect(
      FileHistory(days: FileHistory().packedDays, memory: FileHistory().packedMemory)
        == FileHistory())
    let days = try #require(FileHistory(days: history.packedDays))
    #expect(days.actions.map(\.changes) == history.actions.map(\.changes))
    #expect(days.actions.map(\.wording) == history.actions.map(\.wording))
    #expect(days.actions.map(\.beginning) == [.withFile, .added])
    #expect(days.actions.allSatisfy(\.words.isEmpty) && days.gone.isEmpty)
  }

  @Test func `bytes that nothing was packed into are refused, and never trap`() throws {
    let history = try history()
    for cut in 0..<history.packedDays.count {
      #expect(FileHistory(days: Array(history.packedDays.prefix(cut))) == nil)
    }
    for cut in 0..<history.packedMemory.count {
      #expect(
        FileHistory(days: history.packedDays, memory: Array(history.packedMemory.prefix(cut)))
          == nil)
    }
    var random = SplitMix(seed: 1)
    for _ in 0..<2000 {
      var bytes = history.packedDays
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      _ = FileHistory(days: bytes, memory: random.bytes(40))
      _ = FileHistory(days: random.bytes(30))
    }
  }
}
