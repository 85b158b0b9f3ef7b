internal import Platform

extension Trace {
  /// The trace as the index keeps it: four bytes a word, of which the last is its weight, and what follows them; see
  /// PackedBytes.swift.
  public var packed: [UInt8] {
    var packer = BytePacker()
    packer.add(UInt64(words.count))
    for word in words {
      packer.add(threeBytesOf: word.stem)
      packer.add(byte: word.weight)
    }
    packer.add(UInt64(references.count))
    for reference in references {
      packer.add(hash: reference.hash)
      packer.add(place: reference.line, reference.role)
      packer.add(byte: reference.isSuccessor ? 1 : 0)
    }
    packer.add(UInt64(sentences.count))
    for sentence in sentences {
      packer.add(place: sentence.line, sentence.role)
      packer.add(sentence.stems)
      packer.add(UInt64(sentence.days.count))
      for day in sentence.days { packer.add(UInt64(max(day.number, 0))) }
    }
    return packer.bytes
  }

  /// Reads what was packed; of bytes that nothing was packed into, as much as makes sense.
  public init(packed bytes: ArraySlice<UInt8>) {
    self.init()
    var reader = ByteUnpacker(bytes)
    guard let wordCount = reader.count() else { return }
    words.reserveCapacity(wordCount)
    for _ in 0..<wordCount {
      guard let stem = reader.threeBytes(), let weight = reader.byte() else { return }
      words.append(TraceWord(stem: stem, weight: weight))
    }
    guard let referenceCount = reader.count() else { return }
    for _ in 0..<referenceCount {
      guard let hash = reader.hash(), let place = reader.place(), let successor = reader.byte()
      else { return }
      references.append(
        TraceReference(
          hash: hash, line: place.line, role: place.role, isSuccessor: successor == 1))
    }
    guard let sentenceCount = reader.count() else { return }
    for _ in 0..<sentenceCount {
      guard let place = reader.place(), let stems = reader.hashes(), let dayCount = reader.count()
      else { return }
      var days: [Day] = []
      for _ in 0..<dayCount {
        guard let number = reader.number(), number < 5_000_000 else { return }
        days.append(Day(number: Int(number)))
      }
      sentences.append(
        MentionSentence(line: place.line, role: place.role, stems: stems, days: days))
    }
  }
}

extension BytePacker {
  fileprivate mutating func add(place line: Int, _ role: Role) {
    add(UInt64(max(line, 0)))
    add(byte: UInt8(truncatingIfNeeded: Role.allCases.firstIndex(of: role) ?? 0))
  }
}

extension ByteUnpacker {
  fileprivate mutating func place() -> (line: Int, role: Role)? {
    guard let line = number(), line < UInt64(Int32.max), let code = byte(),
      Int(code) < Role.allCases.count
    else { return nil }
    return (Int(line), Role.allCases[Int(code)])
  }
}
