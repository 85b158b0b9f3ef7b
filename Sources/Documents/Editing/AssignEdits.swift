import Platform

extension WrittenDocument {
  /// Returns ways to write an owner, the one most like the rest of the document first.
  func edits(of item: WrittenItem, toOwner owner: String) -> [[Replacement]] {
    if let row = item.row, let column = row.columns.columns[.owner] {
      let others = some(.row(header: row.header), near: item)
      let hasHandles = others.contains { other in
        other.row.flatMap { cellText($0, column) }?.hasPrefix("@") ?? false
      }
      return [replacingCell(escapingPipes(hasHandles ? handle(owner) : owner), column, in: row)]
    }
    let named = "owner: \(owner)"
    if let field = item.field(.owner) {
      let isHandleNow = bytes[field.value].first == UInt8(ascii: "@")
      let values = isHandleNow ? [handle(owner)] : [bare(owner), owner]
      let isBracketed =
        brackets(around: field, in: item) != nil
        || field.range.lowerBound > 0 && "([".utf8.contains(bytes[field.range.lowerBound - 1])
      let inBrackets = (isBracketed ? [named] : []) + ["(\(named))"]
      let inPlace = inBrackets.map { [Replacement(field.range, $0)] }
      // `@ann: …` has no room for a name of several words.
      let moved = newOwners(owner, for: item).map {
        $0 + [Replacement(ownerRange(field, item), "")]
      }
      return values.map { [Replacement(field.value, $0)] } + inPlace + moved
    }
    if let range = knownOwner(in: item) {
      return [
        [Replacement(range, owner)], [Replacement(range, handle(owner))],
        [Replacement(range, named)],
      ]
    }
    return newOwners(owner, for: item)
  }

  /// Returns ways to write a due day, the one most like the rest of the document first.
  func edits(of item: WrittenItem, toDue due: Day) -> [[Replacement]] {
    if let row = item.row, let column = row.columns.columns[.due] {
      let cells = ([item] + some(.row(header: row.header), near: item)).compactMap {
        $0.row.flatMap { cellText($0, column) }
      }
      let style = cells.lazy.compactMap { writtenDay(in: Array($0.utf8)[...])?.style }.first
      return [style ?? .iso, .iso].map { replacingCell($0.text(due), column, in: row) }
    }
    if let field = item.field(.due) { return [[Replacement(field.value, due.description)]] }
    let place =
      item.note == nil && item.field(.closed) == nil ? item.wordsEnd : additionsStart(of: item)
    let field = nearest(.due, to: item).flatMap { other in
      other.field(.due).map { (other, $0) }
    }
    guard let (other, field) = field else {
      return [[added(usesSigns ? "📅 \(due)" : "(due \(due))", to: item, at: place)]]
    }
    // A day on the line below its key has a form that no other item needs.
    let gap = text(field.key.upperBound..<field.value.lowerBound)
    let key = text(field.key) + (gap.contains(where: \.isNewline) ? ": " : gap)
    guard brackets(around: field, in: other) != nil else {
      return [
        [added("\(key)\(due)", to: item, at: place)], [added("(due \(due))", to: item, at: place)],
      ]
    }
    // In the brackets that hold other facts already, as there.
    let own = item.fields.lazy.compactMap { self.brackets(around: $0, in: item) }.first
    let joined = own.map { [Replacement.insertion(", \(key)\(due)", at: $0.upperBound - 1)] }
    return [joined, [added("(\(key)\(due))", to: item, at: place)]].compactMap(\.self)
  }

  /// All that goes with an owner: at the beginning the colon and the blank after it.
  private func ownerRange(_ field: WrittenField, _ item: WrittenItem) -> Range<Int> {
    guard field.range.lowerBound == item.body.lowerBound else {
      return withBlankBefore(field.range, in: item)
    }
    let end = bytes[field.range.upperBound..<item.body.upperBound].firstIndex {
      !isBlank($0) && !":.,".utf8.contains($0)
    }
    return field.range.lowerBound..<(end ?? field.range.upperBound)
  }

