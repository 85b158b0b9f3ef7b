public import Platform

/// Reads a query. Nothing is an error: what cannot be meant as syntax is taken as text, with a note.
///
/// - Parameters:
///   - text: What somebody typed.
///   - today: For `after:30d` and `on:today`.
///   - scale: For `severity:>=major`.
///   - otherFields: Keys of the frontmatter that documents have, in lower case; any other is text, such as
///     the `localhost` of `localhost:8080`. nil takes every key for one.
/// - Returns: The query, with notes on what was odd in it.
public func parseQuery(
  _ text: String, today: Day, scale: SeverityScale = .standard, otherFields: Set<String>? = nil
) -> Query {
  var parser = QueryParser(text: text, today: today, scale: scale, otherFields: otherFields)
  return parser.parse()
}

private struct QueryParser {
  private let characters: [Character]
  private var position = 0
  private var query = Query()
  private let today: Day
  private let scale: SeverityScale
  private let otherFields: Set<String>?
  /// What looks like an option of another program, so that the query is a line for a shell.
  private let flag: String?
  private var hasKeptOption = false
  /// Said only where there is nothing else to look for.
  private var marksAlone: [Query.Note] = []
  /// True after `OR`: the next term joins the last group.
  private var joinsLast = false
  /// Terms and conditions taken so far.
  private var parts = 0

  /// More words than anybody types; what follows is dropped with a note, so that no paste hangs.
  private static let maximumTerms = 64
  private static let maximumLength = 20_000
  private static let maximumNotes = 20

  init(text: String, today: Day, scale: SeverityScale, otherFields: Set<String>?) {
    // Scalars, since one character may be made of any number of them.
    let scalars = text.unicodeScalars.prefix(QueryParser.maximumLength)
    characters = Array(String(scalars))
    flag = characters.split(whereSeparator: \.isWhitespace).first(where: isFlag).map { String($0) }
    self.today = today
    self.scale = scale
    self.otherFields = otherFields
    if scalars.endIndex < text.endIndex {
      note("only the first \(characters.count) characters are looked for", at: characters.count + 1)
    }
  }

