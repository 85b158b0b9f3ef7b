import Platform

/// How a house writes days, as in `{{date:DD.MM.YYYY}}`: YYYY, MM, DD, D, Month and Mon stand for the parts.
struct DayForm: Equatable {
  var text: String

  /// Finds the form of an example: a day such as `31.01.2026` or `January 31, 2026`, or what stands for one; nil for
  /// `2026-01-31`, and for what is not surely another form.
  ///
  /// - Parameters:
  ///   - example: As it stands in a form or a document.
  ///   - order: What tells the month from the day where both are numbers.
  init?(example: String, order: DateOrder?) {
    let text = trimmedText(withoutQuotes(example))
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard words.count == 3 else { return nil }
    if words.allSatisfy({ ["YYYY", "MM", "DD"].contains($0.uppercased()) }) {
      self.text = text.uppercased()
    } else {
      let names = DayForm.names(of: words, order: order, isDotted: text.contains("."))
      guard let names else { return nil }
      self.text = zip(words, names).reduce(text) { $0.replacing(String($1.0), with: $1.1) }
    }
    if self.text == "YYYY-MM-DD" { return nil }
  }

  private static func names(of words: [Substring], order: DateOrder?, isDotted: Bool) -> [String]? {
    func isNumber(_ word: Substring, _ count: ClosedRange<Int>) -> Bool {
      count.contains(word.utf8.count) && word.utf8.allSatisfy(isDigit)
    }
    func name(_ word: Substring) -> String? {
      englishMonths.contains(String(word))
        ? "Month" : englishMonths.contains { $0.prefix(3) == word } ? "Mon" : nil
    }
    guard isNumber(words[2], 4...4) else {
      return isNumber(words[0], 4...4) && isNumber(words[1], 2...2) && isNumber(words[2], 2...2)
        ? ["YYYY", "MM", "DD"] : nil
    }
    if let month = name(words[0]), isNumber(words[1], 1...2) { return [month, "D", "YYYY"] }
    if let month = name(words[1]), isNumber(words[0], 1...2) { return ["D", month, "YYYY"] }
    // The same number twice would be replaced twice.
    guard isNumber(words[0], 2...2), isNumber(words[1], 2...2), words[0] != words[1],
      !words[2].contains(words[0]), !words[2].contains(words[1])
    else { return nil }
    if isDotted || order == .dayMonthYear || words[0] > "12" { return ["DD", "MM", "YYYY"] }
    return order == .monthDayYear || words[1] > "12" ? ["MM", "DD", "YYYY"] : nil
  }

  /// Returns a day in this form.
  static func written(_ day: Day, as form: String) -> String {
    let (year, month, number) = day.date
    // What is put in is not looked at again.
    var result = ""
    var rest = form[...]
    let parts = [
      ("YYYY", padded(year, to: 4)), ("MM", padded(month, to: 2)), ("DD", padded(number, to: 2)),
      ("Month", monthName(month, false)), ("Mon", monthName(month, true)),
      ("D", String(number)),
    ]
    while let first = rest.first {
      if let (name, text) = parts.first(where: { rest.hasPrefix($0.0) }) {
        result += text
        rest = rest.dropFirst(name.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
