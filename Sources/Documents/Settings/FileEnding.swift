/// What the end of a file's name says of how it is written.
public struct FileEnding: Sendable, Hashable {
  /// As a glob: `*.html.md.erb` for `a.html.md.erb`, and a name without an ending as it is.
  public let glob: String

  /// A part with another sign than letters and digits, or with more of them than an ending has, belongs to the name, and
  /// so does one in front of another ending that is none of text.
  ///
  /// - Parameter name: Of a file, without its folder.
  public init(of name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let written = parts.dropFirst().reversed().prefix { part in
      (1...8).contains(part.utf8.count) && part.contains(where: \.isLetter)
        && part.allSatisfy { $0.isLetter || $0.isNumber }
    }
    let endings =
      written.prefix(1)
      + written.dropFirst().prefix { part in
        let part = part.lowercased()
        return Self.markdown.contains(part) || Self.text.contains(part) || Self.pages.contains(part)
      }
    glob = endings.isEmpty ? name : "*." + endings.reversed().joined(separator: ".")
  }

  /// True for text that can be read: `*.mdx`, and with that of a program that fills in templates,
  /// `*.html.md.erb`.
  public var isReadable: Bool {
    last.map { Self.markdown.contains($0) || Self.text.contains($0) } ?? false
  }

  /// True for markdown, as somebody else may have called it.
  public var isMarkdown: Bool { last.map(Self.markdown.contains) ?? false }

  /// The last part in lower case, but for that of a program that fills in templates; nil without any.
  private var last: String? {
    guard glob.hasPrefix("*.") else { return nil }
    var parts = glob.lowercased().split(separator: ".").dropFirst()
    if let last = parts.last, Self.templates.contains(String(last)) { parts = parts.dropLast() }
    return parts.last.map(String.init)
  }

  /// The endings of markdown.
  public static let markdown: Set<String> = [
    "markdn", "markdown", "md", "mdown", "mdwn", "mdx", "mkd", "mkdn", "mkdown", "qmd", "rmd",
  ]
  /// What stands before another ending; `org` of `oven.example.org.mdx` belongs to the name.
  private static let pages: Set<String> = ["htm", "html", "xhtml", "xml"]
  private static let text: Set<String> = ["text", "txt"]
  private static let templates: Set<String> = ["erb", "j2", "jinja", "liquid", "tmpl", "tpl"]
}
