import Testing

@testable import Documents

@Suite struct IndexTextTests {
  @Test func `each text goes to the column of its role`() {
    let document = read(
      "---\ntags: [tls]\nseverity: P1\nticket: OPS-1\n---\n# Mail\n\n## Summary\n\nwas down\n\n## Lessons\n\n- a\n\n## Impact\n\nall\n"
    )
    let texts = IndexText(document).texts
    #expect(texts.count == IndexText.columns.count)
    #expect(
      zip(IndexText.columns.map(\.name), texts).map { "\($0)=\($1.replacing("\n", with: "/"))" }
        == [
          "title=Mail", "summary=Summary/was down", "timeline=", "factors=", "actions=",
          "lessons=Lessons/a", "body=Impact/all",
          "labels=tls/P1/ticket: OPS-1/tls/2026-03-10-x/P1",
        ])
  }
}
