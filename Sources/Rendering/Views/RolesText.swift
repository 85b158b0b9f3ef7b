public import Documents

/// A document, and why its sections have their roles.
public struct ExplainedDocument: Sendable, Equatable {
  /// Relative to the root of the knowledge base.
  public var path: String
  public var id: String
  public var sections: [RoleExplanation]

  public init(path: String, id: String, sections: [RoleExplanation]) {
    self.path = path
    self.id = id
    self.sections = sections
  }
}

/// Returns for each document its sections, one a line: where it begins, its heading, its role and why.
///
/// The lines are not cut at the end: the reason stands there.
public func text(_ documents: [ExplainedDocument], paths: PathFormat = PathFormat()) -> StyledText {
  var text = StyledText()
  for document in documents {
    text.addHeading(
      "\(paths.seen(document.path), .path, link: document.path)  \(document.id, .identifier)")
    var columns = Columns([.right, .left, .left, .left])
    for explained in document.sections {
      let section = explained.section
      let heading: StyledLine =
        section.heading.isEmpty
        ? "\("(no heading)", .muted)"
        : "\(spaces(2 * (max(section.level, 1) - 1)))\(section.heading)"
      columns.add([
        "\(String(section.line), .lineNumber, link: document.path)",
        heading.truncated(to: widestHeading), "\(section.role.rawValue, .key)",
        StyledLine(explained.reason, .muted),
      ])
    }
    text.add(columns.lines(width: .max, indent: 2))
  }
  return text
}

/// So that the roles stand near the headings, of which some are sentences.
private let widestHeading = 40

extension RoleExplanation {
  /// Why the section has its role, for people.
  fileprivate var reason: String {
    let said = words.map { "“\($0)”" }.joined(separator: ", ")
    return switch section.reason {
    case .heading: said.isEmpty ? "its heading says so" : "its heading says \(said)"
    case .content(.boxes):
      said.isEmpty ? "it holds boxes" : "it holds boxes, and its heading says \(said)"
    case .content(.ownedBoxes): "it holds boxes with owners, days or tickets"
    case .content(.table): "it holds a table of action items, and its heading says \(said)"
    case .content(.list): "it is a list, and its heading says \(said)"
    case .content(.horizons): "its parts go from soon to later"
    case .content(.deeds): "most of its list tells what is to be done, and its heading says \(said)"
    case .around: "as the section around it"
    case .time: "its heading is a time of a timeline"
    case .hint: "a general word of its heading, \(said)"
    case .place: "the first text of the document"
    case .prose: "told in sentences"
    case .nothing: isTitle ? "the title" : "nothing tells what it is for"
    }
  }
}

extension RoleReason {
  /// The name for programs.
  var name: String {
    switch self {
    case .heading: "heading"
    case .content(let content): content.rawValue
    case .around: "around"
    case .time: "time"
    case .hint: "general-word"
    case .place: "first-text"
    case .prose: "sentences"
    case .nothing: "nothing"
    }
  }
}
