/// What an action item would be good for, as far as its words tell.
public enum ActionAim: Sendable {
  /// It would tell of the next one: an alert, a check, a test.
  case tells
  /// It would keep the next one away: a pin, a limit, a fallback.
  case guards
  /// It is only written down: `Document the upgrade`.
  case writes

  /// The type that a column or a heading gives comes before the words.
  init?(of item: ActionItem) {
    switch item.type {
    case .detect: self = .tells
    case .prevent: self = .guards
    default:
      let found = aimWords.matches(in: item.text)
      // `Document` is what is to be done only as the first word; elsewhere it may be what something is done to.
      if found.contains(where: { $0.meaning == .writes && $0.words.lowerBound == 0 }) {
        self = .writes
      } else if let aim = found.map(\.meaning).first(where: { $0 == .tells })
        ?? found.map(\.meaning).first(where: { $0 == .guards })
      {
        self = aim
      } else {
        return nil
      }
    }
  }
}

private let aimWords = PhraseTable(
  Vocabulary.standard.terms([
    ("tells", ActionAim.tells), ("guards", .guards), ("writes", .writes),
  ]))
