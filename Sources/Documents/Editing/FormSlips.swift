import Platform

/// Something that is read as it is meant, and written so that other programs do not, with what should stand there.
struct FormSlip {
  var finding: Finding
  var replacement: Replacement
}

/// Returns days of the frontmatter and boxes of action items that are not in their usual form.
///
/// - Parameters:
///   - documents: All that were read from the file.
///   - source: Its lines.
/// - Returns: In no order.
func formSlips(of documents: [Document], in source: SourceLines) -> [FormSlip] {
  dateSlips(in: source) + documents.flatMap(\.actions).compactMap { boxSlip(of: $0, in: source) }
}

/// A day that could be another, `03/04/2026`, is left to its author.
private func dateSlips(in source: SourceLines) -> [FormSlip] {
  let frontmatter = Frontmatter(source)
  guard frontmatter.isAtTop else { return [] }
  return frontmatter.members.compactMap { member in
    guard let key = MetadataKey(named: member.key), [.date, .laterDate, .created].contains(key),
      case .scalar(let written) = member.value.content
    else { return nil }
    let bytes = Array(written.utf8)
    guard let found = DateScanner.scan(bytes[...], at: 0, order: .dayMonthYear),
      found.end == bytes.count, !found.date.isAmbiguous,
      let day = found.date.day(near: nil), day.description != written
    else { return nil }
    var start = source.start(ofLine: member.value.line) + member.value.column - 1
    if start < source.bytes.count, "\"'".utf8.contains(source.bytes[start]) { start += 1 }
    guard endOfText(bytes, in: source.bytes, at: start) != nil else { return nil }
    return FormSlip(
      finding: Finding(
        line: member.value.line, column: member.value.column, .note, .dateForm,
        "`\(written)` is read as \(day); write it so, and every program will"),
      replacement: Replacement(start..<start + bytes.count, day.description))
  }
}

/// `- []`, `- [ x ]` and `- [x]Pin it` are no boxes for GitHub: https://github.github.com/gfm/#task-list-items-extension-
private func boxSlip(of item: ActionItem, in source: SourceLines) -> FormSlip? {
  guard item.isMarked else { return nil }
  let line = source[item.line]
  guard let open = line.firstIndex(of: UInt8(ascii: "[")),
    line[..<open].allSatisfy({ isBlank($0) || isDigit($0) || "-*+>.)".utf8.contains($0) }),
    let box = BoxMark(source.bytes, in: open..<line.endIndex)
  else { return nil }
  let written = trimmed(source.bytes[box.mark])
  let mark: [UInt8]
  switch box.state {
  case .open where written.isEmpty: mark = [UInt8(ascii: " ")]
  case .done where written.count == 1: mark = Array(written)
  default: return nil
  }
  let hasGap = box.whole.upperBound == line.endIndex || isBlank(source.bytes[box.whole.upperBound])
  guard !hasGap || !source.bytes[box.mark].elementsEqual(mark) else { return nil }
  let form = "[\(String(decoding: mark, as: UTF8.self))]"
  return FormSlip(
    finding: Finding(
      line: item.line, column: open - line.startIndex + 1, .note, .boxForm,
      "`\(String(decoding: source.bytes[box.whole], as: UTF8.self))` is shown as text; write `\(form) ` before the words"
    ),
    replacement: Replacement(box.whole, form + (hasGap ? "" : " ")))
}
