/// A place where one document names another.
public struct Naming: Sendable, Equatable {
  /// How, the surest first.
  public enum Way: Int, Sendable, Comparable {
    /// By its file, its id, or its whole title.
    case reference
    /// By the words of its title, in a sentence about other incidents.
    case description
    /// By its day, in such a sentence that has a word of its title too.
    case day

    public static func < (one: Way, other: Way) -> Bool { one.rawValue < other.rawValue }
  }

  /// The file in which it stands; nil for a text that is no document.
  public var path: String?
  /// From 1.
  public var line: Int
  public var way: Way

  public init(path: String?, line: Int, way: Way) {
    self.path = path
    self.line = line
    self.way = way
  }

  /// Returns the surer of two; of equals the first.
  public static func surer(_ one: Naming?, _ other: Naming?) -> Naming? {
    guard let one, let other else { return one ?? other }
    return other.way < one.way ? other : one
  }
}
