/// Entries and days in the order of the file, as far as they have been read.
///
/// A day above entries dates them; a day above mere text is an entry itself. Text without a time belongs
/// to the entry above it.
struct TimelineParts {
  private var gathered: [TimelinePart] = []
  /// A day that stood alone, and may yet turn out to be an entry.
  private var pendingDay: RawEntry?
  /// The last day that entries follow.
  private var day: WrittenDate?

  /// How many parts are settled.
  var count: Int { gathered.count }

  /// True below a day with words of its own.
  var isBelowToldDay: Bool { pendingDay.map { !$0.text.isEmpty } ?? false }

  /// The entries and the days between them. Plain items are entries only where nothing tells a time.
  var all: [TimelinePart] {
    var parts = gathered
    if let day = pendingDay, !day.text.isEmpty { parts.append(.entry(day)) }
    let isTimed = parts.contains { part in
      guard case .entry(let entry) = part else { return false }
      return !entry.isPlain && !entry.time.isUnknown
    }
    guard isTimed else { return parts }
    return parts.filter { part in
      guard case .entry(let entry) = part else { return true }
      return !entry.isPlain
    }
  }

  var hasEntries: Bool {
    all.contains { if case .entry = $0 { true } else { false } }
  }

  /// True where what was read last tells a time or a day, to which words may belong.
  var endsInTime: Bool {
    if pendingDay != nil { return true }
    if case .entry(let entry)? = gathered.last { return !entry.isPlain }
    return false
  }

  /// Adds an entry below the day that stood alone above it; a plain item lies on that day.
  mutating func add(_ entry: RawEntry) {
    if let date = pendingDay?.time.date {
      gathered.append(.day(date))
      day = date
    }
    pendingDay = nil
    var entry = entry
    if entry.isPlain, let day { entry.time = WrittenTime(date: day) }
    gathered.append(.entry(entry))
  }

  /// Keeps a day until it is known whether entries follow. One with words of its own that nothing
  /// follows is an entry.
  mutating func takeDay(_ day: RawEntry) {
    if let last = pendingDay {
      if !last.text.isEmpty { gathered.append(.entry(last)) }
    }
    pendingDay = day
  }

  /// Gives text to the entry above it: lines of its own block always, what follows where it has none.
  mutating func takeText(_ text: String, isSameBlock: Bool) {
    let text = oneLine(text)
    guard !text.isEmpty else { return }
    if var day = pendingDay {
      // Beneath a day with words of its own, text is the story of its entries.
      guard day.text.isEmpty else { return }
      day.text = text
      pendingDay = nil
      gathered.append(.entry(day))
      return
    }
    guard case .entry(var entry)? = gathered.last, isSameBlock || entry.text.isEmpty else { return }
    // Taken out first: with two owners each appended line would copy all before it.
    gathered.removeLast()
    entry.text += (entry.text.isEmpty ? "" : " ") + text
    gathered.append(.entry(entry))
  }
}

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
