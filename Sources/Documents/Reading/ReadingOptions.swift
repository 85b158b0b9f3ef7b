public import Platform

/// What a knowledge base says about how its documents are to be read.
public struct ReadingOptions: Sendable, Equatable {
  public var severities = SeverityScale.standard
  public var dateOrder: DateOrder?
  /// The zone where neither the entry nor the document names one; nil means UTC, with a finding.
  public var zoneName: String?
  /// The database's rules for `zoneName`.
  public var zone: TimeZoneFile?
  /// Further headings for a role, as people write them.
  public var headings: [Role: [String]] = [:]
  /// Further words of people, by what they mean.
  public var words = OwnWords()
  /// Names that are owners besides `@handles`.
  public var owners: [String] = []

  public init() {}
}
