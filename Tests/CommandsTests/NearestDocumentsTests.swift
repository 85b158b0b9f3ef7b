import Documents
import Testing

@testable import Commands

@Suite struct NearestDocumentsTests {
  static let documents = [
    ("2017-01-31-2330-gitlab-database-deleted", "GitLab deleted its database"),
    ("2018-10-21-2252-github-partition", "GitHub was two for a day"),
    ("2026-01-31-0647-bifrost-503-no-pods", "Bifrost answered 503"),
    ("ovens", "Light the ovens by hand"),
  ].map { Incident(id: $0, path: "postmortems/\($0).md", title: $1, date: nil, severity: nil) }

  @Test(arguments: [
    ("bifrost-503", ["2026-01-31-0647-bifrost-503-no-pods"]),
    ("postmortems/gitlab-databse.md", ["2017-01-31-2330-gitlab-database-deleted"]),
    ("2018-10-21-2252-github-partion", ["2018-10-21-2252-github-partition"]),
    ("oevns", ["ovens"]), ("light-ovens", ["ovens"]),
    ("zeppelin", []), ("no", []), ("", []),
  ])
  func `what was meant is found by a part, a misspelling or its words`(
    _ name: String, _ ids: [String]
  ) {
    #expect(nearest(to: name, among: Self.documents).map(\.id) == ids)
  }

  @Test func `documents that may be meant stand one a line`() {
    let problem = Problem.noDocument("oven", nearest: Array(Self.documents.suffix(2)))
    #expect(
      problem.message == """
        error: no document is called "oven"
        hint: did you mean one of these?
          2026-01-31-0647-bifrost-503-no-pods  Bifrost answered 503
          ovens  Light the ovens by hand

        """)
  }
}
