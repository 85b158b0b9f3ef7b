/// The marks of todo.txt (https://github.com/todotxt/todo.txt).
extension WrittenDocument {
  /// Returns whether an item is one of todo.txt, or stands beside such.
  func usesTodoMarks(_ item: WrittenItem) -> Bool {
    item.row == nil
      && (item.fields.first?.name == .beginning
        || nearest(.todo, to: item) != nil)
  }

  /// `(A)` becomes `pri:A`, since the day of closing comes first.
  func movedPriority(of item: WrittenItem) -> [Replacement] {
    guard let first = item.fields.first, first.name == .beginning, first.value.count == 3 else {
      return []
    }
    let letter = text(first.value.lowerBound + 1..<first.value.upperBound - 1)
    return [
      Replacement(first.value.lowerBound..<first.value.upperBound + 1, ""),
      appended("pri:\(letter)", to: item),
    ]
  }

  /// `pri:A` becomes `(A)` again.
  func restoredPriority(of item: WrittenItem) -> [Replacement] {
    guard let field = item.field(.priority) else { return [] }
    return [
      .insertion("(\(text(field.value))) ", at: item.body.lowerBound),
      Replacement(withBlankBefore(field.range, in: item), ""),
    ]
  }
}
