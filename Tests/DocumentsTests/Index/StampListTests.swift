import Platform
import Testing

@testable import Documents

@Suite struct StampListTests {
  @Test func `files come back from their bytes`() {
    let files = [
      StampedFile(path: [], stamp: FileStamp(size: 0, modified: 0, changed: 0)),
      StampedFile(path: [0xff, 0x00], stamp: FileStamp(size: .max, modified: .min, changed: -1)),
      StampedFile(
        path: Array(repeating: 0x61, count: 300),
        stamp: FileStamp(size: 1, modified: 1_700_000_000_000_000_001, changed: 2)),
    ]
    let list = StampList(files)
    #expect(list.files == files)
    #expect(StampList(bytes: list.bytes) == list)
    #expect(StampList([]).files == [])
  }

  @Test func `bytes that are no list are none`() {
    let bytes = StampList([
      StampedFile(path: [0x61], stamp: FileStamp(size: 1, modified: 2, changed: 3))
    ]).bytes
    for length in 1..<bytes.count {
      #expect(StampList(bytes: Array(bytes.prefix(length))).files == nil)
    }
    var random = SplitMix(seed: 13)
    for _ in 0..<2000 { _ = StampList(bytes: random.bytes(60)).files }
  }
}
