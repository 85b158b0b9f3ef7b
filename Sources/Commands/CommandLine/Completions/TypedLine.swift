/// A line of a shell up to the cursor, as its words.
struct TypedLine: Sendable, Equatable {
  /// A quote that was not closed yet.
  struct OpenQuote: Sendable, Equatable {
    var mark: Character
    /// What stands before it in the last word.
    var before: String
  }

  /// Those before the last, without the quotes and backslashes of the shell.
  private(set) var words: [String] = []
  /// The one at the cursor; empty after a space.
  private(set) var last = ""
  /// The same as it stands in the line.
  private(set) var written = ""
  private(set) var quote: OpenQuote?

  init(_ line: String) {
    var isEscaped = false
    for character in line {
      if quote == nil, !isEscaped, character.isWhitespace {
        if !written.isEmpty { words.append(last) }
        (last, written) = ("", "")
        continue
      }
      written.append(character)
      if isEscaped {
        if quote != nil, !"\"\\$`".contains(character) { last.append("\\") }
        last.append(character)
        isEscaped = false
      } else if character == "\\", quote?.mark != "'" {
        isEscaped = true
      } else if character == quote?.mark {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = OpenQuote(mark: character, before: last)
      } else {
        last.append(character)
      }
    }
  }

  /// Returns what bash puts in the place of the last word for a whole word that is offered: quoted as the user began it.
  ///
  /// - Parameters:
  ///   - word: What the last word is to be.
  ///   - replaced: What bash takes for the last word. It splits words at `:`, `=` and others of `COMP_WORDBREAKS` too,
  ///     and replaces what follows the last of them.
  /// - Returns: nil for a word that does not go on as the line does.
  func replacement(_ word: String, of replaced: String) -> String? {
    if let quote {
      guard word.hasPrefix(quote.before) else { return nil }
      return escaped(word.dropFirst(quote.before.count), within: quote.mark)
    }
    let kept = written.hasSuffix(replaced) ? written.dropLast(replaced.count) : ""
    let quoted = escaped(word[...], within: nil)
    return quoted.hasPrefix(kept) ? String(quoted.dropFirst(kept.count)) : nil
  }
}

/// Returns text so that bash reads it again, between quotes of a kind or outside of any.
private func escaped(_ text: Substring, within quote: Character?) -> String {
  switch quote {
  case "'": return text.map { $0 == "'" ? "'\\''" : String($0) }.joined()
  case .some: return text.map { "\\\"$`".contains($0) ? "\\\($0)" : String($0) }.joined()
  case nil:
    return text.map { character in
      let isPlain =
        !character.isASCII || character.isLetter || character.isNumber
        || "_-./:=@%+,".contains(character)
      return isPlain ? String(character) : "\\\(character)"
    }.joined()
  }
}
