import Testing

@testable import Documents

@Suite struct GlobTests {
  @Test(arguments: [
    ("**/*.md", "a.md"), ("**/*.md", "a/b/c.md"), ("*.md", "a.md"), ("a/*.md", "a/b.md"),
    ("**/template*.md", "template.md"), ("**/template*.md", "x/y/template-a.md"),
    ("a/**", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/b/b/c"), ("?.md", "a.md"), ("?.md", "é.md"),
    ("a/**/b/**/c", "a/b/x/b/y/b/c"), ("a/**/**", "a/b"), ("**/a*/**/b", "ax/c/ay/b"),
    ("**/*-??.md", "a/x-äö.md"), ("**", "a"), ("a*b*c", "axxbyyc"), ("", ""), ("*", "é"),
  ])
  func `a pattern means a path`(pattern: String, path: String) {
    #expect(Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("**/*.md", "a.mdx"), ("a/*.md", "a/b/c.md"), ("?.md", "ab.md"),
    ("a/**", "a"), ("a/**", "b/a"), ("template*.md", "x/template.md"), ("a*b*c", "axxc"),
    ("a/**/b/**/c", "a/b/c/b"), ("a/**/**", "a"), ("**/a/**", "b/a"), ("**/a/b", "a/c/b"),
    ("**/*.md", "a/b"), ("a", "A"), ("", "a"), ("?", ""),
  ])
  func `other paths it does not mean`(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pattern of many ways costs no more than one`() {
    let path = String(repeating: "a/", count: 60) + "b"
    let pattern = String(repeating: "**/a/", count: 20)
    #expect(Glob(pattern + "**/b").matches(Array(path.utf8)))
    #expect(!Glob(pattern + "**/c").matches(Array(path.utf8)))
  }
}
