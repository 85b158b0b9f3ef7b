/// An entry as written, before its moment is known.
struct RawEntry {
  var line: Int
  var written: String
  var time: WrittenTime
  var text: String
  /// True where something stands that must be a time, and nobody can say which.
  var isUnreadable = false
  /// True for an item that neither a time nor a label sets apart.
  var isPlain = false
}

enum TimelinePart {
  case entry(RawEntry)
  /// A day that stands above its entries.
  case day(WrittenDate)
}
