extension ActionItem {
  /// True for what leaves no trace in a repository: `Verify with the vendor`, `File a bug upstream`.
  public var isUnseenWork: Bool {
    unseenWords.matches(in: text).contains { $0.words.lowerBound == 0 || $0.meaning }
  }
}

/// Words for what no commit shows, and whether these are written without spaces.
private let unseenWords = phrases(meaning: "unseen")
