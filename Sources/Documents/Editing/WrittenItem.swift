/// An action item, and where in the bytes of its file what tells about it stands.
struct WrittenItem {
  var item: ActionItem
  /// The words with their markdown: of a list item without its bullet, of a row the cell of the promise.
  var text: Range<Int>
  /// What stands in the brackets of the box: a space, an `x`.
  var box: Range<Int>?
  /// The words after the box.
  var body: Range<Int>
  /// The state at the beginning of the body.
  var lead: StateLead?
  /// The state in brackets at its end.
  var note: StateNote?
  var fields: [WrittenField]
  /// True where the body is struck out from end to end.
  var isStruck: Bool
  /// todo.txt's `x 2026-03-16 ` at the beginning of the body, its day included.
  var todoMark: Range<Int>?
  var row: WrittenRow?
  /// What stands below it on lines of its own.
  var lines: [FieldLine]
  /// True where one of them tells the state, or has a place for it.
  var tellsStateBelow: Bool

  init(
    _ item: ActionItem, text: Range<Int>, row: WrittenRow?, lines: [FieldLine], in bytes: [UInt8]
  ) {
    self.item = item
    self.text = text
    self.row = row
    self.lines = lines
    tellsStateBelow = lines.contains { $0.isState(in: bytes) || $0.key.isClosing }
    let box = BoxMark(bytes, in: text)
    self.box = box?.mark
    body = (box?.end ?? text.lowerBound)..<text.upperBound
    lead = StateLead(bytes, in: body)
    note = StateNote(atEndOf: bytes, in: body)
    isStruck =
      body.count > 4 && bytes[body].starts(with: "~~".utf8)
      && bytes[body].suffix(2).elementsEqual("~~".utf8)
    todoMark = writtenTodoMark(in: bytes, body)
    // The days after the mark are fields too.
    let start = todoMark.map { $0.lowerBound + 2 } ?? body.lowerBound
    fields = writtenFields(in: bytes, start..<body.upperBound)
  }

  /// What tells the state, as the reader takes it.
  var mark: Mark {
    if let box { return .box(box) }
    if let column = row?.stateColumn { return .cell(column: column) }
    if let lead { return .lead(lead) }
    if let todoMark { return .todo(todoMark) }
    if isStruck { return .strike }
    if let note { return .note(note) }
    return tellsStateBelow && field(.closed) == nil ? .line : .none
  }

  enum Mark {
    case box(Range<Int>)
    case cell(column: Int)
    case lead(StateLead)
    case todo(Range<Int>)
    case strike
    case note(StateNote)
    /// On a line below the item.
    case line
    case none
  }

  func field(_ name: WrittenField.Name) -> WrittenField? {
    fields.first { $0.name == name }
  }

  /// Where more can be said of the item and stays part of its words.
  var wordsEnd: Int {
    isStruck ? body.upperBound - 2 : body.upperBound
  }

  /// The day of closing in words of its own, such as `✅ 2026-03-16`.
  var hasClosingDay: Bool {
    note?.isDated == true || field(.closed) != nil
  }
}

extension WrittenItem.Mark {
  enum Kind { case box, cell, lead, todo, strike, note, line, none }

  var kind: Kind {
    switch self {
    case .box: .box
    case .cell: .cell
    case .lead: .lead
    case .todo: .todo
    case .strike: .strike
    case .note: .note
    case .line: .line
    case .none: .none
    }
  }

  /// True for marks that belong to the words, not to a box or a cell of their own.
  var isOnWords: Bool {
    switch self {
    case .lead, .todo, .strike, .note: true
    case .box, .cell, .line, .none: false
    }
  }
}

/// Where the cells of an item's row stand, and what its columns are for.
struct WrittenRow {
  /// Between the pipes, padding included.
  var cells: [Range<Int>]
  var columns: ActionColumns
  /// Where the state of the row stands or belongs; nil where the table has no place for it.
  var stateColumn: Int?
  /// The lines of the table's header and of this row.
  var header: Int
  var line: Int
}

private func writtenTodoMark(in bytes: [UInt8], _ body: Range<Int>) -> Range<Int>? {
  guard body.count > 13, bytes[body].starts(with: "x ".utf8) else { return nil }
  let start = body.lowerBound + 2
  let fields = writtenFields(in: bytes, start..<body.lowerBound + 13)
  guard let day = fields.first, day.name == .beginning, day.value.lowerBound == start,
    day.value.count == 10, isBlank(bytes[day.value.upperBound])
  else { return nil }
  return body.lowerBound..<day.value.upperBound + 1
}
