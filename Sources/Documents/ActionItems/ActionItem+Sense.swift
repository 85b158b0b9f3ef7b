extension ActionSense {
  /// Looks for it in the words of an item.
  public init(of item: ActionItem) {
    self.init(aim: ActionAim(of: item), isIdea: item.isIdea)
  }
}

extension ActionItem {
  /// As the index holds it, else looked for in the words.
  public var sense: ActionSense { knownSense ?? ActionSense(of: self) }

  /// True for what somebody thought of and nobody promised: `Consider a second cluster`, `… if it happens again`.
  public var isIdea: Bool {
    ideaWords.matches(in: text).contains { match in
      // Within a sentence `consider` is what others do; four words in a row, or such as are written without spaces,
      // mean it anywhere.
      match.words.lowerBound == 0 || match.words.count > 3 || match.meaning
    }
  }
}

/// Words for what is only thought of, and whether these are written without spaces.
private let ideaWords = phrases(meaning: "idea")
