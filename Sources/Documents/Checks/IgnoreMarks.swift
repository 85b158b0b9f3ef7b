/// What the comments of a file tell to ignore: `<!-- postmortem: ignore blame, human-error -->`.
///
/// One at the end of a line is for that line, one on a line of its own for the next that holds anything; above all
/// text, or as `# postmortem: ignore …` in the frontmatter, it is for the whole file.
public struct IgnoreMarks: Sendable {
  /// Rules that a comment names, and where; those that do not exist among them.
  private struct Name {
    var rule: Rule
    var line: Int
    var column: Int
  }

  private var names: [Name] = []
  private var ofFile: Set<Rule> = []
  private var ofLines: [Int: Set<Rule>] = [:]

  public init(_ bytes: [UInt8]) {
    let places = places(of: sign, in: bytes)
    guard !places.isEmpty else { return }
    let source = SourceLines(bytes)
    let frontmatter = Frontmatter(source)
    let firstText = firstTextLine(of: source, from: frontmatter.bodyLine)
    for place in places {
      let line = source.line(at: place)
      let start = source.start(ofLine: line)
      let written = source[line]
      let before = written[written.startIndex..<place]
      let isInHead = frontmatter.lines.contains(line) && before.contains(UInt8(ascii: "#"))
      guard isInHead || before.suffix(8).contains(UInt8(ascii: "!")) else { continue }
      let rules = names(in: written[(place + sign.count)...], line: line, lineStart: start)
      names += rules
      let known = Set(rules.map(\.rule))
      if isInHead || line < firstText {
        ofFile.formUnion(known)
      } else if trimmed(before).elementsEqual("<!--".utf8) {
        let next = (line + 1..<max(line + 1, source.count + 1)).first {
          !trimmed(source[$0]).isEmpty
        }
        for line in line...(next ?? line) { ofLines[line, default: []].formUnion(known) }
      } else {
        ofLines[line, default: []].formUnion(known)
      }
    }
  }

  /// Returns the findings that no comment tells to ignore.
  public func applied(to findings: [Finding]) -> [Finding] {
    guard !names.isEmpty else { return findings }
    return findings.filter {
      !ofFile.contains($0.rule) && ofLines[$0.line]?.contains($0.rule) != true
    }
  }

  /// Names that are those of no rule.
  public var findings: [Finding] {
    let known = Rule.all.map(\.rule.rawValue)
    return names.filter { !known.contains($0.rule.rawValue) }.map { name in
      let near = nearest(to: name.rule.rawValue, among: known)
      return Finding(
        line: name.line, column: name.column, .warning, .unknown,
        "`\(name.rule.rawValue.prefix(40))` is no rule; "
          + (near.map { "did you mean `\($0)`?" } ?? "`postmortem help checks` lists them"))
    }
  }

  private func names(in rest: ArraySlice<UInt8>, line: Int, lineStart: Int) -> [Name] {
    var names: [Name] = []
    var place = rest.startIndex
    while place < rest.endIndex {
      let byte = rest[place]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") {
        place += 1
        continue
      }
      let end =
        rest[place...].firstIndex { !isLetter($0) && !isDigit($0) && $0 != UInt8(ascii: "-") }
        ?? rest.endIndex
      // `-->` is no name.
      guard end > place, isLetter(byte) else { break }
      let name = rest[place..<end]
      let isClosed = name.suffix(2).elementsEqual("--".utf8)
      names.append(
        Name(
          rule: Rule(rawValue: String(decoding: isClosed ? name.dropLast(2) : name, as: UTF8.self)),
          line: line, column: place - lineStart + 1))
      if isClosed { break }
      place = end
    }
    return names
  }
}

private let sign = Array("postmortem: ignore ".utf8)

/// Returns the first line of the body that holds anything but comments.
private func firstTextLine(of source: SourceLines, from first: Int) -> Int {
  (first..<max(first, source.count + 1)).first { number in
    let line = trimmed(source[number])
    return !line.isEmpty
      && !(line.starts(with: "<!--".utf8) && line.suffix(3).elementsEqual("-->".utf8))
  } ?? source.count + 1
}
