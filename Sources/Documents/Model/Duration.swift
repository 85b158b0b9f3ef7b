/// A length of time that a document states about its incident.
public struct Duration: Sendable, Equatable {
  /// nil where the words give none, as in `ongoing` or `N/A`.
  public var minutes: Int?
  /// True for `~33m`, `about two hours`, and a range, of which the longer end is taken.
  public var approximate: Bool
  /// What the length is of, such as `bifrost down`; nil where the document does not say.
  public var label: String?

  public init(minutes: Int?, approximate: Bool, label: String?) {
    self.minutes = minutes
    self.approximate = approximate
    self.label = label
  }
}
