/// How long action items stay open, as far as git has seen them opened.
public struct ActionSurvival: Sendable, Equatable {
  public var done = 0
  public var dropped = 0
  public var open = 0
  /// Those that were done or dropped when they were written down: nobody waited for them.
  public var bornClosed = 0
  /// Those of which the days are not known.
  public var unknown = 0
  /// How many are still to be done after some days each; days that none was followed for are left out.
  public var stillOpen: [SurvivalCurve.Estimate] = []

  public init() {}

  /// Those that were followed.
  public var followed: Int { done + dropped + open }
}
