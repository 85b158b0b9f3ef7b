import Platform

/// Returns the item with the owner, days, priority, ticket and commits that its words name.
///
/// What a table's columns said already is kept.
func withAttributes(_ item: ActionItem, options: ReadingOptions) -> ActionItem {
  var item = item
  let words = item.text.split(separator: " ")
  for (index, word) in words.enumerated() {
    let bare = word.trimmingMarks()
    let name = bare.hasSuffix(":") ? bare.dropLast() : bare
    let next = index + 1 < words.count ? words[index + 1].trimmingMarks() : ""
    // In backticks `@types/node` is the name of a package.
    if name.hasPrefix("@"), name.count > 1, item.owner == nil, !word.contains("`") {
      item.owner = String(name)
    }
    switch bare.lowercased() {
    case "owner:" where item.owner == nil && !next.isEmpty: item.owner = String(next)
    case "due", "due:", "by", "before", "📅", "deadline:", "until":
      if item.due == nil, let day = Day(iso: next) { item.due = day }
    case "closed", "closed:", "done", "done:", "✅", "completed":
      if item.closed == nil, let day = Day(iso: next) { item.closed = day }
    case "opened", "opened:", "created", "created:", "➕":
      if item.opened == nil, let day = Day(iso: next) { item.opened = day }
    case "commit", "commit:", "commits", "commits:":
      if isCommit(next) { item.commits.append(String(next)) }
    case "p0", "p1", "p2", "p3", "p4", "p0:", "p1:", "p2:", "p3:", "p4:":
      item.priority = item.priority ?? name.uppercased()
    default: break
    }
    if bare.lowercased().hasPrefix("due:"), item.due == nil {
      item.due = Day(iso: bare.dropFirst(4))
    }
    if item.ticket == nil, isTicketName(name) { item.ticket = String(name) }
  }
  if item.owner == nil {
    item.owner = options.owners.first {
      item.text.contains("(\($0))") || item.text.contains("[\($0)]")
    }
  }
  return item
}

extension Substring {
  /// The word without brackets and punctuation around it; a colon at the end stays.
  fileprivate func trimmingMarks() -> Substring {
    let marks: Set<Character> = ["(", ")", "[", "]", ",", ".", ";", "`", "*", "\""]
    var word = self
    while let first = word.first, marks.contains(first) { word = word.dropFirst() }
    while let last = word.last, marks.contains(last) { word = word.dropLast() }
    return word
  }
}

/// Seven to forty hex digits, at least one of them a digit.
private func isCommit(_ word: Substring) -> Bool {
  word.count >= 7 && word.count <= 40 && word.allSatisfy(\.isHexDigit)
    && word.contains(where: \.isNumber)
}

/// `#123`, `ABC-123`, `repo#123`.
private func isTicketName(_ word: Substring) -> Bool {
  if let hash = word.lastIndex(of: "#") {
    let number = word[word.index(after: hash)...]
    return !number.isEmpty && number.count <= 7 && number.allSatisfy { $0.isASCII && $0.isNumber }
  }
  guard let dash = word.firstIndex(of: "-") else { return false }
  let project = word[..<dash]
  let number = word[word.index(after: dash)...]
  return project.count >= 2 && project.count <= 10
    && project.allSatisfy { $0.isASCII && $0.isUppercase }
    && !number.isEmpty && number.count <= 6 && number.allSatisfy { $0.isASCII && $0.isNumber }
    && !["UTF", "SHA", "ISO", "RFC", "CVE", "ADR", "HTTP"].contains(project)
}