  mutating func parse() -> Query {
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      guard parts < QueryParser.maximumTerms else {
        note(
          "only the first \(QueryParser.maximumTerms) words are looked for", at: position + 1)
        break
      }
      parseTerm()
    }
    if joinsLast { note("nothing follows `OR`; it is passed over", at: characters.count + 1) }
    if query.isEmpty {
      for alone in marksAlone { note(alone.message, at: alone.column) }
    }
    query.literal = literal()
    return query
  }

  private mutating func note(_ message: String, at column: Int) {
    guard query.notes.count < QueryParser.maximumNotes else { return }
    query.notes.append(Query.Note(column: column, message: message))
  }

  private mutating func parseTerm() {
    let column = position + 1
    var isNegated = false
    if characters[position] == "-", position + 1 < characters.count,
      !characters[position + 1].isWhitespace, characters[position + 1] != "-",
      characters[position + 1] == "\"" || flag == nil
    {
      isNegated = true
      position += 1
    }
    if let flag, characters[position] == "-" { noteKeptOption(beside: flag, column: column) }
    if characters[position] == "\"" {
      parsePhrase(column: column, isNegated: isNegated)
      return
    }
    let start = position
    while position < characters.count, !characters[position].isWhitespace {
      // `field:"two words"` is one condition.
      if characters[position] == "\"", position > start, characters[position - 1] == ":" { break }
      position += 1
    }
    var word = String(characters[start..<position])
    if position < characters.count, characters[position] == "\"" {
      word += quoted()
    }
    if word == "OR", !isNegated {
      if query.groups.isEmpty {
        note("nothing stands before `OR`; it is passed over", at: column)
      } else {
        joinsLast = true
      }
      return
    }
    if word == "AND", !isNegated { return }
    if let colon = word.firstIndex(of: ":"), colon > word.startIndex,
      parseField(
        String(word[..<colon]), String(word[word.index(after: colon)...]), column: column,
        isNegated: isNegated)
    {
      joinsLast = false
      return
    }
    add(word, column: column, isNegated: isNegated)
  }

  /// Takes a quoted text; without a closing quote, all that is left.
  private mutating func quoted() -> String {
    let column = position + 1
    position += 1
    let start = position
    while position < characters.count, characters[position] != "\"" { position += 1 }
    let text = String(characters[start..<position])
    if position < characters.count {
      position += 1
    } else {
      note("the quote is not closed; the phrase goes to the end", at: column)
    }
    return text
  }

  private mutating func parsePhrase(column: Int, isNegated: Bool) {
    let text = quoted()
    let isPrefix = position < characters.count && characters[position] == "*"
    if isPrefix { position += 1 }
    let words = bounded(plainWords(text), column: column)
    guard !words.isEmpty else {
      if !text.isEmpty { noteNothing(text, column: column) }
      return
    }
    // Punctuation of a phrase must stand in the text too.
    let trimmed = trimmedText(text)
    let hasPunctuation = trimmed.contains { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }
    let isWhole = words.count < QueryParser.maximumTerms
    append(
      Query.Term(
        words: words, isPrefix: isPrefix, exact: hasPunctuation && isWhole ? trimmed : nil,
        isQuoted: true),
      isNegated: isNegated)
  }

  /// Cuts a phrase of more words than are looked for.
  private mutating func bounded(_ words: [String], column: Int) -> [String] {
    guard words.count >= QueryParser.maximumTerms else { return words }
    note("only the first \(QueryParser.maximumTerms) words of a phrase are looked for", at: column)
    return Array(words.prefix(QueryParser.maximumTerms))
  }

  private mutating func add(_ word: String, column: Int, isNegated: Bool) {
    let word = withoutPossessive(word)
    if !isNegated, !joinsLast, let pairs = ideographPairs(word) {
      for pair in pairs {
        guard parts < QueryParser.maximumTerms else {
          note("only the first \(QueryParser.maximumTerms) words are looked for", at: column)
          return
        }
        append(Query.Term(words: pair), isNegated: false)
      }
      return
    }
    let isPrefix = word.hasSuffix("*")
    let words = bounded(plainWords(word), column: column)
    guard !words.isEmpty else {
      noteNothing(word, column: column)
      return
    }
    let inner = word.trimmingPunctuation()
    let hasPunctuation = inner.contains { !$0.isLetter && !$0.isNumber }
    let isCompound = words.count > 1 && words.count < QueryParser.maximumTerms
    append(
      Query.Term(
        words: words, isPrefix: isPrefix, exact: hasPunctuation && isCompound ? inner : nil),
      isNegated: isNegated)
  }

  /// Says once that `-it` leaves nothing out in `kubectl exec -it hub --namespace=prod`.
  private mutating func noteKeptOption(beside flag: String, column: Int) {
    let word = characters[position...].prefix { !$0.isWhitespace }
    guard word.count > 1, !hasKeptOption, !isFlag(word), word.dropFirst().first != "-" else {
      return
    }
    hasKeptOption = true
    let name = String(word.dropFirst())
    note(
      "beside `\(flag)` the word `-\(name)` is text; write `-\"\(name)\"` to leave it out",
      at: column)
  }

  private mutating func noteNothing(_ text: String, column: Int) {
    guard marksAlone.count < QueryParser.maximumNotes else { return }
    marksAlone.append(
      Query.Note(
        column: column,
        message: "`\(text.prefix(20))` holds no letter or digit; it is passed over"))
  }

  private mutating func append(_ term: Query.Term, isNegated: Bool) {
    parts += 1
    if isNegated {
      query.excluded.append(term)
    } else if joinsLast, !query.groups.isEmpty {
      query.groups[query.groups.count - 1].alternatives.append(term)
    } else {
      query.groups.append(Query.Group([term]))
    }
    joinsLast = false
  }

  /// Returns the whole line, of which a long one is cut; nil where one term says it all, such as `the disk`
  /// without its article.
  private func literal() -> Query.Literal? {
    let text = trimmedText(String(characters))
    let hasMarks = text.contains { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }
    let terms = hasMarks ? query.groups : query.telling
    let isOneTerm = terms.count == 1 && terms[0].alternatives.count == 1
    guard !isOneTerm || query.isNarrowed else { return nil }
    let words = plainWords(text)
    guard words.count > 1 else { return nil }
    guard words.count > QueryParser.maximumTerms else {
      return Query.Literal(words: words, text: text)
    }
    let first = Array(words.prefix(QueryParser.maximumTerms))
    return Query.Literal(words: first, text: first.joined(separator: " "))
  }

  /// Takes `field:value`; false where it is text after all, such as a URL or `10:30`.
  private mutating func parseField(_ name: String, _ value: String, column: Int, isNegated: Bool)
    -> Bool
  {
    guard !value.isEmpty, !value.hasPrefix("//"),
      !name.hasPrefix("-"), name.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" })
    else {
      return false
    }
    if name.lowercased() == "in", let role = Role(rawValue: value.lowercased()) {
      if isNegated {
        query.roles = (query.roles.isEmpty ? Set(Role.allCases) : query.roles).subtracting([role])
      } else {
        query.roles.insert(role)
      }
      return true
    }
    switch meaning(of: name, value) {
    case .condition(let condition):
      parts += 1
      query.filters.append(Query.Filter(condition, isNegated: isNegated))
      return true
    case .text(let advice):
      if let advice { note(advice, at: column) }
      return false
    }
  }

  private enum FieldMeaning {
    case condition(Query.Condition)
    /// With what to say about it.
    case text(String?)
  }

  private func meaning(of name: String, _ value: String) -> FieldMeaning {
    guard let field = QueryField(name: name) else { return meaning(ofOther: name, value) }
    switch field {
    case .severity: return .condition(severity(value))
    case .system: return .condition(.system(value))
    case .tag: return .condition(.tag(value))
    case .pattern: return .condition(.pattern(value))
    case .owner: return .condition(.owner(value))
    case .status: return .condition(.status(value))
    case .kind:
      let kind = Document.Kind(rawValue: value.lowercased())
      return .condition(kind.map(Query.Condition.kind) ?? .impossible(field, value: value))
    case .isOpen:
      switch value.lowercased() {
      case "open": return .condition(.isOpen(true))
      case "closed", "done": return .condition(.isOpen(false))
      default: return .condition(.impossible(field, value: value))
      }
    case .role: return .condition(.impossible(field, value: value))
    case .after, .before, .until, .on:
      guard let span = DaySpan(value, today: today) else {
        return .text(
          "`\(value)` is no date, so it is looked for as text; write \(DaySpan.examples)"
        )
      }
      return .condition(dated(field, span))
    }
  }

  private func dated(_ field: QueryField, _ span: DaySpan) -> Query.Condition {
    switch field {
    // `after:2026-01` means from its first day on, as `before:2026-01` means up to it.
    case .after: .dated(from: span.first, until: nil)
    case .before:
      .dated(from: nil, until: span.first == span.last ? span.first : span.first.adding(days: -1))
    case .until: .dated(from: nil, until: span.last)
    default: .dated(from: span.first, until: span.last)
    }
  }

  /// A name that is none of the language's is a key of the frontmatter, where a document has it.
  private func meaning(ofOther name: String, _ value: String) -> FieldMeaning {
    // `std::vector` is a name.
    if value.hasPrefix(":") { return .text(nil) }
    guard let otherFields, !otherFields.contains(name.lowercased()) else {
      return .condition(.field(key: name.lowercased(), value: value))
    }
    // Of two letters one is half.
    let names = (QueryField.allCases.map(\.rawValue) + otherFields.sorted()).filter { $0.count > 2 }
    let near = name.count > 2 ? nearest(to: name, among: names) : nil
    return .text(
      "no field is called `\(name):`, so it is looked for as text"
        + (near.map { "; did you mean `\($0):`?" } ?? ""))
  }

  private func severity(_ value: String) -> Query.Condition {
    for comparison in [">=", "<=", ">", "<"] where value.hasPrefix(comparison) {
      guard let rank = scale.rank(of: String(value.dropFirst(comparison.count))) else { break }
      // Worse is more: rank 1 is worst.
      switch comparison {
      case ">=": return .severity(atWorst: nil, atMildest: rank)
      case ">": return .severity(atWorst: nil, atMildest: rank - 1)
      case "<=": return .severity(atWorst: rank, atMildest: nil)
      default: return .severity(atWorst: rank + 1, atMildest: nil)
      }
    }
    guard let rank = scale.rank(of: value) else { return .severityWritten(value) }
    return .severity(atWorst: rank, atMildest: rank)
  }
}

