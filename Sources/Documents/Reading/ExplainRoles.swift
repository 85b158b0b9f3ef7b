/// A section's role, and what tells it.
public struct RoleExplanation: Sendable, Equatable {
  public var section: Section
  /// The words of the heading that speak for the role, where they count: in lower case, without accents.
  public var words: [String]
  /// True where the heading is the title of the document.
  public var isTitle: Bool

  public init(_ section: Section, words: [String] = [], isTitle: Bool = false) {
    self.section = section
    self.words = words
    self.isTitle = isTitle
  }
}

/// Returns why each section of a document has its role.
///
/// - Parameters:
///   - document: As it was read.
///   - options: By which it was read.
/// - Returns: One for each section, in order.
public func roleExplanations(of document: Document, options: ReadingOptions) -> [RoleExplanation] {
  let roles = HeadingRoles(options)
  return document.sections.map { section in
    let words =
      switch section.reason {
      case .heading, .content, .hint: roles.words(for: section.role, in: section.heading)
      default: [String]()
      }
    return RoleExplanation(
      section, words: words,
      isTitle: section.level > 0 && section.line == document.titleLine)
  }
}