  private func newOwners(_ owner: String, for item: WrittenItem) -> [[Replacement]] {
    let place = additionsStart(of: item)
    let isKnown = owners.contains(owner)
    let named = [added("(\(isKnown ? owner : "owner: \(owner)"))", to: item, at: place)]
    let other = nearest(.owner, to: item)
    guard isHandle(owner), !isKnown else { return [named] }
    let plain = [added(handle(owner), to: item, at: place)]
    guard let other, let field = other.field(.owner) else { return [plain] }
    let isHandleThere = bytes[field.value].first == UInt8(ascii: "@")
    let words = isHandleThere ? handle(owner) : text(field.key) + ": " + bare(owner)
    if brackets(around: field, in: other) != nil {
      // In the brackets that hold other facts already, as there.
      let own = item.fields.lazy.compactMap { self.brackets(around: $0, in: item) }.first
      let joined = own.map { [Replacement.insertion("\(words), ", at: $0.lowerBound + 1)] }
      return [joined, [added("(\(words))", to: item, at: place)], plain].compactMap(\.self)
    }
    let isFirst = field.range.lowerBound <= other.body.lowerBound + 2
    if isFirst, bytes[field.value.upperBound..<other.body.upperBound].first == UInt8(ascii: ":") {
      return [[.insertion("\(words): ", at: item.body.lowerBound)], plain]
    }
    return [[added(words, to: item, at: place)], plain]
  }

  /// Returns what puts words in, apart from those around the place.
  private func added(_ words: String, to item: WrittenItem, at place: Int) -> Replacement {
    let isBeforeWord = place < item.wordsEnd && !isBlank(bytes[place])
    return .insertion(" " + words + (isBeforeWord ? " " : ""), at: place)
  }

  /// Returns the brackets that a field stands in; nil for none.
  private func brackets(around field: WrittenField, in item: WrittenItem) -> Range<Int>? {
    var end = field.range.upperBound
    while end < item.text.upperBound {
      if let start = openingBracket(of: bytes, closedAt: end, in: item.text) {
        return start < field.range.lowerBound ? start..<end + 1 : nil
      }
      end += 1
    }
    return nil
  }

  /// Returns where the days and brackets begin that follow the words of an item.
  private func additionsStart(of item: WrittenItem) -> Int {
    var end = item.wordsEnd
    while true {
      let last = trimmed(bytes[item.body.lowerBound..<end]).endIndex
      guard last > item.body.lowerBound else { return item.wordsEnd }
      let field = item.fields.last {
        $0.range.upperBound == last && $0.name != .owner && $0.name != .beginning
      }
      if let field {
        end = field.range.lowerBound
      } else if let start = openingBracket(of: bytes, closedAt: last - 1, in: item.body),
        item.note?.group.lowerBound == start
          || item.fields.contains(where: {
            $0.range.lowerBound > start && $0.range.upperBound < last
          })
      {
        end = start
      } else {
        return last
      }
    }
  }

  /// Finds a name of `owners:` in brackets.
  private func knownOwner(in item: WrittenItem) -> Range<Int>? {
    guard let owner = item.item.owner, owners.contains(owner) else { return nil }
    let name = Array(owner.utf8)
    return item.body.first { place in
      "([".utf8.contains(bytes[place])
        && bytes[(place + 1)..<item.body.upperBound].starts(with: name)
    }.map { $0 + 1..<$0 + 1 + name.count }
  }
}

private func handle(_ owner: String) -> String {
  owner.hasPrefix("@") ? owner : isHandle(owner) ? "@" + owner : owner
}

private func bare(_ owner: String) -> String {
  owner.hasPrefix("@") ? String(owner.dropFirst()) : owner
}

/// One word, as `@handles` are.
private func isHandle(_ owner: String) -> Bool {
  !owner.contains { $0.isWhitespace || "()[],.;`*\"".contains($0) }
}
