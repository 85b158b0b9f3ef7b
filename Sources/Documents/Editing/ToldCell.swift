import Platform

/// A state as a cell or a value has it, without anything that belongs to one item alone: `✅ **Done**`, and
/// how a day follows it.
struct PlainState: Equatable {
  struct Day: Equatable {
    var before = " "
    var style = DayStyle.iso
    var after = ""
  }

  /// Empty where an empty cell says that something is open.
  var mark: String
  var day: Day?

  func text(_ day: Platform.Day?) -> String {
    guard let day, let form = self.day else { return mark }
    return mark + form.before + form.style.text(day) + form.after
  }
}

/// A cell or a value that tells a state or nothing, cut into what tells it and the rest.
struct ToldCell {
  /// What it tells; an empty mark where it says nothing.
  private(set) var plain: PlainState
  private(set) var hasBox = false
  private(set) var hasSign = false
  private(set) var word: String?
  private var before: [UInt8] = []
  /// Emphasis that goes on after the mark, and ends before the day.
  private var between: [UInt8] = []
  private var after: [UInt8] = []

  /// Gives nil for words that name no state, and where a word for one cannot be parted from the others: what
  /// is not understood is not replaced.
  ///
  /// - Parameters:
  ///   - text: The cell with its markdown.
  ///   - asksWhetherDone: True below a header such as `Done?`.
  init?(_ text: String, asksWhetherDone: Bool = false) {
    plain = PlainState(mark: "")
    // Marks for nothing make room.
    if saysNothing(text) { return }
    let bytes = Array(text.utf8)
    guard
      let told = StateCell(bytes, in: 0..<bytes.count, asksWhetherDone: asksWhetherDone),
      !told.goesOn
    else { return nil }
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    plain.mark = slice(told.mark)
    hasBox = told.hasBox
    hasSign = told.sign != nil
    word = told.word.map(slice)
    before = Array(bytes[..<told.mark.lowerBound])
    after = Array(bytes[told.mark.upperBound...])
    if let (whole, _) = told.dated {
      between = Array(bytes[told.mark.upperBound..<whole.lowerBound])
      after = Array(bytes[whole.upperBound...])
    }
    // A day that stays would become that of another state.
    if told.state.isClosed, holdsDay(after) { return nil }
    // Of a day without its year it is not known how another would be written.
    guard let (whole, range) = told.dated, let day = writtenDay(in: bytes[range]) else { return }
    plain.day = PlainState.Day(
      before: slice(whole.lowerBound..<range.lowerBound), style: day.style,
      after: slice(range.upperBound..<whole.upperBound))
  }

  /// True where it says more than the state and its day.
  var saysMore: Bool { !before.isEmpty || !after.isEmpty }

  /// True where a reason can follow: nothing comes after the state but brackets.
  var mayTakeWords: Bool {
    let rest = trimmed(after[...])
    return rest.isEmpty || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
  }

  /// Returns the cell with another state, and its day where that has one.
  func with(_ state: PlainState, day: Platform.Day?) -> String {
    let dated = String(state.text(day).dropFirst(state.mark.count))
    let text = before + Array(state.mark.utf8) + between + Array(dated.utf8) + after
    return trimmedText(String(decoding: text, as: UTF8.self))
  }
}

/// Returns whether a day stands anywhere in a text, or a number after a word that leads to a day, or anything at all
/// after such a word at the beginning.
private func holdsDay(_ bytes: [UInt8]) -> Bool {
  let words = words(of: bytes, in: 0..<bytes.count).map { bareWord(of: bytes, $0) }
  return words.indices.contains { index in
    let word = words[index]
    if dayPhrase(in: bytes, at: word.lowerBound, before: bytes.count) != nil { return true }
    // `el tres de febrero` is not understood.
    return index + 1 < words.count && isLeadOfDay(bytes[word])
      && (index == 0 || bytes[words[index + 1]].first.map(isDigit) == true)
  }
}
