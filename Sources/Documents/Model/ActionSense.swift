/// What an action item would be good for, as far as its words tell.
public enum ActionAim: Int, Sendable {
  /// It would tell of the next one: an alert, a check, a test.
  case tells = 1
  /// It would keep the next one away: a pin, a limit, a fallback.
  case guards
  /// It is only written down: `Document the upgrade`.
  case writes
}

/// What the words of an action item tell beyond its fields: to look for that in tens of thousands takes longer than to
/// read them, so it is done where they are indexed.
public struct ActionSense: Sendable, Equatable {
  /// nil where they do not tell.
  public var aim: ActionAim?
  /// See ``ActionItem/isIdea``.
  public var isIdea: Bool

  public init(aim: ActionAim?, isIdea: Bool) {
    self.aim = aim
    self.isIdea = isIdea
  }
}
