import Testing

@testable import Documents

@Suite struct GlobTests {
  @Test(arguments: [
    ("**/*.md", "a.md"), ("**/*.md", "a/b/c.md"), ("*.md", "a.md"), ("a/*.md", "a/b.md"),
    ("**/template*.md", "template.md"), ("**/template*.md", "x/y/template-a.md"),
    ("a/**", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/b/b/c"), ("?.md", "a.md"), ("?.md", "é.md"),
    ("**/*-??.md", "a/x-äö.md"), ("**", "a"), ("a*b*c", "axxbyyc"), ("", ""), ("*", "é"),
  ])
  func `a pattern means a path`(pattern: String, path: String) {
    #expect(Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("**/*.md", "a.mdx"), ("a/*.md", "a/b/c.md"), ("?.md", "ab.md"),
    ("a/**", "a"), ("a/**", "b/a"), ("template*.md", "x/template.md"), ("a*b*c", "axxc"),
    ("**/*.md", "a/b"), ("a", "A"), ("", "a"), ("?", ""),
  ])
  func `other paths it does not mean`(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: [
    ("**/*.md", "A.MD", true), ("**/*.markdown", "a/B.Markdown", true), ("**/?z", "a/@Z", true),
    ("**/[.md", "a/{.md", false), ("**/@.md", "`.md", false), ("**/ä.md", "Ä.md", false),
  ])
  func `letters of ASCII may be of any case where that is wanted`(
    pattern: String, path: String, isMeant: Bool
  ) {
    #expect(Glob(pattern, ignoringCase: true).matches(Array(path.utf8)) == isMeant)
    #expect(!Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: ["**/", "**/a/", "*a*/"])
  func `no pattern takes long`(part: String) {
    let pattern = String(repeating: part, count: 200) + "b"
    let path = String(repeating: "a/", count: 400) + "c"
    #expect(!Glob(pattern).matches(Array(path.utf8)))
  }
}
