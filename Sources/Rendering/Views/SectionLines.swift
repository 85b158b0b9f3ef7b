internal import Documents

/// Returns the text of a document's sections as it reads: headings, paragraphs, lists and code.
///
/// The heading that is the document's title is left out. Code is never broken, so that it can be copied.
func sectionText(_ document: Document, width: Int) -> StyledText {
  var text = StyledText()
  let title = document.sections.first { $0.level > 0 }
  for section in document.sections {
    let isTitle = section == title && section.level == 1
    if !section.heading.isEmpty, !isTitle {
      text.addHeading(StyledLine(section.heading, .heading).wrapped(to: width))
    }
    var before: Passage.Kind?
    for passage in section.passages where passage.kind != .markup {
      let isSeries =
        passage.kind == before && passage.kind == .item
        || passage.kind == .row && (before == .row || before == .header)
      if !isSeries, before != nil || isTitle { text.addGap() }
      text.add(lines(passage, width: width))
      before = passage.kind
    }
  }
  return text
}

private func lines(_ passage: Passage, width: Int) -> [StyledLine] {
  let rows = passage.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let flow = StyledLine(rows.filter { !$0.isEmpty }.joined(separator: " "))
  switch passage.kind {
  case .prose: return ("  " as StyledLine).hanging(flow, width: width)
  case .item: return ("  - " as StyledLine).hanging(flow, width: width)
  case .row, .header: return ("  | " as StyledLine).hanging(flow, width: width)
  case .quote: return ("  > " as StyledLine).hanging(flow, width: width)
  case .code: return rows.map { $0.isEmpty ? StyledLine() : StyledLine("      " + String($0)) }
  case .markup: return []
  }
}

extension StyledText {
  fileprivate mutating func addHeading(_ rows: [StyledLine]) {
    addGap()
    add(rows)
  }
}
