import Documents
import Platform
import Testing

@testable import Rendering

@Suite struct SearchTextTests {
  @Test func `a narrow answer names the file once and numbers its lines`() {
    let expected = """
      2026-01-12-resolver-loop  major  Resolver asks itself after an image update
        on dns, edge · unpinned-dependency, missing-alerting
        postmortems/2026-01-12-resolver-loop.md
           9  summary  A timer pulled the newest image
          21  factors  so that nobody who was awake could have known which of the two
                       had changed the image

      resolver-again  2026-02-04  Critical
        The resolver asks itself once more, and this time takes the mail and the door
        lock along
        on dns · unpinned-dependency
        postmortems/resolver-again.md

      References

      restart-the-resolver  reference  Restart the resolver
        runbooks/restart-the-resolver.md
          3  Put back the image

      """
    #expect(text(Sample.hits, width: 80).plain == expected)
  }

  @Test func `a wide answer gives path and line with each hit`() {
    let expected = """
      <identifier>2026-01-12-resolver-loop</identifier>  <major>major</major>  <title>Resolver asks itself after an image update</title>
        <muted>on dns, edge · unpinned-dependency, missing-alerting</muted>
        <path>postmortems/2026-01-12-resolver-loop.md</path>:<lineNumber>9</lineNumber>   <muted>summary</muted>  A <match>timer</match> pulled the newest <match>image</match>
        <path>postmortems/2026-01-12-resolver-loop.md</path>:<lineNumber>21</lineNumber>  <muted>factors</muted>  so that nobody who was awake could have known which of the two
                                                             had changed the <match>image</match>

      <identifier>resolver-again</identifier>  2026-02-04  <critical>Critical</critical>
        <title>The resolver asks itself once more, and this time takes the mail and the door lock along</title>
        <muted>on dns · unpinned-dependency</muted>
        <path>postmortems/resolver-again.md</path>

      <heading>References</heading>

      <identifier>restart-the-resolver</identifier>  <muted>reference</muted>  <title>Restart the resolver</title>
        <path>runbooks/restart-the-resolver.md</path>:<lineNumber>3</lineNumber>  Put back the <match>image</match>

      """
    #expect(text(Sample.hits, width: 120).tagged == expected)
  }
}
