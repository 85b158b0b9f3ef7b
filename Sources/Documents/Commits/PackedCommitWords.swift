internal import Platform

// The words of a commit as a run of bytes: first what every question looks at, the words, each by its distance from the
// one before; then where they stand, which only the few commits that are shown are asked for. Numbers are LEB128.

extension CommitWords {
  public var packed: [UInt8] {
    var packer = BytePacker()
    packer.add(byte: kind.rawValue)
    packer.add(UInt64(words.count))
    var last: UInt32 = 0
    for word in words {
      packer.add(UInt64(word - last))
      last = word
    }
    packer.add(UInt64(paths.count))
    for path in paths { packer.add(Array(path.utf8)) }
    for place in places {
      packer.add(UInt64((place.path ?? -1) + 1) << 1 | (place.isRemoved ? 1 : 0))
      packer.add(UInt64(place.line))
    }
    return packer.bytes
  }

  /// Reads what was packed; nil for bytes that nothing was packed into.
  ///
  /// - Parameters:
  ///   - packed: Of ``packed``.
  ///   - wantsPlaces: False where only the words are asked for.
  init?(_ packed: [UInt8], places wantsPlaces: Bool) {
    var reader = ByteUnpacker(packed)
    guard let kind = reader.byte().flatMap(Kind.init), let count = reader.count() else {
      return nil
    }
    self.kind = kind
    words.reserveCapacity(count)
    var last: UInt64 = 0
    for _ in 0..<count {
      guard let distance = reader.number(), distance <= UInt64(UInt32.max) - last else {
        return nil
      }
      last += distance
      words.append(UInt32(last))
    }
    guard wantsPlaces else { return }
    guard let pathCount = reader.count() else { return nil }
    for _ in 0..<pathCount {
      guard let path = reader.run() else { return nil }
      paths.append(String(decoding: path, as: UTF8.self))
    }
    for _ in 0..<count {
      guard let path = reader.number(), path >> 1 <= UInt64(pathCount), let line = reader.number(),
        line < 1 << 32
      else { return nil }
      places.append(
        Place(
          path: path >> 1 == 0 ? nil : Int(path >> 1) - 1, line: Int(line), isRemoved: path & 1 == 1
        ))
    }
  }
}
