/// Returns what git would show for a change of one file, without the line of object names; empty where
/// nothing changed.
///
/// `git apply` takes it, and so does `patch -p1`. Lines are compared one by one, as edits in place have
/// them; where lines came or went, all from the first difference to the last is one hunk.
///
/// - Parameters:
///   - old: The whole file as it was.
///   - new: The whole file as it is to be.
///   - path: Relative to the root, `/` between parts.
/// - Returns: Bytes, since lines of the file go in as they are.
public func unifiedDiff(_ old: [UInt8], _ new: [UInt8], path: String) -> [UInt8] {
  let (before, after) = (lines(of: old), lines(of: new))
  let hunks = hunks(changes(before, after), count: before.count)
  guard !hunks.isEmpty else { return [] }
  let names = ["a/", "b/"].map { quotedPath($0 + path) }
  // A blank within a name would end it without the tab.
  let tab = path.contains(" ") ? "\t" : ""
  var text = Array("diff --git \(names[0]) \(names[1])\n".utf8)
  text += Array("--- \(names[0])\(tab)\n+++ \(names[1])\(tab)\n".utf8)
  // How many lines the new file is ahead of the old one.
  var shift = 0
  for hunk in hunks {
    let grown = hunk.changes.reduce(0) { $0 + $1.new.count - $1.old.count }
    let range = (hunk.lines, hunk.lines.lowerBound + shift..<hunk.lines.upperBound + shift + grown)
    text += Array("@@ -\(place(range.0)) +\(place(range.1)) @@\n".utf8)
    var line = hunk.lines.lowerBound
    for change in hunk.changes {
      text += marked(" ", before[line..<change.old.lowerBound])
      text += marked("-", before[change.old])
      text += marked("+", after[change.new])
      line = change.old.upperBound
    }
    text += marked(" ", before[line..<hunk.lines.upperBound])
    shift += grown
  }
  return text
}

private struct LineChange {
  var old: Range<Int>
  var new: Range<Int>
}

private struct Hunk {
  /// Of the old file, context included.
  var lines: Range<Int>
  var changes: [LineChange]
}

/// Cuts a file after each line feed; the last line may have none.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    lines.append(bytes[start..<end])
    start = end
  }
  return lines
}

private func changes(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [LineChange] {
  guard before.count == after.count else {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let room = min(before.count, after.count) - start
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let same = min(room, end)
    return [LineChange(old: start..<before.count - same, new: start..<after.count - same)]
  }
  var changes: [LineChange] = []
  for line in before.indices where before[line] != after[line] {
    if let last = changes.last, last.old.upperBound == line {
      changes[changes.count - 1].old = last.old.lowerBound..<line + 1
      changes[changes.count - 1].new = last.old.lowerBound..<line + 1
    } else {
      changes.append(LineChange(old: line..<line + 1, new: line..<line + 1))
    }
  }
  return changes
}

/// Puts changes that share context into one hunk, with three lines around it.
private func hunks(_ changes: [LineChange], count: Int) -> [Hunk] {
  let context = 3
  var hunks: [Hunk] = []
  for change in changes {
    let lines =
      max(0, change.old.lowerBound - context)..<min(count, change.old.upperBound + context)
    if let last = hunks.last, last.lines.upperBound >= lines.lowerBound {
      hunks[hunks.count - 1].lines = last.lines.lowerBound..<lines.upperBound
      hunks[hunks.count - 1].changes.append(change)
    } else {
      hunks.append(Hunk(lines: lines, changes: [change]))
    }
  }
  return hunks
}

private func place(_ lines: Range<Int>) -> String {
  let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
  return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
}

private func marked(_ mark: Character, _ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
  var text: [UInt8] = []
  for line in lines {
    text += Array(String(mark).utf8) + line
    if line.last != UInt8(ascii: "\n") { text += Array("\n\\ No newline at end of file\n".utf8) }
  }
  return text
}

/// A name with characters that would end it is quoted as C has it.
private func quotedPath(_ path: String) -> String {
  guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f || "\"\\".utf8.contains($0) }) else {
    return path
  }
  var text = "\""
  for scalar in path.unicodeScalars {
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7f:
      let octal = String(scalar.value, radix: 8)
      text += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
