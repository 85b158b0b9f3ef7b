/// What the reader's terminal takes.
public struct TextFormat: Sendable, Equatable {
  /// Columns.
  public var width: Int
  public var usesColor: Bool
  /// True where the terminal opens a file by a click on its name (OSC 8).
  public var usesHyperlinks: Bool
  /// Absolute path of the knowledge base, from which links are made.
  public var rootPath: String
  /// The machine that it is on.
  public var hostName: String
  /// Shows each style as `<style>…</style>`, so that a test can see it; colours are then left out.
  public var usesTags: Bool

  public init(
    width: Int = 80, usesColor: Bool = false, usesHyperlinks: Bool = false, rootPath: String = "",
    hostName: String = "", usesTags: Bool = false
  ) {
    self.width = width
    self.usesColor = usesColor
    self.usesHyperlinks = usesHyperlinks
    self.rootPath = rootPath
    self.hostName = hostName
    self.usesTags = usesTags
  }
}

extension StyledText {
  /// Returns the text as the terminal takes it, every line ended; nothing that came from a file can
  /// command the terminal.
  public func text(as format: TextFormat) -> String {
    var text = ""
    inRuns(of: 2048, count: lines.count) { run in
      var text = ""
      for line in lines[run] {
        for span in line.spans { append(span, to: &text, format) }
        text += "\n"
      }
      return text
    } consume: {
      text += $0
    }
    return text
  }

  private func append(_ span: Span, to text: inout String, _ format: TextFormat) {
    if format.usesTags {
      let isTagged = span.style != .plain
      text += isTagged ? "<\(span.style.rawValue)>\(span.text)</\(span.style.rawValue)>" : span.text
      return
    }
    let link = format.usesHyperlinks ? span.link : nil
    if let link {
      let line = span.style == .lineNumber ? span.text : nil
      let url = fileURL(link, root: format.rootPath, host: format.hostName, line: line)
      text += "\u{1b}]8;;\(url)\u{1b}\\"
    }
    let rendition = format.usesColor ? span.style.graphicRendition : ""
    text += rendition.isEmpty ? span.text : "\u{1b}[\(rendition)m\(span.text)\u{1b}[0m"
    if link != nil { text += "\u{1b}]8;;\u{1b}\\" }
  }
}
