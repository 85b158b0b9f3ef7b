import Testing

@testable import Documents

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("--fromat", "--format"), ("--over", "--overdue"), ("--overdu", "--overdue"), ("stat", "stats"),
    ("shwo", "show"), ("Search", "search"), ("-json", "--json"),
  ])
  func `a slip of the finger finds its name`(typed: String, meant: String) {
    let names = ["--format", "--overdue", "--json", "search", "stats", "show"]
    #expect(nearest(to: typed, among: names) == meant)
  }

  @Test(arguments: ["", "--", "x", "zzz", "--yes", "completely-different", "ls"])
  func `what is far from all names finds none`(typed: String) {
    #expect(nearest(to: typed, among: ["--format", "--all", "show", "new"]) == nil)
  }
}
