extension ActionAim {
  /// The type that a column or a heading gives comes before the words.
  init?(of item: ActionItem) {
    switch item.type {
    case .detect: self = .tells
    case .prevent: self = .guards
    default:
      // `Document` is what is to be done only as the first word; elsewhere it may be what something is done to.
      let found = aimWords.matches(in: item.text)
        .filter { $0.meaning != .writes || $0.words.lowerBound == 0 }.map(\.meaning)
      guard let aim = [.writes, .tells, .guards].first(where: found.contains) else { return nil }
      self = aim
    }
  }
}

private let aimWords = PhraseTable(
  Vocabulary.standard.terms([
    ("tells", ActionAim.tells), ("guards", .guards), ("writes", .writes),
  ]))
