/// Reads the rows of tables in a timeline.
struct TimelineTable {
  /// What a row gives.
  enum Row {
    case entry(RawEntry)
    /// Words beside an empty time, which belong to the row above.
    case text(String)
  }

  private let order: DateOrder
  /// The columns of the time by the words of the header; nil above one.
  private var columns: [Int]?
  /// What the column of the time is called, where that tells a zone: of `NZST | UTC` one counts.
  private(set) var nameOfTime: String?
  /// False where a column tells causes or how bad each was, and the rows are faults rather than steps.
  private var isOfSteps = true
  /// True where each row is an incident of its own, with its severity, cause or length.
  private var isRegister = false

  init(order: DateOrder) {
    self.order = order
  }

  /// True where the first column is called a time.
  var beginsWithTime: Bool { columns?.first == 0 }

  mutating func takeHeader(_ header: Block) {
    columns = header.cells.indices.filter { isNameOfTime(header.cells[$0]) }
    nameOfTime = columns?.first.map { header.cells[$0] }.flatMap {
      zoneStatement(in: $0) == nil ? nil : $0
    }
    let incidents = header.cells.count { cell in
      MetadataKey(named: cell).map { $0 == .severity || $0 == .duration }
        ?? (HeadingRoles().role(named: cell) == .factors)
    }
    isOfSteps = incidents == 0
    isRegister = incidents > 1
  }

  /// Returns what a row says; nil for one without a time or without words.
  func read(_ row: Block) -> Row? {
    if isRegister || row.cells.allSatisfy(saysNothing) { return nil }
    let leading = row.cells.indices.prefix(4)
    // The cells that hold the time: by the header's word, else those that are times from end to end.
    var places = (columns ?? []).filter { $0 < row.cells.count }
    if places.isEmpty || scan(row, places) == nil {
      let timed = leading.filter { isTime(row.cells[$0]) }
      if !timed.isEmpty { places = timed }
    }
    guard !places.isEmpty else { return untimed(row) }
    let rest = row.cells.indices.filter { !places.contains($0) }.map { row.cells[$0] }
    let text = oneLine(rest.filter { !$0.isEmpty }.joined(separator: " | "))
    let written = oneLine(
      places.map { row.cells[$0] }.filter { !$0.isEmpty }.joined(separator: " "))
    guard !written.isEmpty else { return .text(text) }
    if let scanned = scan(row, places) {
      return .entry(RawEntry(line: row.line, written: written, time: scanned.time, text: text))
    }
    guard !text.isEmpty else { return nil }
    return .entry(
      RawEntry(
        line: row.line, written: written, time: .unknown, text: text,
        isUnreadable: !saysUnknown(written)))
  }

  /// Below `Step | Event` there is no time at all, and each row is an entry nevertheless.
  private func untimed(_ row: Block) -> Row? {
    guard isOfSteps, columns?.isEmpty == true, row.cells.count > 1, let first = row.cells.first
    else { return nil }
    let text = oneLine(row.cells.dropFirst().filter { !$0.isEmpty }.joined(separator: " | "))
    guard !text.isEmpty else { return nil }
    return .entry(
      RawEntry(line: row.line, written: oneLine(first), time: .unknown, text: text, isPlain: true))
  }

  private func scan(_ row: Block, _ places: [Int]) -> (time: WrittenTime, end: Int)? {
    let text = places.map { row.cells[$0] }.joined(separator: " ")
    return TimeScanner.scan(
      text, order: order, allowsDots: true,
      // `2021` is a year.
      allowsDigits: places == columns && !["19", "20"].contains(text.prefix(2)))
  }

  private func isTime(_ cell: String) -> Bool {
    guard let scanned = TimeScanner.scan(cell, order: order) else { return false }
    return cell.utf8.count - scanned.end <= 12
  }
}

/// Returns whether the header of a column begins with a word for a time.
func isNameOfTime(_ header: String) -> Bool {
  let bytes = foldedBytes(of: header)
  let words = Array(hashedWords(bytes, in: 0..<bytes.count).prefix(2))
  return !timeNames.matches(in: words, of: bytes).isEmpty
}

private let timeNames = PhraseTable(Vocabulary.standard["column.time"].map { ($0, true) })
