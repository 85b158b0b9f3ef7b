/// What a person wrote into a file of markdown, told from its bytes by nothing but this file: no reader of the
/// program is asked, so that what a reader leaves out is missed.
///
/// **Words** are runs of letters and digits, and each ideograph. Mark-up, and no words, are: the names of HTML's
/// own elements and of their attributes (the values are words; `<mysecret>` is one, since HTML has no such
/// element), entities such as `&nbsp;`, the numbers of lists, what stands in a checkbox, keys of frontmatter,
/// the language after a fence, and escapes such as `\n` in frontmatter. Comments are text: a person wrote them.
/// Words of more than a hundred characters are none: they are pictures in base64, and nobody types them.
///
/// **Boxes** and **timed runs** are lines; see ``boxes`` and ``timedRuns``.
struct WrittenText {
  struct Word: Hashable {
    /// In lower case.
    var text: String
    /// From 1.
    var line: Int
    /// What is seen instead where mark-up stands within the word: `pod` and `pods` for `[pod](url)s`.
    var whole: String?
  }

  private let lines: [WrittenLine]
  let words: [Word]
  /// Lines that begin with a box and words after it, in a list, a quote, a cell or by themselves: not in
  /// frontmatter, comments or code, and where it is certain that they are not.
  let boxes: [Int]
  /// Runs of two or more lines that begin with a time of day, a date before it or not; lines that are blank or
  /// further in may stand between. In code they are logs, and no timeline.
  let timedRuns: [[Int]]

  init(_ bytes: [UInt8]) {
    let lines = WrittenLine.lines(of: decoded(bytes))
    self.lines = lines
    words = wordsWritten(in: lines)
    boxes = lines.indices.filter { lines[$0].holdsBox }.map { $0 + 1 }
    timedRuns = runs(in: lines)
  }

  func text(ofLine number: Int) -> String {
    String(String.UnicodeScalarView(lines[number - 1].scalars.prefix(120)))
  }
}

/// The text as an editor shows it: UTF-16 where its mark says so, else UTF-8.
private func decoded(_ bytes: [UInt8]) -> String {
  func units(_ high: Int, _ low: Int) -> [UInt16] {
    stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
  }
  if bytes.starts(with: [0xff, 0xfe]) { return String(decoding: units(1, 0), as: UTF16.self) }
  if bytes.starts(with: [0xfe, 0xff]) { return String(decoding: units(0, 1), as: UTF16.self) }
  return String(decoding: bytes, as: UTF8.self)
}

private func runs(in lines: [WrittenLine]) -> [[Int]] {
  var runs: [[Int]] = []
  var run: [Int] = []
  var indent = 0
  for (index, line) in lines.enumerated() {
    if line.beginsWithTime {
      if run.isEmpty { indent = line.indent }
      run.append(index + 1)
    } else if !line.isBlank, line.kind != .text || line.indent <= indent {
      runs.append(run)
      run = []
    }
  }
  return (runs + [run]).filter { $0.count > 1 }
}
