/// A query that is being typed, split before the part that a shell completes.
public struct UnfinishedQuery: Sendable, Equatable {
  /// All that comes before that part and is kept: other words, a dash, `system:`, `severity:>=`.
  public private(set) var start: String
  /// The name before the colon; nil where none was typed yet.
  public private(set) var field: String?
  /// What was typed of a value, or of the name of a field; nil where nothing can be offered, within a
  /// phrase and after a quote that was closed.
  public private(set) var typed: String?

  /// Reads what stands before the cursor; words and quotes are told apart as ``parseQuery(_:today:scale:)``
  /// does.
  public init(_ text: String) {
    let characters = Array(text)
    var wordStart = 0
    var quote: Int?
    var isClosed = false
    for (place, character) in characters.enumerated() {
      if let open = quote {
        if character == "\"", place > open { (quote, isClosed) = (nil, true) }
      } else if character.isWhitespace {
        (wordStart, isClosed) = (place + 1, false)
      } else if character == "\"", isQuoteOpening(at: place, in: characters, from: wordStart) {
        quote = place
      }
    }
    let word = characters[wordStart...]
    var valueStart = wordStart
    if word.first == "-" { valueStart += 1 }
    let rest = characters[valueStart...]
    if let colon = rest.firstIndex(of: ":"), colon > valueStart,
      rest[..<colon].allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" })
    {
      field = String(rest[..<colon]).lowercased()
      valueStart = colon + 1
    }
    if field != nil, QueryField(name: field ?? "") == .severity {
      while valueStart < characters.count, "<>=".contains(characters[valueStart]) {
        valueStart += 1
      }
    }
    start = String(characters[..<valueStart])
    let value = characters[valueStart...]
    if isClosed || (field == nil && quote != nil) { return }
    typed = String(value.first == "\"" ? value.dropFirst() : value)
  }

  /// Returns the query with a value in place of what was typed of it, quoted where it must be; nil for one
  /// that the language cannot say.
  public func completed(with value: String) -> String? {
    guard !value.isEmpty, !value.contains("\"") else { return nil }
    return start + (value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value)
  }
}

/// A quote begins a phrase, or the value of a field.
private func isQuoteOpening(at place: Int, in characters: [Character], from wordStart: Int) -> Bool
{
  place == wordStart || characters[place - 1] == ":"
    || (place == wordStart + 1 && characters[wordStart] == "-")
}
