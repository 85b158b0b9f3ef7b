import Documents
import Testing

@testable import Rendering

@Suite struct SectionLinesTests {
  @Test func `a reference is shown with its sections`() {
    let source = """
      # Restart the resolver

      For whoever is on call.

      ## Look first

      ```sh
      dig example.org

      dig example.net
      ```

      - Both answer: leave it alone, whatever the dashboard says, because it asks another resolver.
      - None answers: go on.

      | Code | Meaning |
      | --- | --- |
      | 1 | down |

      ## Then

      > Stay calm.
      """
    var document = readDocument(
      Array(source.utf8), path: "runbooks/resolver.md", kind: .reference)
    document.findings = []
    let expected = """
      resolver  reference
      Restart the resolver
      runbooks/resolver.md

        For whoever is on call.

      Look first
            dig example.org

            dig example.net

        - Both answer: leave it alone, whatever the dashboard
          says, because it asks another resolver.
        - None answers: go on.

        | Code | Meaning
        | 1 | down

      Then
        > Stay calm.

      """
    #expect(
      text(document, tracked: [], recurrences: [], related: [], width: 60).plain == expected)
  }

  @Test func `a reference without text ends with its path`() {
    let document = readDocument([], path: "runbooks/empty.md", kind: .reference)
    let shown = text(document, tracked: [], recurrences: [], related: [], width: 60).plain
    #expect(!shown.contains("\n\n\n") && !shown.hasSuffix("\n\n"))
  }
}
