/// How sure it is that words of a certain shape open a door.
public enum SecretCertainty: Sendable, Comparable {
  /// Something is named as a secret, and its value may be one.
  case possible
  /// It is a credential by its form, though perhaps one that opens nothing any more.
  case likely
  /// Nobody but the provider writes such words.
  case certain
}

/// A kind of credential.
public struct SecretKind: Sendable, Equatable {
  /// Stable, for programs.
  public var id: String
  /// As people call one of them: `GitHub token`.
  public var name: String
  public var certainty: SecretCertainty
  /// How it is written; empty for what is known by its place, as a password in a URL is.
  var shapes: [SecretShape]
  /// Where that is documented.
  public var source: String

  init(
    _ id: String, _ name: String, _ certainty: SecretCertainty = .certain,
    _ shapes: [SecretShape] = [], source: String
  ) {
    self.id = id
    self.name = name
    self.certainty = certainty
    self.shapes = shapes
    self.source = source
  }
}

/// Words that open a door, somewhere in a text.
public struct Secret: Sendable, Equatable {
  public var kind: SecretKind
  /// Its bytes in the text, without what names it.
  public var range: Range<Int>

  public init(_ kind: SecretKind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
