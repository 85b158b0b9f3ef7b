/// A piece of text of one style.
public struct Span: Sendable, Equatable {
  public var text: String
  public var style: Style
  /// The path of a file of the knowledge base that a click opens, relative to the root.
  public var link: String?

  public init(_ text: String, _ style: Style = .plain, link: String? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }
}

/// One line of text for people, written as a literal whose holes say what they hold:
/// `"\(incident.id, .identifier)  \(incident.title)"`.
public struct StyledLine: Sendable, Equatable {
  public private(set) var spans: [Span] = []

  public init(_ text: String, _ style: Style = .plain) {
    append(Span(text, style))
  }

  init() {}

  /// Appends a piece of text, neutralised: so what is measured and broken is what will be seen.
  public mutating func append(_ span: Span) {
    join(Span(neutralized(span.text), span.style, link: span.link))
  }

  private mutating func join(_ span: Span) {
    if span.text.isEmpty { return }
    if let last = spans.last, last.style == span.style, last.link == span.link {
      spans[spans.count - 1].text += span.text
    } else {
      spans.append(span)
    }
  }

  public mutating func append(_ line: StyledLine) {
    for span in line.spans { join(span) }
  }

  public var isEmpty: Bool { spans.isEmpty }
}

extension StyledLine: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = StyledLine()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { line.append(Span(literal)) }
    public mutating func appendInterpolation(
      _ text: String, _ style: Style = .plain, link: String? = nil
    ) {
      line.append(Span(text, style, link: link))
    }
    public mutating func appendInterpolation(_ number: Int, _ style: Style = .plain) {
      line.append(Span(String(number), style))
    }
    public mutating func appendInterpolation(_ other: StyledLine) { line.append(other) }
  }

  public init(stringLiteral value: String) { self.init(value) }
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }
}

extension [StyledLine] {
  /// Returns the lines as one, with `separator` between those that are not empty.
  func joined(by separator: StyledLine) -> StyledLine {
    var joined = StyledLine()
    for line in self where !line.isEmpty {
      if !joined.isEmpty { joined.append(separator) }
      joined.append(line)
    }
    return joined
  }
}
