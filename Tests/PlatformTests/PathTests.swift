import Testing

@testable import Platform

@Suite struct PathTests {
  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("a", "/b", "/b"), ("", "b", "b"), ("a", "", "a"),
    ("/", "b", "/b"),
  ])
  func `a folder and a path are joined`(folder: String, path: String, joined: String) {
    #expect(Path.join(folder, path) == joined)
  }

  struct Parts: CustomTestStringConvertible {
    var path: String
    var folder: String
    var name: String
    var stem: String
    var testDescription: String { path }
  }

  @Test(arguments: [
    Parts(path: "a/b/notes.md", folder: "a/b", name: "notes.md", stem: "notes"),
    Parts(path: "notes.md", folder: "", name: "notes.md", stem: "notes"),
    Parts(path: "/notes", folder: "/", name: "notes", stem: "notes"),
    Parts(path: "a/.env", folder: "a", name: ".env", stem: ".env"),
    Parts(path: "a/b.tar.gz", folder: "a", name: "b.tar.gz", stem: "b.tar"),
    Parts(path: "a.b/c", folder: "a.b", name: "c", stem: "c"),
    Parts(path: "a/", folder: "a", name: "", stem: ""),
    Parts(path: "é/ü.md", folder: "é", name: "ü.md", stem: "ü"),
  ])
  func `a path has a folder, a name and a stem`(parts: Parts) {
    #expect(Path.folder(of: parts.path) == parts.folder)
    #expect(Path.name(of: parts.path) == parts.name)
    #expect(Path.stem(of: parts.path) == parts.stem)
    #expect(Path.withoutExtension(parts.path) == Path.join(parts.folder, parts.stem))
  }

  @Test(arguments: [
    ("/a/./b//c/", "/a/b/c"), ("/a/../b", "/b"), ("/../..", "/"), ("a/b/../c", "a/c"), (".", ""),
    ("/", "/"),
  ])
  func `dots are taken out`(path: String, normalized: String) {
    #expect(Path.normalized(path) == normalized)
  }

  @Test(
    arguments: [
      ("/a/b", "/a", "b"), ("/a", "/a", ""), ("/ab", "/a", nil), ("/a", "/a/b", nil),
      ("/a/b", "/", "a/b"),
    ] as [(String, String, String?)])
  func `a path is seen from a folder`(path: String, folder: String, relative: String?) {
    #expect(Path.relative(path, to: folder) == relative)
  }

  @Test(arguments: [
    ("/kb/a.md", "/kb", "a.md"), ("/kb/a.md", "/kb/sub", "../a.md"),
    ("/kb/runbooks/a.md", "/kb/postmortems/2026", "../../runbooks/a.md"), ("/a.md", "/", "a.md"),
    ("/kb/a.md", "/kb2", "../kb/a.md"),
  ])
  func `a way leads up and down`(path: String, folder: String, way: String) {
    #expect(Path.way(to: path, from: folder) == way)
    #expect(Path.normalized(Path.join(folder, way)) == path)
  }

  @Test(arguments: [
    ("../a", "../a"), ("a/../../b", "../b"), ("../../a/../b", "../../b"), ("..", ".."),
  ])
  func `a relative path that leads upward says so`(path: String, normalized: String) {
    #expect(Path.normalized(path) == normalized)
    #expect(Path.isUpward(Path.normalized(path)))
  }

  @Test(arguments: ["a", "", "..a", "a/..b", ".../a"])
  func `other relative paths stay below`(path: String) {
    #expect(!Path.isUpward(path))
  }
}
