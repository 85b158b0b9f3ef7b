import Testing

@testable import Documents

/// What ends of names say of how files are written.
@Suite struct FileEndingTests {
  @Test(
    arguments: [
      ("disk.md", "*.md", true), ("disk.html.md.erb", "*.html.md.erb", true),
      ("a.MDX", "*.MDX", true), ("2026-01-31-oven.example.org.mdx", "*.mdx", true),
      ("disk.html.md", "*.html.md", true),
      ("2026-01-31 v1.2-disk.md", "*.md", true), ("notes.txt", "*.txt", false),
      ("README", "README", false),
      ("page.erb", "*.erb", false), ("a.md.bak", "*.md.bak", false),
    ])
  func `an ending is a glob, and may be one of markdown`(
    name: String, glob: String, isMarkdown: Bool
  ) {
    #expect(FileEnding(of: name).glob == glob)
    #expect(FileEnding(of: name).isMarkdown == isMarkdown)
  }
}