/// Returns whether a word is an option of some program, `--since=1h` or `-P`, and not one to leave out.
private func isFlag(_ word: ArraySlice<Character>) -> Bool {
  guard word.count > 1, word.first == "-" else { return false }
  let name = word.dropFirst()
  if name.first == "-" { return name.dropFirst().first?.isLetter == true }
  return name.count == 1 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
}

/// `last night's migration` is about the night.
private func withoutPossessive(_ word: String) -> String {
  word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
}

/// Returns each two neighbours of a run of ideographs; nil for other words, and for runs of one or two.
///
/// Chinese and Japanese put no spaces between words, most of which are of two characters. So a longer run
/// is a sentence, and a document need not hold it as it stands.
private func ideographPairs(_ word: String) -> [[String]]? {
  let characters = plainWords(word)
  guard characters.count > 2, word.unicodeScalars.allSatisfy(isIdeograph) else { return nil }
  return zip(characters, characters.dropFirst()).map { [$0, $1] }
}

extension String {
  fileprivate func trimmingPunctuation() -> String {
    var text = self[...]
    while let first = text.first, !first.isLetter, !first.isNumber { text = text.dropFirst() }
    while let last = text.last, !last.isLetter, !last.isNumber { text = text.dropLast() }
    return String(text)
  }
}
